import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Upkeep } from '@/components/library/upkeep';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { renderInPage } from '@/tests/support/render';
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
import type { BackupState } from '@/utils/library/backup/backup-state';
import type { ExportState } from '@/utils/library/export/create-exporter';
import type { ExportStyle } from '@/utils/library/export/run-export';
import type { Deletion } from '@/utils/library/storage/delete-everything';

function show(shown: ShownUpkeep): HTMLElement {
  return renderInPage(<Upkeep {...sampleUpkeep(shown)} />, pageStyles);
}

function button(page: ParentNode, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll('button')].find(
    ({ textContent, ariaLabel }) => textContent === name || ariaLabel === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

function choosing(count: number, untimedCount: number, estimatedCount = 0): ExportState {
  const ids = sampleIds(count);
  return { phase: 'choosing', choice: { ids, untimedCount, estimatedCount, fileStem: null } };
}

function choose(page: ParentNode, format: string): void {
  const label = [...page.querySelectorAll('label')].find(({ textContent }) =>
    textContent.startsWith(format),
  );
  if (!label) throw new Error(`There is no format “${format}”.`);
  label.click();
}

describe('the export dialog', () => {
  test.each<readonly [string, string, ExportStyle]>([
    ['Markdown as it was imported', 'Markdown', { format: 'markdown', withOwnTiming: false }],
    ['captions as the person timed them', 'SubRip', { format: 'srt', withOwnTiming: true }],
    ['text with times alike', 'Plain text with', { format: 'timed-text', withOwnTiming: true }],
    ['JSON as it was imported', 'JSON', { format: 'json', withOwnTiming: false }],
  ])('exports %s', (_sentence, format, style) => {
    const onExport = vi.fn<(style: ExportStyle) => void>();
    const page = show({ exporting: choosing(12, 0), onExport });
    choose(page, format);
    button(page, 'Export').click();
    expect(onExport).toHaveBeenCalledExactlyOnceWith(style);
  });

  test.each<readonly [string, ExportState, string]>([
    ['some have no times', choosing(12, 3), 'Left out, because they have no times: 3'],
    ['some times are estimated', choosing(12, 3, 2), 'Left out, because they have no times: 1'],
    ['all have times', choosing(12, 0), 'They are saved in one zip'],
    ['none has times', choosing(2, 2), 'None of these has times'],
  ])('says before captions are written that %s', async (_sentence, exporting, words) => {
    const page = show({ exporting });
    choose(page, 'WebVTT');
    await expect.poll(() => page.querySelector('dialog')?.textContent).toContain(words);
  });

  test('writes nothing where there is nothing to write', async () => {
    const page = show({ exporting: choosing(2, 2) });
    choose(page, 'WebVTT');
    await expect.poll(() => button(page, 'Export').disabled).toBe(true);
  });

  test('has the focus on the first format, and gives it back', async () => {
    const exporting = signal<ExportState>({ phase: 'idle' });
    const page = renderInPage(<Upkeep {...sampleUpkeep()} exporting={exporting} />, pageStyles);
    button(page, 'Export all').focus();
    exporting.value = choosing(12, 0);
    await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('radio');
    exporting.value = { phase: 'idle' };
    await expect.poll(() => document.activeElement).toBe(button(page, 'Export all'));
  });

  test('stops what is written by Escape, and closes only then', async () => {
    const onCancelExport = vi.fn<() => void>();
    const onCloseExport = vi.fn<() => void>();
    const progress = { done: 1, total: 2, remainingMs: null };
    const page = show({
      exporting: { phase: 'writing', progress, isCancelling: false },
      onCancelExport,
      onCloseExport,
    });
    await expect.poll(() => page.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(onCancelExport).toHaveBeenCalledOnce();
    expect(onCloseExport).not.toHaveBeenCalled();
  });
});

describe('the backup section', () => {
  test('begins nothing else while something runs', () => {
    const onBackUp = vi.fn<() => void>();
    const page = show({ backup: running('restore'), onBackUp });
    button(page, 'Back up library').click();
    expect(onBackUp).not.toHaveBeenCalled();
  });

  test('offers to import what is no backup', () => {
    const onImportInstead = vi.fn<(file: File) => void>();
    const page = show({ backup: refused({ kind: 'not-a-backup' }), onImportInstead });
    button(page, 'Import it instead').click();
    expect(onImportInstead.mock.calls[0]?.[0].name).toBe('sidescript-backup-2026-11-24.zip');
  });

  test('uses the settings of a backup only when asked to', async () => {
    const onUseSettings = vi.fn<(settings: Readonly<Record<string, unknown>>) => void>();
    const page = show({ backup: restored, onUseSettings });
    expect(onUseSettings).not.toHaveBeenCalled();
    button(page, 'Use the settings of this backup').click();
    expect(onUseSettings).toHaveBeenCalledExactlyOnceWith({ view: 'lines' });
    await expect.poll(() => page.textContent).toContain('The settings of this backup are in use.');
  });

  test('copies all titles that were lost, also those that it does not show', async () => {
    const onCopyText = vi.fn<(copied: string) => Promise<void>>(() => Promise.resolve());
    const titles = Array.from({ length: 700 }, (_, number) => `Lost ${number}`);
    const page = show({ backup: restoredInPart(titles), onCopyText });
    button(page, 'Copy list').click();
    expect(onCopyText).toHaveBeenCalledExactlyOnceWith(titles.join('\n'));
    await expect.poll(() => page.textContent).toContain('List copied');
  });

  test('keeps the focus when what had it goes', async () => {
    const backup = signal<BackupState>(backedUp);
    const page = renderInPage(<Upkeep {...sampleUpkeep()} backup={backup} />, pageStyles);
    button(page, 'Dismiss').focus();
    backup.value = { phase: 'idle' };
    await expect.poll(() => document.activeElement?.textContent).toBe('Export and backup');
  });
});

describe('the search index', () => {
  test('is made anew when asked, and says so', async () => {
    const isIndexing = signal(false);
    const onIndexAnew = vi.fn<() => void>(() => {
      isIndexing.value = true;
    });
    const page = show({ storage: storageOfMany, isIndexing, onIndexAnew });
    button(page, 'Make the search index anew').click();
    expect(onIndexAnew).toHaveBeenCalledOnce();
    await expect.poll(() => page.textContent).toContain('is being made anew…');
    expect(button(page, 'Make the search index anew').disabled).toBe(true);
  });
});

describe('deleting everything', () => {
  test.each<readonly [string, string, Deletion | 'unavailable', number, string]>([
    ['happens once the word is typed', 'delete', 'deleted', 1, 'Everything was deleted.'],
    ['does not mind capitals', ' Delete', 'deleted', 1, 'Everything was deleted.'],
    ['does not happen for another word', 'remove', 'deleted', 0, 'Type “delete” to confirm'],
    ['says why it did not happen', 'delete', 'busy', 1, 'Nothing was deleted'],
    ['says that it failed', 'delete', 'unavailable', 1, 'could not be read or written'],
  ])('%s', async (_sentence, typed, deletion, calls, words) => {
    const onDeleteEverything = vi.fn<() => Promise<Deletion | 'unavailable'>>(() =>
      Promise.resolve(deletion),
    );
    const page = show({ storage: storageOfMany, onDeleteEverything });
    button(page, 'Delete everything').click();
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard(`${typed}{Enter}`);
    expect(onDeleteEverything).toHaveBeenCalledTimes(calls);
    await expect.poll(() => page.textContent).toContain(words);
  });

  test('is given up by Escape, and the focus comes back', async () => {
    const page = show({ storage: storageOfMany });
    button(page, 'Delete everything').click();
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Delete everything');
  });
});
