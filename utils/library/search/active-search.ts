import type { TranscriptId } from '@/utils/library/schema';
import { type SearchRun, type SearchSource, runSearch } from './run-search';
import { HITS_SEEN, type SearchCounts } from './search-hit';
import type { SearchAnswer, SearchTask } from './search-protocol';

/** What was found is not kept back for longer while others are looked through in vain. */
const PATIENCE_MS = 60;

/** While somebody types, what was found by each letter need not be counted. */
const COUNT_AFTER_MS = 150;

/** The search that a page shows now. */
export interface ActiveSearch {
  /** Finds so many more. */
  more(limit: number): void;
  /** Sends all lines of a transcript that were found. */
  showLines(id: TranscriptId): void;
  /** Sends nothing more. */
  end(): void;
  /** Resolves when all is sent that somebody waits for; what was found may still be counted. */
  shown(): Promise<void>;
}

export interface SearchSurroundings {
  readonly open: () => Promise<SearchSource>;
  readonly send: (answer: SearchAnswer) => void;
  /** Called where the database refuses, or with a fault of ours. */
  readonly onFailure: (error: unknown) => void;
}

/** Begins a search, and sends what it finds until it is ended. */
export function startSearch(
  { search, text, limit, firstCount }: Extract<SearchTask, { readonly kind: 'search' }>,
  { open, send, onFailure }: SearchSurroundings,
): ActiveSearch {
  const lifetime = new AbortController();
  let counting = new AbortController();
  const beginning = open().then((source) => runSearch(source, text));
  let shown: Promise<void> = Promise.resolve();
  let turn = shown;
  enqueue((run) => showParts(run, limit, firstCount));

  function enqueue(work: (run: SearchRun) => Promise<void>): void {
    // What waits for its turn does not wait for what is being counted.
    counting.abort();
    counting = new AbortController();
    const ending = AbortSignal.any([lifetime.signal, counting.signal]);
    shown = inTurn(turn, work);
    turn = inTurn(shown, (run) => countAll(run, ending));
  }

  async function inTurn(
    before: Promise<void>,
    work: (run: SearchRun) => Promise<void>,
  ): Promise<void> {
    await before;
    if (lifetime.signal.aborted) return;
    try {
      await work(await beginning);
    } catch (error) {
      if (lifetime.signal.aborted) return;
      // Whatever comes next would fail as well.
      lifetime.abort();
      onFailure(error);
    }
  }

  function sendAlive(answer: SearchAnswer): void {
    if (!lifetime.signal.aborted) send(answer);
  }

  /** What is not seen yet is not waited for. */
  async function showParts(run: SearchRun, count: number, seenCount: number): Promise<void> {
    const first = Math.min(seenCount, count);
    showCounts(run.countsSoFar());
    await show(run, first);
    await show(run, count - first);
  }

  async function show(run: SearchRun, count: number): Promise<void> {
    let missing = count;
    while (missing > 0 && run.hasMore() && !lifetime.signal.aborted) {
      const ending = AbortSignal.any([lifetime.signal, AbortSignal.timeout(PATIENCE_MS)]);
      const hits = await run.nextHits(missing, ending);
      missing -= hits.length;
      if (hits.length === 0 && run.hasMore()) continue;
      sendAlive({ kind: 'found', search, hits, hasMore: run.hasMore() });
    }
  }

  async function countAll(run: SearchRun, ending: AbortSignal): Promise<void> {
    await rest(COUNT_AFTER_MS, ending);
    showCounts(await run.count(ending));
  }

  function showCounts(counts: SearchCounts | null): void {
    if (counts) sendAlive({ kind: 'counted', search, counts });
  }

  return {
    more: (count) => enqueue((run) => showParts(run, count, HITS_SEEN)),
    showLines: (id) =>
      enqueue(async (run) => {
        sendAlive({ kind: 'lines', search, id, lines: await run.linesOf(id) });
      }),
    end: () => lifetime.abort(),
    shown: () => shown,
  };
}

/** Resolves after so long, or once `signal` aborts. */
function rest(timeMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeMs);
  const end = () => {
    clearTimeout(timer);
    resolve();
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return promise;
}
