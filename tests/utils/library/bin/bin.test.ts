import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createRemovals } from '@/utils/library/bin/create-removals';
import { createRemovalId } from '@/utils/library/bin/removal';
import { holdRemoval } from '@/utils/library/bin/removal-lock';
import { type Library, openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
import type { TranscriptSummary } from '@/utils/library/schema';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { fillDisk } from '@/tests/utils/library/full-disk';
import {
  importedAt,
  timedTranscript,
  untimedTranscript,
} from '@/tests/utils/library/sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

let library: Library;
let summaries: readonly TranscriptSummary[];

beforeEach(async () => {
  library = await openLibrary();
  const transcripts = [
    timedTranscript({ title: 'One' }),
    timedTranscript({ title: 'Two' }),
    untimedTranscript({ title: 'No video', videoId: null }),
  ];
  const saved = transcripts.map((transcript, number) =>
    library.save(transcript, importedAt(number)),
  );
  summaries = (await Promise.all(saved)).map(({ summary }) => summary);
});

async function lineKeys(): Promise<number> {
  const database = await openDatabase(() => undefined);
  const count = await database.count('lines');
  database.close();
  return count;
}

const ids = () => summaries.map(({ id }) => id);
const firstLoaded = async () => (await Promise.all(ids().map((id) => library.load(id)))).at(0);
const titles = async () => (await library.list()).map(({ title }) => title).toSorted();

describe('what was deleted', () => {
  test('comes back whole, with its lines, and waits for its video again', async () => {
    const before = [await library.list(), await library.totals()];
    const loaded = await Promise.all(ids().map((id) => library.load(id)));
    const removal = createRemovalId(1);
    expect(await library.bin.remove(ids(), removal)).toBe(3);
    expect([await library.list(), await library.listNeedingVideo()]).toStrictEqual([[], []]);
    expect(await library.bin.bringBack(removal)).toStrictEqual(ids());
    expect([await library.list(), await library.totals()]).toStrictEqual(before);
    expect(await Promise.all(ids().map((id) => library.load(id)))).toStrictEqual(loaded);
    expect(await library.listNeedingVideo()).toHaveLength(1);
  });

  test('is gone for good once that is settled', async () => {
    const removal = createRemovalId(1);
    await library.bin.remove(ids().slice(0, 2), removal);
    expect(await lineKeys()).toBe(3);
    await library.bin.forget(removal);
    expect(await lineKeys()).toBe(1);
    expect(await library.bin.bringBack(removal)).toStrictEqual([]);
    expect(await titles()).toStrictEqual(['No video']);
  });

  test('keeps its lines where it came in again meanwhile', async () => {
    const removal = createRemovalId(1);
    await library.bin.remove(ids(), removal);
    await library.save(timedTranscript({ title: 'One' }), importedAt(9));
    await library.bin.forget(removal);
    expect((await firstLoaded())?.cues.length).toBeGreaterThan(0);
    expect(await lineKeys()).toBe(1);
  });

  test('and came in again is not doubled when it is brought back', async () => {
    const removal = createRemovalId(1);
    await library.bin.remove(ids(), removal);
    await library.save(timedTranscript({ title: 'One' }), importedAt(9));
    await library.bin.bringBack(removal);
    expect(await titles()).toStrictEqual(['No video', 'One', 'Two']);
    expect(await library.totals()).toMatchObject({ transcripts: 3 });
  });

  test('twice keeps its lines for the second undo', async () => {
    const [first, second] = [createRemovalId(1), createRemovalId(2)];
    await library.bin.remove(ids(), first);
    await library.save(timedTranscript({ title: 'One' }), importedAt(9));
    await library.bin.remove(ids(), second);
    await library.bin.forget(first);
    await library.bin.bringBack(second);
    expect(await titles()).toStrictEqual(['One']);
    expect(await firstLoaded()).toStrictEqual(timedTranscript({ title: 'One' }));
  });

  test('stays where it was if the library cannot be written to the end', async () => {
    fillDisk(['bin']);
    await expect(library.bin.remove(ids(), createRemovalId(1))).rejects.toMatchObject({
      reason: 'full',
    });
    expect(await titles()).toStrictEqual(['No video', 'One', 'Two']);
  });

  test('stays in the bin while a page may bring it back, and no longer', async () => {
    const page = new AbortController();
    const [held, left] = [createRemovalId(1), createRemovalId(2)];
    await holdRemoval(held, page.signal);
    await library.bin.remove(ids().slice(0, 1), held);
    await library.bin.remove(ids().slice(1), left);
    await library.bin.empty();
    expect(await library.bin.bringBack(left)).toStrictEqual([]);
    expect(await library.bin.bringBack(held)).toHaveLength(1);
    page.abort();
  });
});

describe('a page', () => {
  const open = () => Promise.resolve(library);

  test('undoes its deletions one after the other, the last first', async () => {
    const removals = createRemovals(open);
    for (const summary of summaries) await removals.remove([summary]);
    expect(removals.state.value).toMatchObject({ phase: 'removed', count: 1, title: 'No video' });
    expect(await removals.undo()).toStrictEqual(ids().slice(2));
    expect(removals.state.value).toMatchObject({ phase: 'removed', title: 'Two' });
    await removals.undo();
    await removals.undo();
    expect(removals.state.value).toStrictEqual({ phase: 'idle' });
    expect(await removals.undo()).toStrictEqual([]);
    expect(await titles()).toStrictEqual(['No video', 'One', 'Two']);
  });

  test('deletes many at once and brings them all back', async () => {
    const removals = createRemovals(open);
    await removals.remove(summaries);
    expect(removals.state.value).toMatchObject({ phase: 'removed', count: 3, title: 'One' });
    expect(await titles()).toStrictEqual([]);
    await removals.undo();
    expect(await titles()).toHaveLength(3);
  });

  test('that is pressed twice forgets nothing', async () => {
    const removals = createRemovals(open);
    await removals.remove(summaries);
    await removals.remove(summaries);
    expect(removals.state.value).toMatchObject({ phase: 'removed', count: 3 });
    await removals.undo();
    expect(await titles()).toHaveLength(3);
  });

  test('makes its deletions final when it is told so', async () => {
    const removals = createRemovals(open);
    await removals.remove(summaries);
    await removals.dismiss();
    expect(removals.state.value).toStrictEqual({ phase: 'idle' });
    expect(await lineKeys()).toBe(0);
  });

  test('says that nothing was deleted where that is so', async () => {
    const removals = createRemovals(open);
    const makeRoom = fillDisk(['bin']);
    await removals.remove(summaries);
    expect(removals.state.value).toStrictEqual({ phase: 'failed', action: 'removing' });
    await removals.dismiss();
    expect(removals.state.value).toStrictEqual({ phase: 'idle' });
    makeRoom();
    await removals.remove(summaries);
    expect(removals.state.value).toMatchObject({ phase: 'removed' });
  });
});
