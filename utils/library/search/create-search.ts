import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { onLibraryChange } from '@/utils/library/changes';
import type { TranscriptId } from '@/utils/library/schema';
import {
  BEST_HITS,
  HITS_SEEN,
  type HitLine,
  type SearchCounts,
  type SearchHit,
} from './search-hit';
import type { SearchAnswer, SearchWorker } from './search-protocol';

/** What a page shows of a search. */
export type SearchState =
  /** Nothing is asked for. */
  | { readonly status: 'idle' }
  /** Something is asked for, and nothing was found before. */
  | { readonly status: 'searching' }
  | FoundState
  /** The library cannot be searched. */
  | { readonly status: 'unavailable' };

/** What was found last. It stays until something else is found, so that nothing flickers. */
export interface FoundState {
  readonly status: 'found';
  /** What was asked for. */
  readonly text: string;
  /** The best first; none where nothing was found. */
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
  /** `null` before anything is counted. */
  readonly counts: SearchCounts | null;
  /** From asking to the first of the hits. */
  readonly tookMs: number;
}

/** A page's search of the whole library. */
export interface SearchView {
  /** What is asked for, as it was typed. */
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SearchState>;
  /** Whether anything is asked for. */
  readonly isActive: ReadonlySignal<boolean>;
  /** How many transcripts are not findable yet. */
  readonly waitingCount: ReadonlySignal<number>;
  /** Searches for what a person types; an earlier search is ended. */
  readonly search: (text: string) => void;
  /** Searches again, after a failure. */
  readonly retry: () => void;
  /** Finds more, where there is more; to be called when the end comes into view. */
  readonly showMore: () => void;
  /** Shows all lines of a transcript that were found. */
  readonly showLines: (id: TranscriptId) => void;
  /** Has done what is to be done to the index, in the background. */
  readonly tend: () => void;
  /** Has the index made anew, in the background. */
  readonly rebuild: () => void;
  readonly isRebuilding: ReadonlySignal<boolean>;
}

export interface SearchOptions {
  readonly startWorker: () => SearchWorker;
  /** How many transcripts to find at a time. */
  readonly pageSize: number;
}

/** While transcripts are being indexed, what was found is looked up anew no more often. */
const REFRESH_PERIOD_MS = 1_000;

/** A search while answers to it come in. */
interface OpenSearch {
  readonly number: number;
  readonly text: string;
  readonly startedMs: number;
  /** `null` before the first answer. */
  readonly tookMs: number | null;
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
  readonly counts: SearchCounts | null;
  /** How many transcripts were asked for. */
  readonly wantedCount: number;
  /** With fewer, where there are more, what was found before stays in view. */
  readonly leastCount: number;
  /** The transcripts of which all lines are wanted, with those that are known. */
  readonly allLines: ReadonlyMap<TranscriptId, readonly HitLine[]>;
}

/** Makes a page's search, which follows the library until `lifetime` aborts. */
export function createSearch(
  { startWorker, pageSize }: SearchOptions,
  lifetime: AbortSignal,
): SearchView {
  const text = signal('');
  const state = signal<SearchState>({ status: 'idle' });
  const waitingCount = signal(0);
  const isRebuilding = signal(false);
  let worker: SearchWorker | null = null;
  let current = openSearch({ number: 0, text: '', wantedCount: 0 });
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  function findWorker(): SearchWorker {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', (event) => {
      if (isAnswerMessage(event)) hear(event.data);
    });
    // One that could not be loaded, or ran out of memory, would never answer.
    started.addEventListener('error', () => {
      worker = null;
      isRebuilding.value = false;
      state.value = { status: 'unavailable' };
    });
    worker = started;
    return started;
  }

  function begin(wantedCount: number, kept: Partial<OpenSearch> = {}): void {
    forgetRefresh();
    current = openSearch({ number: current.number + 1, text: text.value, wantedCount, ...kept });
    if (text.value.trim() === '') {
      state.value = { status: 'idle' };
      if (worker === null) return;
    } else if (state.value.status !== 'found') {
      state.value = { status: 'searching' };
    }
    const { number: search } = current;
    const searching = findWorker();
    searching.postMessage({
      kind: 'search',
      search,
      text: text.value,
      limit: wantedCount,
      firstCount: isListShown(state.value) ? HITS_SEEN : BEST_HITS,
    });
    for (const id of current.allLines.keys()) searching.postMessage({ kind: 'lines', id });
  }

  function forgetRefresh(): void {
    clearTimeout(refreshTimer);
    refreshTimer = undefined;
  }

  /** Searches again for what is shown; neither list nor lines become fewer meanwhile. */
  function refresh(): void {
    forgetRefresh();
    if (state.value.status === 'idle') return;
    const { hits, allLines, counts } = current;
    begin(Math.max(pageSize, hits.length), { leastCount: hits.length, allLines, counts });
  }

  /** Not dropped within the period: what became findable last must be found as well. */
  function refreshLater(): void {
    const restMs = current.startedMs + REFRESH_PERIOD_MS - performance.now();
    refreshTimer ??= setTimeout(refresh, restMs);
  }

  function hear(answer: SearchAnswer): void {
    switch (answer.kind) {
      case 'waiting':
        waitingCount.value = answer.count;
        return;
      case 'indexed':
        return refreshLater();
      case 'rebuilt':
        isRebuilding.value = false;
        return refresh();
      case 'found':
      case 'counted':
      case 'lines':
        if (answer.search !== current.number) return;
        current = withAnswer(current, answer);
        return show();
      case 'failed':
        if (answer.search === current.number) state.value = { status: 'unavailable' };
    }
  }

  function show(): void {
    const { hits, hasMore, counts, tookMs, leastCount } = current;
    const isIdle = current.text.trim() === '';
    if (isIdle || tookMs === null || (hits.length < leastCount && hasMore)) return;
    const shown = { text: current.text, hits: shownHits(current), hasMore, counts, tookMs };
    state.value = { status: 'found', ...shown };
  }

  onLibraryChange(refresh, lifetime);
  lifetime.addEventListener(
    'abort',
    () => {
      forgetRefresh();
      worker?.terminate();
    },
    { once: true },
  );

  return {
    text,
    state,
    isActive: computed(() => text.value.trim() !== ''),
    waitingCount,
    search(typed) {
      if (typed === text.value) return;
      text.value = typed;
      begin(pageSize);
    },
    retry: () => begin(pageSize),
    showMore() {
      const shown = state.value;
      const { wantedCount } = current;
      if (shown.status !== 'found' || !shown.hasMore || shown.hits.length < wantedCount) return;
      current = { ...current, wantedCount: wantedCount + pageSize };
      findWorker().postMessage({ kind: 'more', limit: pageSize });
    },
    showLines(id) {
      current = { ...current, allLines: new Map([...current.allLines, [id, []]]) };
      findWorker().postMessage({ kind: 'lines', id });
    },
    tend: () => findWorker().postMessage({ kind: 'tend' }),
    rebuild() {
      if (isRebuilding.value) return;
      isRebuilding.value = true;
      findWorker().postMessage({ kind: 'rebuild' });
    },
    isRebuilding,
  };
}

/** Then fewer hits than are seen would leave a gap until the others come. */
function isListShown(state: SearchState): boolean {
  return state.status === 'found' && state.hits.length > 0;
}

function openSearch(
  known: Pick<OpenSearch, 'number' | 'text' | 'wantedCount'> & Partial<OpenSearch>,
): OpenSearch {
  return {
    startedMs: performance.now(),
    tookMs: null,
    hits: [],
    hasMore: true,
    counts: null,
    leastCount: 0,
    allLines: new Map(),
    ...known,
  };
}

type SearchNews = Extract<SearchAnswer, { readonly kind: 'found' | 'counted' | 'lines' }>;

function withAnswer(search: OpenSearch, answer: SearchNews): OpenSearch {
  switch (answer.kind) {
    case 'found':
      return {
        ...search,
        hits: [...search.hits, ...answer.hits],
        hasMore: answer.hasMore,
        tookMs: search.tookMs ?? performance.now() - search.startedMs,
      };
    case 'counted':
      return { ...search, counts: answer.counts };
    case 'lines':
      return { ...search, allLines: new Map([...search.allLines, [answer.id, answer.lines]]) };
  }
}

/** The hits as they are shown: with all lines, where all are wanted and known. */
function shownHits({ hits, allLines }: OpenSearch): readonly SearchHit[] {
  if (allLines.size === 0) return hits;
  return hits.map((hit) => {
    const lines = allLines.get(hit.summary.id) ?? [];
    return lines.length > 0 ? { ...hit, lines } : hit;
  });
}

function isAnswerMessage(event: Event): event is MessageEvent<SearchAnswer> {
  return event instanceof MessageEvent;
}
