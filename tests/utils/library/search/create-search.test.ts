import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WAIT_LIMIT_MS } from '@/tests/support/wait-limit';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { importedAt } from '@/tests/utils/library/sample-transcript';
import { openLibrary } from '@/utils/library/library';
import { type FoundState, createSearch } from '@/utils/library/search/create-search';
import { indexNotes } from '@/utils/library/search/index-notes';
import { sampleSummary } from '@/tests/support/sample-summary';
import type { SearchHit } from '@/utils/library/search/search-hit';
import type { SearchAnswer, SearchTask } from '@/utils/library/search/search-protocol';
import { startInProcessWorker } from './in-process-worker';
import { folder, openSearchedLibrary, spoken } from './search-library';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

/** A page's search in a library where so many transcripts say "river", five times each. */
async function openSearchPage(count: number, startWorker = startInProcessWorker) {
  const library = await openLibrary();
  for (let number = 0; number < count; number++) {
    await library.save(
      spoken(`Number ${number}`, Array<string>(5).fill('the river')),
      importedAt(number),
    );
  }
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const search = createSearch({ startWorker, pageSize: 10 }, lifetime.signal);
  const states: string[] = [];
  search.state.subscribe(({ status }) => states.push(status));

  /** Waits until something is found and counted. */
  async function counted(
    isRight: (state: FoundState) => boolean = () => true,
  ): Promise<FoundState> {
    return vi.waitFor(() => {
      const state = search.state.value;
      if (state.status !== 'found' || typeof state.counts?.lines !== 'number' || !isRight(state)) {
        throw new Error(`It is ${JSON.stringify(state).slice(0, 200)}`);
      }
      return state;
    }, WAIT_LIMIT_MS);
  }

  return { search, library, counted, states };
}

describe('a search', () => {
  test('is idle until something is asked for', async () => {
    const { search } = await openSearchPage(1);
    expect(search.state.value).toStrictEqual({ status: 'idle' });
    search.search('  ');
    expect(search.state.value).toStrictEqual({ status: 'idle' });
  });

  test('finds a page of transcripts, and counts them all', async () => {
    const { search, counted, states } = await openSearchPage(12);
    search.search('river');
    const found = await counted();
    expect(found.hits).toHaveLength(10);
    expect(found).toMatchObject({ text: 'river', hasMore: true });
    expect(found.counts).toStrictEqual({ transcripts: 12, lines: 60, hasMore: false });
    expect(new Set(states)).toStrictEqual(new Set(['idle', 'searching', 'found']));
    expect(states.lastIndexOf('searching')).toBeLessThan(states.indexOf('found'));
  });

  test('shows more at the end, and then there is no more', async () => {
    const { search, counted } = await openSearchPage(12);
    search.search('river');
    await counted();
    search.showMore();
    const found = await counted(({ hits }) => hits.length > 10);
    expect(new Set(found.hits.map(({ summary }) => summary.id)).size).toBe(12);
    expect(found.hasMore).toBe(false);
    search.showMore();
    expect(search.state.value).toBe(found);
  });

  test('shows all lines of a transcript', async () => {
    const { search, counted } = await openSearchPage(1);
    search.search('river');
    const { hits } = await counted();
    expect(hits[0]?.lines).toHaveLength(3);
    const id = hits[0]?.summary.id;
    if (id) search.showLines(id);
    const found = await counted((state) => (state.hits[0]?.lines.length ?? 0) > 3);
    expect(found.hits[0]?.lines.map(({ row }) => row)).toStrictEqual([0, 1, 2, 3, 4]);
  });

  test('keeps all lines of a transcript in view when the library changes', async () => {
    const { search, counted, library } = await openSearchPage(1);
    search.search('river');
    const { hits } = await counted();
    const id = hits[0]?.summary.id;
    if (id) search.showLines(id);
    await counted((state) => state.hits[0]?.lines.length === 5);
    await library.save(spoken('New', ['another river']), importedAt(9));
    const found = await counted((state) => state.hits.length === 2);
    expect(
      found.hits.map(({ lines }) => lines.length).toSorted((one, other) => one - other),
    ).toStrictEqual([1, 5]);
  });

  test('that finds nothing says so', async () => {
    const { search, counted } = await openSearchPage(1);
    search.search('elephants');
    expect(await counted()).toMatchObject({
      hits: [],
      hasMore: false,
      counts: { transcripts: 0, lines: 0, hasMore: false },
    });
  });

  test('is ended by a later one, whose answer is shown', async () => {
    const { search, counted } = await openSearchPage(3);
    for (const typed of ['r', 'ri', 'riv', 'river', 'number 2']) search.search(typed);
    const found = await counted(({ text }) => text === 'number 2');
    expect(found.hits.map(({ summary }) => summary.title)).toStrictEqual(['Number 2']);
  });

  test('is idle again when the box is emptied, whatever answers are on their way', async () => {
    const { search, counted } = await openSearchPage(3);
    search.search('river');
    await counted();
    search.search('riv');
    search.search('');
    expect(search.state.value).toStrictEqual({ status: 'idle' });
    search.search('number 1');
    expect((await counted()).text).toBe('number 1');
  });

  test('follows what comes into the library', async () => {
    const { search, counted, library } = await openSearchPage(1);
    search.search('river');
    await counted();
    await library.save(spoken('New', ['another river']), importedAt(9));
    const found = await counted(({ counts }) => counts?.transcripts === 2 && counts.lines === 6);
    expect(found.hits).toHaveLength(2);
  });

  test('of a library where much waits to be indexed finds it all in the end', async () => {
    const { search, counted } = await openSearchPage(80);
    const waiting: number[] = [];
    search.waitingCount.subscribe((count) => waiting.push(count));
    search.search('river');
    const found = await counted(({ counts }) => counts?.transcripts === 80);
    expect(found.counts).toMatchObject({ lines: 400 });
    expect(waiting).toContain(80);
    expect(search.waitingCount.value).toBe(0);
  });

  test('is made again for what becomes findable right after it was asked for', async () => {
    const outside = new EventTarget();
    const tasks: SearchTask[] = [];
    const answer = (data: SearchAnswer) =>
      outside.dispatchEvent(new MessageEvent('message', { data }));
    const { search } = await openSearchPage(0, () => ({
      postMessage: (task) => tasks.push(task),
      terminate: () => undefined,
      addEventListener: outside.addEventListener.bind(outside),
    }));
    search.search('river');
    answer({ kind: 'found', search: 1, hits: [], hasMore: false });
    answer({ kind: 'indexed' });
    answer({ kind: 'indexed' });
    await vi.waitFor(() => expect(tasks).toHaveLength(2), WAIT_LIMIT_MS);
    expect(tasks[1]).toMatchObject({ kind: 'search', search: 2, text: 'river' });
    search.search('');
    answer({ kind: 'indexed' });
    search.search('rivers');
    expect(tasks.map((task) => 'text' in task && task.text)).toStrictEqual([
      'river',
      'river',
      '',
      'rivers',
    ]);
  });

  test('shows the best at once where nothing is in view, else as many as are seen', async () => {
    const outside = new EventTarget();
    const firstCounts: number[] = [];
    const { search } = await openSearchPage(0, () => ({
      postMessage: (task) => 'firstCount' in task && firstCounts.push(task.firstCount),
      terminate: () => undefined,
      addEventListener: outside.addEventListener.bind(outside),
    }));
    const find = (number: number, hits: readonly SearchHit[]) => {
      const data: SearchAnswer = { kind: 'found', search: number, hits, hasMore: false };
      outside.dispatchEvent(new MessageEvent('message', { data }));
    };
    search.search('r');
    find(1, []);
    search.search('ri');
    find(2, [{ summary: sampleSummary(1), titleMarks: [], lines: [], lineCount: 0 }]);
    search.search('riv');
    search.search('');
    search.search('river');
    expect(firstCounts).toStrictEqual([2, 2, 4, 2, 2]);
  });

  test('of an index in many parts has them merged meanwhile', async () => {
    const { search, counted } = await openSearchPage(0);
    const { library, database } = await openSearchedLibrary();
    for (let number = 0; number < 70; number++) {
      await library.save(spoken(`Number ${number}`, ['the river']), importedAt(number));
      await indexNotes(database, folder);
    }
    expect(await database.count('searchSegments')).toBe(70);
    search.search('river');
    expect((await counted()).counts).toMatchObject({ transcripts: 70, lines: 70 });
    await vi.waitFor(
      async () => expect(await database.count('searchSegments')).toBeLessThan(9),
      WAIT_LIMIT_MS,
    );
    search.search('the river');
    expect((await counted(({ text }) => text === 'the river')).counts?.transcripts).toBe(70);
  });

  test('finds the same once its index is made anew', async () => {
    const { search, counted } = await openSearchPage(3);
    search.search('river');
    await counted();
    search.rebuild();
    expect(search.isRebuilding.value).toBe(true);
    await vi.waitFor(() => expect(search.isRebuilding.value).toBe(false), WAIT_LIMIT_MS);
    expect((await counted(({ hits }) => hits.length === 3)).counts?.lines).toBe(15);
  });

  test('of a library that does not open says so, and finds again once it does', async () => {
    const { search, counted } = await openSearchPage(1);
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused by the test.', 'UnknownError');
    });
    search.search('river');
    await vi.waitFor(
      () => expect(search.state.value).toStrictEqual({ status: 'unavailable' }),
      WAIT_LIMIT_MS,
    );
    broken.mockRestore();
    search.retry();
    expect((await counted()).hits).toHaveLength(1);
  });

  test('whose worker dies says so, and finds again with another', async () => {
    const dying = new EventTarget();
    const workers = [
      {
        postMessage: () => undefined,
        terminate: () => undefined,
        addEventListener: dying.addEventListener.bind(dying),
      },
    ];
    const { search, counted } = await openSearchPage(
      1,
      () => workers.pop() ?? startInProcessWorker(),
    );
    search.search('river');
    dying.dispatchEvent(new Event('error'));
    expect(search.state.value).toStrictEqual({ status: 'unavailable' });
    search.retry();
    expect((await counted()).hits).toHaveLength(1);
  });
});
