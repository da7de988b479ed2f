import { expect, test } from 'vitest';
import { Upkeep } from '@/components/library/upkeep';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import {
  backedUp,
  refused,
  restored,
  restoredInPart,
  running,
  sampleIds,
  storageOfMany,
} from '@/tests/support/sample-backup-states';
import { type ShownUpkeep, sampleUpkeep } from '@/tests/support/sample-upkeep';
import type { ExportState } from '@/utils/library/export/create-exporter';

function show(shown: ShownUpkeep): HTMLElement {
  return renderInPage(<Upkeep {...sampleUpkeep(shown)} />, pageStyles);
}

function choosing(count: number, untimedCount: number, estimatedCount = 0): ExportState {
  const stem = count === 1 ? 'Title' : null;
  return {
    phase: 'choosing',
    choice: { ids: sampleIds(count), untimedCount, estimatedCount, fileStem: stem },
  };
}

const written: ExportState = {
  phase: 'written',
  fileName: 'sidescript-export-2026-11-24.zip',
  byteCount: 3_100_000,
  result: {
    fileCount: 10,
    leftOut: [
      { title: 'Never timed', reason: 'no-times' },
      { title: '', reason: 'damaged' },
    ],
  },
};

test.each<readonly [string, ShownUpkeep, readonly string[]]>([
  ['at rest', {}, ['Export all', 'Back up library', 'Restore', 'Storage']],
  ['being backed up', { backup: running('backup') }, ['45.2 MB of 312 MB', '11 seconds left']],
  ['being restored', { backup: running('restore') }, ['45.2 MB of 312 MB', 'Cancel']],
  ['stopping', { backup: running('backup', true) }, ['Stopping…']],
  [
    'backed up',
    { backup: backedUp },
    ['Your library is backed up', '312.4 MB', '27,381', '11,600,000', '3f2a 91bc 77d0 1e44'],
  ],
  ['whose backup was stopped', { backup: { phase: 'cancelled' } }, ['No file was left behind.']],
  [
    'restored',
    { backup: restored },
    ['The backup is restored', '27,000', '381', 'Use the settings of this backup'],
  ],
  [
    'restored from a damaged file',
    { backup: restoredInPart(['Lost one', 'عنوان', '']) },
    ['What is whole', 'could not be restored', 'Lost one', 'Untitled transcript'],
  ],
  [
    'restored from a file that lost much',
    { backup: restoredInPart(Array.from({ length: 700 }, (_, number) => `Lost ${number}`)) },
    ['Lost 99', 'And 600 more', 'Copy list'],
  ],
  [
    'restored from a file whose damage is harmless',
    { backup: restoredInPart([]) },
    ['every transcript that it lists is in your library now'],
  ],
  [
    'given something else to restore',
    { backup: refused({ kind: 'not-a-backup' }) },
    ['is not a backup made by Sidescript', 'Nothing was changed', 'Import it instead'],
  ],
  [
    'given a newer backup',
    { backup: refused({ kind: 'newer', appVersion: '2.1.0' }) },
    ['newer Sidescript, version 2.1.0', 'Update Sidescript'],
  ],
  ['given an unreadable file', { backup: refused({ kind: 'unreadable' }) }, ['could not read']],
  ['restored elsewhere', { backup: refused({ kind: 'busy' }) }, ['Another tab is restoring']],
  [
    'on a full disk',
    { backup: { phase: 'failed', task: 'restore', reason: 'library-full' } },
    ['the disk is full'],
  ],
  [
    'that has no room for a backup',
    { backup: { phase: 'failed', task: 'backup', reason: 'no-room' } },
    ['There is no room for the file'],
  ],
  [
    'that cannot be saved there',
    { backup: { phase: 'failed', task: 'backup', reason: 'cannot-save' } },
    ['could not be saved'],
  ],
  [
    'whose backup went away',
    { backup: { phase: 'failed', task: 'restore', reason: 'cannot-read' } },
    ['could not be read to its end'],
  ],
  [
    'to be exported',
    { exporting: choosing(12, 3) },
    ['Export 12 transcripts', 'Markdown', 'in one zip', 'Write times as you put them right'],
  ],
  ['of which one is exported', { exporting: choosing(1, 0) }, ['Export 1 transcript', 'WebVTT']],
  ['without anything to export', { exporting: choosing(0, 0) }, ['There is nothing to export.']],
  ['looked through', { exporting: { phase: 'opening' } }, ['Looking through your library']],
  [
    'being exported',
    {
      exporting: {
        phase: 'writing',
        isCancelling: false,
        progress: { done: 612, total: 1204, remainingMs: 67_000 },
      },
    },
    ['612 of 1,204 transcripts', '1 minute 7 seconds left'],
  ],
  [
    'exported',
    { exporting: written },
    ['Your export is saved', '3.1 MB', 'Never timed', 'It has no times.', 'damaged'],
  ],
  [
    'not to be exported',
    { exporting: { phase: 'failed', reason: 'library-unavailable' } },
    ['Your library could not be read'],
  ],
  ['being added up', { storage: { status: 'reading' } }, ['Adding up']],
  ['not to be added up', { storage: { status: 'unavailable' } }, ['could not be read']],
  [
    'added up',
    { storage: storageOfMany },
    [
      'Nothing leaves this computer.',
      '11,600,000',
      '312 MB',
      '31 MB',
      '64 GB',
      'Ask it to keep it',
      '<script>alert(1)</script>',
      'No channel',
      'Other channels (33)',
      'Delete everything',
    ],
  ],
])('a library %s says so, accessibly', async (_state, shown, texts) => {
  const page = show(shown);
  for (const text of texts) expect(page.textContent).toContain(text);
  expect(await accessibilityProblems(page)).toEqual([]);
});
