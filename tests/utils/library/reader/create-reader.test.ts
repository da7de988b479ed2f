import { describe, expect, test, vi } from 'vitest';
import type { Edit } from '@/utils/library/edit/edit';
import { type Library, openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
import { createReader, type Reader } from '@/utils/library/reader/create-reader';
import { createRemovalId } from '@/utils/library/bin/removal';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { fillDisk } from '@/tests/utils/library/full-disk';
import { importedAt, timedTranscript } from '@/tests/utils/library/sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const retitled: Edit = { field: 'title', before: 'Me at the zoo', after: 'Zoo' };

async function reading() {
  const library = await openLibrary();
  const { summary } = await library.save(timedTranscript(), importedAt(1));
  const reader = createReader(() => Promise.resolve(library), new AbortController().signal);
  await reader.show(summary.id);
  return { library, reader, id: summary.id };
}

function titleIn(reader: Reader): string {
  return reader.state.value.status === 'ready' ? reader.state.value.transcript.title : '';
}

async function deleteShown(library: Library, reader: Reader): Promise<void> {
  const state = reader.state.value;
  if (state.status !== 'ready') throw new Error('Nothing is shown.');
  await library.bin.remove([state.summary.id], createRemovalId(1));
  await reader.refresh();
}

describe('a reader', () => {
  test('shows a transcript until it is closed', async () => {
    const { reader } = await reading();
    expect(reader.state.value).toMatchObject({ status: 'ready', transcript: timedTranscript() });
    await reader.show(null);
    expect(reader.state.value).toStrictEqual({ status: 'closed' });
  });

  test('edits it and takes the edits back, the last first', async () => {
    const { library, reader } = await reading();
    expect(await reader.edit(retitled)).toBe('saved');
    expect(await reader.edit({ field: 'channel', before: 'jawed', after: null })).toBe('saved');
    expect([titleIn(reader), reader.undoCount.value]).toStrictEqual(['Zoo', 2]);
    expect(await reader.undo()).toBe('saved');
    expect(await reader.undo()).toBe('saved');
    expect(reader.state.value).toMatchObject({ transcript: timedTranscript() });
    expect(await reader.undo()).toBe('gone');
    expect(await library.list()).not.toHaveProperty('0.edit');
  });

  test('takes back that a title was given up', async () => {
    const { reader } = await reading();
    await reader.edit({ ...retitled, after: '' });
    expect(titleIn(reader)).toBe('1');
    expect(await reader.undo()).toBe('saved');
    expect(titleIn(reader)).toBe('Me at the zoo');
  });

  test('shows what another tab has edited, and says so', async () => {
    const { reader, id } = await reading();
    await (await openLibrary()).edit(id, retitled);
    await vi.waitFor(() => expect(titleIn(reader)).toBe('Zoo'));
    expect(reader.isChangedElsewhere.value).toBe(true);
    expect(await reader.edit({ field: 'channel', before: 'jawed', after: null })).toBe('saved');
    expect(reader.isChangedElsewhere.value).toBe(false);
  });

  test('refuses to overwrite what another tab has edited, and shows it', async () => {
    const { library, reader, id } = await reading();
    await library.edit(id, retitled);
    expect(await reader.edit({ ...retitled, after: 'Mine' })).toBe('changed-meanwhile');
    expect(titleIn(reader)).toBe('Zoo');
  });

  test('says that the transcript was deleted, and shows it again once it is back', async () => {
    const { library, reader } = await reading();
    await deleteShown(library, reader);
    expect(reader.state.value).toStrictEqual({ status: 'gone' });
    expect(await reader.edit(retitled)).toBe('gone');
    const [slice] = await (await openDatabase(() => undefined)).getAllKeys('bin');
    await library.bin.bringBack(slice?.[0] ?? '');
    await reader.refresh();
    expect(titleIn(reader)).toBe('Me at the zoo');
  });

  test('says that the lines of a transcript are damaged', async () => {
    const { reader, id } = await reading();
    await (await openDatabase(() => undefined)).put('lines', Uint8Array.of(9), id);
    await reader.show(id);
    expect(reader.state.value).toMatchObject({ status: 'damaged', summary: { id } });
  });

  test('says that an edit could not be saved, and changes nothing', async () => {
    const { reader } = await reading();
    fillDisk(['transcripts']);
    expect(await reader.edit(retitled)).toBe('unavailable');
    expect([titleIn(reader), reader.undoCount.value]).toStrictEqual(['Me at the zoo', 0]);
  });
});
