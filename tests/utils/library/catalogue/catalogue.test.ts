import { signal } from '@preact/signals';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleSummary } from '@/tests/support/sample-summary';
import { everyoneHasHeard } from '@/tests/utils/library/everyone-has-heard';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { importedAt, timedTranscript } from '@/tests/utils/library/sample-transcript';
import { applyChanges } from '@/utils/library/apply-changes';
import { createRemovalId } from '@/utils/library/bin/removal';
import { type CatalogueState, createCatalogue } from '@/utils/library/catalogue/create-catalogue';
import { type Library, openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
import type { TranscriptSummary } from '@/utils/library/schema';
import { inWriteTransaction } from '@/utils/library/write-transaction';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

let library: Library;

beforeEach(async () => {
  library = await openLibrary();
});

/** Fills the library as an import does: without a word to anybody. */
async function addQuietly(summaries: readonly TranscriptSummary[]): Promise<void> {
  const database = await openDatabase(() => undefined);
  await inWriteTransaction(database, (transaction) =>
    applyChanges(transaction, {
      added: summaries.map((summary) => ({ summary, lines: new Uint8Array() })),
    }),
  );
  database.close();
}

function numbered(from: number, to: number): readonly TranscriptSummary[] {
  return Array.from({ length: to - from }, (_, place) =>
    sampleSummary(from + place, { importedAt: from + place }),
  );
}

function entriesOf(state: CatalogueState): readonly number[] {
  return state.status === 'ready'
    ? state.entries.map(({ summary }) => Number(summary.id)).toSorted((one, other) => one - other)
    : [];
}

/** Says that the library has changed, as an import does now and then. */
function announce(): Promise<void> {
  return fakeBrowser.storage.local.set({ libraryChange: crypto.randomUUID() });
}

async function opened(isHeld = signal(false)) {
  const lifetime = new AbortController().signal;
  const catalogue = createCatalogue(() => Promise.resolve(library), lifetime, isHeld);
  await catalogue.refresh();
  return catalogue;
}

describe('the list of all transcripts', () => {
  test('shows the newest at once and the rest when it is read', async () => {
    await addQuietly(numbered(0, 700));
    const states: CatalogueState[] = [];
    const catalogue = createCatalogue(() => Promise.resolve(library), new AbortController().signal);
    catalogue.state.subscribe((state) => states.push(state));
    await catalogue.refresh();
    const [opening, first, whole] = states;
    expect(opening).toStrictEqual({ status: 'opening' });
    expect(first).toMatchObject({ isComplete: false, totals: { transcripts: 700 } });
    expect(entriesOf(first ?? { status: 'opening' }).at(0)).toBe(600);
    expect(whole).toMatchObject({ isComplete: true });
    expect(entriesOf(whole ?? { status: 'opening' })).toHaveLength(700);
  });

  test.each<readonly [string, readonly number[], () => Promise<unknown>]>([
    ['what an import adds', [0, 1, 2, 3], () => addQuietly(numbered(3, 4))],
    [
      'what is deleted',
      [0, 2],
      () =>
        library.bin.remove(
          numbered(1, 2).map(({ id }) => id),
          createRemovalId(1),
        ),
    ],
    [
      'what is deleted and brought back',
      [0, 1, 2],
      async () => {
        const removal = createRemovalId(1);
        await library.bin.remove(
          numbered(0, 3).map(({ id }) => id),
          removal,
        );
        await library.bin.bringBack(removal);
      },
    ],
    ['that everything is gone', [], () => library.deleteEverything()],
    [
      'what came after everything was gone',
      [7],
      async () => {
        await library.deleteEverything();
        await addQuietly(numbered(7, 8));
      },
    ],
    ['more than it can read one by one', range(0, 3_500), () => addQuietly(numbered(3, 3_500))],
    ['nothing, where nothing has changed', [0, 1, 2], () => Promise.resolve()],
  ])('follows %s', async (_what, numbers, change) => {
    await addQuietly(numbered(0, 3));
    const catalogue = await opened();
    await change();
    await catalogue.refresh();
    expect(entriesOf(catalogue.state.value)).toStrictEqual(numbers);
    expect(catalogue.state.value).toMatchObject({ totals: await library.totals() });
  });

  test('reads what has changed, and nothing else', async () => {
    await addQuietly(numbered(0, 500));
    const catalogue = await opened();
    const reading = vi.spyOn(IDBIndex.prototype, 'getAll');
    const gets = vi.spyOn(IDBObjectStore.prototype, 'get');
    await addQuietly(numbered(500, 510));
    gets.mockClear();
    await catalogue.refresh();
    expect(reading).not.toHaveBeenCalled();
    // Ten summaries, and the totals.
    expect(gets).toHaveBeenCalledTimes(11);
  });

  test('hears of changes by itself', async () => {
    const catalogue = await opened();
    await library.save(timedTranscript(), importedAt(1));
    await everyoneHasHeard();
    await vi.waitFor(() =>
      expect(catalogue.state.value).toMatchObject({ totals: { transcripts: 1 } }),
    );
  });

  test('rests ten times as long as it has read, and misses nothing meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const catalogue = await opened();
    const news = library.catalogue.news.bind(library.catalogue);
    const readings: Promise<unknown>[] = [];
    vi.spyOn(library.catalogue, 'news').mockImplementation((position) => {
      vi.advanceTimersByTime(100);
      const reading = news(position);
      readings.push(reading);
      return reading;
    });
    await addQuietly(numbered(0, 1));
    await announce();
    vi.advanceTimersByTime(0);
    await vi.waitUntil(() => readings.length === 1, { interval: 0 });
    await Promise.all(readings);
    for (const number of [1, 2, 3]) {
      await addQuietly(numbered(number, number + 1));
      await announce();
    }
    vi.advanceTimersByTime(900);
    expect(readings).toHaveLength(1);
    vi.advanceTimersByTime(100);
    await vi.waitFor(() => expect(entriesOf(catalogue.state.value)).toStrictEqual(range(0, 4)));
    expect(readings).toHaveLength(2);
  });

  describe('while it is held', () => {
    test.each<readonly [string, number, readonly number[]]>([
      ['fills, where it is empty', 0, range(0, 30)],
      ['stays as it is, where it is not', 3, range(0, 3)],
    ])('%s; the totals follow', async (_what, count, shown) => {
      await addQuietly(numbered(0, count));
      const catalogue = await opened(signal(true));
      const before = catalogue.state.value;
      await addQuietly(numbered(count, 30));
      await announce();
      await vi.waitFor(() =>
        expect(catalogue.state.value).toMatchObject({ totals: { transcripts: 30 } }),
      );
      expect(entriesOf(catalogue.state.value)).toStrictEqual(shown);
      const isSameList =
        before.status === 'ready' &&
        catalogue.state.value.status === 'ready' &&
        before.entries === catalogue.state.value.entries;
      expect(isSameList).toBe(count === shown.length);
    });

    test('is brought up to date by who asks for it, and follows when it is let go', async () => {
      const isHeld = signal(true);
      await addQuietly(numbered(0, 3));
      const catalogue = await opened(isHeld);
      await addQuietly(numbered(3, 30));
      await catalogue.refresh();
      expect(entriesOf(catalogue.state.value)).toStrictEqual(range(0, 30));
      isHeld.value = false;
      await addQuietly(numbered(30, 35));
      await announce();
      await vi.waitFor(() => expect(entriesOf(catalogue.state.value)).toStrictEqual(range(0, 35)));
    });
  });

  test('is read anew where the log of changes does not reach back', async () => {
    await addQuietly(numbered(0, 3));
    const catalogue = await opened();
    await addQuietly(numbered(3, 5));
    const database = await openDatabase(() => undefined);
    const [first] = await database.getAllKeys('changeLog');
    await database.clear('changeLog');
    await addQuietly(numbered(5, 6));
    expect(first).toBeDefined();
    await catalogue.refresh();
    expect(entriesOf(catalogue.state.value)).toStrictEqual(range(0, 6));
  });

  test('says that the library does not open, and recovers when it does', async () => {
    let isLocked = true;
    const catalogue = createCatalogue(
      () => (isLocked ? Promise.reject(new Error('locked')) : Promise.resolve(library)),
      new AbortController().signal,
    );
    await catalogue.refresh();
    expect(catalogue.state.value).toStrictEqual({ status: 'unavailable' });
    isLocked = false;
    await catalogue.refresh();
    expect(catalogue.state.value).toMatchObject({ status: 'ready', isComplete: true });
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}
