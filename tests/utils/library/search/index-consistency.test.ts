import { describe, expect, test, vi } from 'vitest';
import { sampleSummary } from '@/tests/support/sample-summary';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { applyChanges } from '@/utils/library/apply-changes';
import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import type { TranscriptSummary } from '@/utils/library/schema';
import { buildSegment } from '@/utils/library/search/build-segment';
import { indexNotes } from '@/utils/library/search/index-notes';
import { mergeIndex } from '@/utils/library/search/merge-index';
import { tendIndex } from '@/utils/library/search/tend-index';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import { folder, openSearchedLibrary, spoken } from './search-library';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const noPause = () => Promise.resolve();
const tending = { folder, pause: noPause, onIndexed: () => undefined };

/** A library of so many transcripts, each in a segment of its own; all say "river". */
async function openManySegments(count: number) {
  const opened = await openSearchedLibrary();
  for (let number = 0; number < count; number++) {
    await opened.library.save(spoken(`Number ${number}`, [`the river ${number}`]), {
      fileName: '',
      origin: 'imported',
      importedAt: number,
      format: null,
      jobId: null,
    });
    await indexNotes(opened.database, folder);
  }
  return opened;
}

async function summaryOf(database: LibraryDatabase, title: string): Promise<TranscriptSummary> {
  const summaries = await database.getAll('transcripts');
  const summary = summaries.find((other) => other.title === title);
  if (!summary) throw new Error(`There is no ${title}.`);
  return summary;
}

async function remove(database: LibraryDatabase, title: string): Promise<() => Promise<void>> {
  const summary = await summaryOf(database, title);
  const lines = (await database.get('lines', summary.id)) ?? new Uint8Array();
  await inWriteTransaction(database, (transaction) =>
    applyChanges(transaction, { removed: [summary] }),
  );
  return () =>
    inWriteTransaction(database, (transaction) =>
      applyChanges(transaction, { added: [{ summary, lines }] }),
    );
}

async function countBlocks(database: LibraryDatabase): Promise<readonly [number, number]> {
  const headers = await database.getAll('searchSegments');
  const named = headers.reduce(
    (sum, { firstTerms, firstPairs }) => sum + firstTerms.length + firstPairs.length,
    0,
  );
  return [await database.count('searchBlocks'), named];
}

describe('what is saved', () => {
  test('is noted, and indexed once by two tabs at once', async () => {
    const { library, database, titles } = await openSearchedLibrary();
    await library.save(spoken('One', ['a river']), {
      fileName: '',
      origin: 'imported',
      importedAt: 1,
      format: null,
      jobId: null,
    });
    expect(await database.count('toIndex')).toBe(1);
    const other = await openDatabase(() => undefined);
    await Promise.all([indexNotes(database, folder), indexNotes(other, folder)]);
    expect(await database.count('toIndex')).toBe(0);
    expect(await database.count('searchSegments')).toBe(1);
    expect(await titles('river')).toStrictEqual(['One']);
  });

  test('and deleted before it was indexed is never found', async () => {
    const { database, titles } = await openSearchedLibrary([spoken('One', ['a river'])]);
    await remove(database, 'One');
    expect(await titles('river')).toStrictEqual([]);
    expect(await database.count('searchSegments')).toBe(0);
  });

  test('with damaged lines is found by its title', async () => {
    const { database, titles } = await openSearchedLibrary([spoken('A river', ['elephants'])]);
    const { id } = await summaryOf(database, 'A river');
    await database.put('lines', Uint8Array.of(1, 2, 3), id);
    expect(await titles('river')).toStrictEqual(['A river']);
    expect(await titles('elephants')).toStrictEqual([]);
  });

  test('with a segment is findable in the same transaction, without those that are left out', async () => {
    const { database, titles } = await openManySegments(2);
    const one = await summaryOf(database, 'Number 0');
    await remove(database, 'Number 0');
    const stranger = { ...one, id: (await summaryOf(database, 'Number 1')).id };
    const segment = buildSegment(
      [
        { summary: one, texts: ['the river'] },
        { summary: stranger, texts: ['elephants'] },
      ],
      folder,
    );
    await inWriteTransaction(database, (transaction) =>
      applyChanges(transaction, { added: [{ summary: one, lines: new Uint8Array() }], segment }),
    );
    expect(await database.count('toIndex')).toBe(0);
    expect(await titles('number 0')).toStrictEqual(['Number 0']);
    expect(await titles('elephants')).toStrictEqual([]);
  });
});

describe('what is deleted', () => {
  test('is not found from then on', async () => {
    const { database, titles } = await openManySegments(3);
    await remove(database, 'Number 1');
    expect(await titles('river')).toStrictEqual(['Number 0', 'Number 2']);
  });

  test('and brought back is found again, and stands in the index once', async () => {
    const { database, titles } = await openManySegments(3);
    const bringBack = await remove(database, 'Number 1');
    await bringBack();
    expect(await titles('river')).toStrictEqual(['Number 0', 'Number 1', 'Number 2']);
    expect(await database.count('searchSegments')).toBe(3);
  });

  test('is not in a merged segment', async () => {
    const { database, titles } = await openManySegments(12);
    await remove(database, 'Number 1');
    await mergeIndex(database, noPause);
    const [header] = await database.getAll('searchSegments');
    expect(header?.documents.count).toBe(11);
    expect(await titles('river 1')).toStrictEqual(['Number 10', 'Number 11']);
  });

  test('and brought back while segments are merged is found again', async () => {
    const { database, titles } = await openManySegments(12);
    const bringBack = await remove(database, 'Number 1');
    let isBack = false;
    await mergeIndex(database, async () => {
      if (isBack) return;
      isBack = true;
      await bringBack();
      await indexNotes(database, folder);
    });
    expect(await titles('river')).toHaveLength(12);
  });

  test('and deleted while segments are merged is not found', async () => {
    const { database, titles } = await openManySegments(12);
    let isGone = false;
    await mergeIndex(database, async () => {
      if (isGone) return;
      isGone = true;
      await remove(database, 'Number 1');
    });
    expect(await titles('river')).toHaveLength(11);
  });

  test('by the hundred is forgotten, and still not found', async () => {
    const { database, titles } = await openManySegments(1);
    const summaries = Array.from({ length: 120 }, (_, number) =>
      sampleSummary(number, { title: `Other ${number}` }),
    );
    const segment = buildSegment(
      summaries.map((other) => ({ summary: other, texts: ['the river'] })),
      folder,
    );
    const added = summaries.map((other) => ({ summary: other, lines: new Uint8Array() }));
    await inWriteTransaction(database, (transaction) =>
      applyChanges(transaction, { added, segment }),
    );
    await inWriteTransaction(database, (transaction) =>
      applyChanges(transaction, { removed: summaries.slice(0, 110) }),
    );
    await tendIndex(database, tending);
    expect(await database.count('searchRemoved')).toBe(0);
    expect(await titles('other')).toHaveLength(10);
    const [blocks, named] = await countBlocks(database);
    expect(blocks).toBe(named);
  });
});

describe('a merge', () => {
  test('that is cut off changes nothing, and what it left behind is deleted by the next', async () => {
    const { database, titles } = await openManySegments(12);
    const cutOff = mergeIndex(database, () => Promise.reject(new Error('Killed by the test.')));
    await expect(cutOff).rejects.toThrow('Killed by the test.');
    await database.add('searchBlocks', Uint8Array.of(1), [crypto.randomUUID(), 0]);
    expect(await database.count('searchSegments')).toBe(12);
    expect(await titles('river')).toHaveLength(12);
    await tendIndex(database, tending);
    expect(await database.count('searchSegments')).toBe(1);
    const [blocks, named] = await countBlocks(database);
    expect(blocks).toBe(named);
    expect(await titles('river')).toHaveLength(12);
  });

  test('of an index that was thrown away meanwhile leaves nothing', async () => {
    const { database } = await openManySegments(12);
    let isThrownAway = false;
    await mergeIndex(database, async () => {
      if (isThrownAway) return;
      isThrownAway = true;
      await database.clear('searchSegments');
    });
    expect(await database.count('searchSegments')).toBe(0);
  });

  test('is done by one of two tabs', async () => {
    const { database, titles } = await openManySegments(12);
    const other = await openDatabase(() => undefined);
    const done = await Promise.all([mergeIndex(database, noPause), mergeIndex(other, noPause)]);
    expect(done.toSorted()).toStrictEqual([false, true]);
    expect(await titles('river')).toHaveLength(12);
  });
});

describe('the index is made anew', () => {
  test('where another tokenizer made it, and searched meanwhile', async () => {
    const { database, titles } = await openManySegments(3);
    for (const header of await database.getAll('searchSegments')) {
      await database.put('searchSegments', { ...header, tokenizer: 99 });
    }
    expect(await titles('river')).toHaveLength(3);
    await tendIndex(database, tending);
    const headers = await database.getAll('searchSegments');
    expect(headers.map(({ tokenizer }) => tokenizer)).toStrictEqual([1]);
    expect(await titles('river')).toHaveLength(3);
  });

  test('where a part of it is missing', async () => {
    const { database, titles } = await openManySegments(12);
    await database.clear('searchBlocks');
    await expect(titles('river')).rejects.toMatchObject({ reason: 'damaged' });
    await tendIndex(database, tending);
    expect(await titles('river')).toHaveLength(12);
  });
});
