import { expect, test } from 'vitest';
import { accessibilityProblems } from '@/tests/support/render';
import { cutOff, finished, importing, outcomes } from '@/tests/support/sample-import';
import { sampleSummary } from '@/tests/support/sample-summary';
import { catalogueOf } from '@/tests/support/sample-browse';
import { sampleSummaries, showLibraryPage, type Shown } from '@/tests/support/show-library-page';
import type { ReportPart } from '@/utils/library/import/report-view';

const waiting = catalogueOf([
  ...sampleSummaries,
  sampleSummary(5, { title: 'No video yet', videoId: null }),
  sampleSummary(6, { title: 'Nor this', videoId: null }),
]);

const explained: ReportPart = { filter: 'explained', outcomes, next: null };

test.each<readonly [string, Shown, readonly string[]]>([
  ['opening', { catalogue: { status: 'opening' } }, ['Opening your library…']],
  [
    'not to be opened',
    { catalogue: { status: 'unavailable' } },
    ['Your library cannot be opened.', 'Nothing in it is lost.', 'Try again'],
  ],
  ['empty', { catalogue: catalogueOf([]) }, ['Your library is empty']],
  [
    'filled',
    {},
    ['4 transcripts, 80 kB', '1:01:01', '1,204', 'No times', '<script>', 'Untitled transcript'],
  ],
  ['new', { isFirstRun: true }, ['Read along with any video', 'Copy a quote']],
  [
    'about to be filled',
    { activity: { phase: 'listing', fileCount: 1204 } },
    ['1,204 files', 'Cancel'],
  ],
  [
    'being filled',
    { activity: importing },
    ['612 of 1,204 files', '18.2 MB a second', '1 minute 7 seconds left', 'Cancel'],
  ],
  [
    'filled with some trouble',
    { job: finished, part: explained },
    [
      'archive.zip',
      '1,204 added',
      '3 updated',
      '1 unchanged',
      '1 needs a video',
      '1 needs a choice of letters',
      '2 failed',
      'Line 14: This line is not part of it.',
      'Où êtes-vous',
    ],
  ],
  [
    'not to be filled, as the disk is full',
    { continuation: 'full' },
    ['This import stopped because the disk is full'],
  ],
  [
    'filled in part, as the browser was closed',
    { job: cutOff },
    [
      'This import was cut off.',
      'Files still missing: 388 (20 MB).',
      'choose the same again: archive',
    ],
  ],
  [
    'filled in part, as the disk is full',
    { job: { ...cutOff, state: 'full' } },
    ['the disk is full', 'Files still missing: 388 (20 MB).'],
  ],
  [
    'filled in part, as the person wished',
    { job: { ...cutOff, state: 'cancelled' } },
    ['This import was cancelled.', 'What was added stays'],
  ],
  ['in want of videos', { catalogue: waiting }, ['Need a video', 'No video yet', 'Set the video']],
  [
    'one transcript poorer',
    { removal: { phase: 'removed', count: 1, title: 'Old one' } },
    ['Deleted “Old one”', 'Undo'],
  ],
  [
    'many transcripts poorer',
    { removal: { phase: 'removed', count: 27_000, title: 'Old one' } },
    ['Deleted 27,000 transcripts', 'Undo'],
  ],
  [
    'becoming poorer',
    { removal: { phase: 'removing', doneCount: 500, totalCount: 27_000 } },
    ['Deleting 500 of 27,000 transcripts'],
  ],
  [
    'as it was, as it could not be written',
    { removal: { phase: 'failed', action: 'removing' } },
    ['Nothing was deleted'],
  ],
])('a library that is %s says so, accessibly', async (_state, shown, texts) => {
  const page = showLibraryPage(shown);
  for (const text of texts) expect(page.textContent).toContain(text);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('links lead to the sections below the first screen', () => {
  const page = showLibraryPage({});
  const sections = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
  expect(sections).toEqual(['#transcripts', '#backup', '#storage', '#settings']);
  expect(sections.map((id) => page.querySelectorAll(id ?? '').length)).toEqual([1, 1, 1, 1]);
});
