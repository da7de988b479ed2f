import { signal, type ReadonlySignal } from '@preact/signals';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/library';
import type { LibraryTotals, TranscriptId } from '@/utils/library/schema';
import type { CatalogueNews, LogPosition } from './change-log';
import { type Entry, createEntryMaker } from './entry';

/** What a page knows of the library's transcripts. */
export type CatalogueState =
  | { readonly status: 'opening' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      /** What comes is put last. While `isComplete` is false these are the last imported. */
      readonly entries: readonly Entry[];
      readonly isComplete: boolean;
      readonly totals: LibraryTotals;
    };

/** All summaries in memory: what is sorted and filtered without asking the database. */
export interface Catalogue {
  readonly state: ReadonlySignal<CatalogueState>;
  /** Brings it up to date: after a failure, or when it must not wait for the news. Never rejects. */
  readonly refresh: () => Promise<void>;
}

/** After catching up with news it rests so many times as long as that took, and as its limit says. */
const REST = { times: 10, longestMs: 3_000 };

/**
 * Reads the list of all transcripts, a first screen of it at once, and follows every change to it,
 * whoever made it, until `lifetime` aborts. A change costs as much as what it has changed. What is
 * announced is followed at a pace that leaves the page nearly all of the time.
 *
 * While `isHeld`, in an import of this page, only the totals follow, unless the list is empty: rows
 * that move each second under a person's hand are of no use, and are most of what such a page has to
 * do. A `refresh` brings the list up to date also then.
 */
export function createCatalogue(
  open: () => Promise<Library>,
  lifetime: AbortSignal,
  isHeld: ReadonlySignal<boolean> = signal(false),
): Catalogue {
  const state = signal<CatalogueState>({ status: 'opening' });
  const entries = new Map<TranscriptId, Entry>();
  const createEntry = createEntryMaker();
  let position: LogPosition | null = null;
  let isBehind = false;
  let work: Promise<void> | null = null;
  let restUntilMs = 0;
  let rest: ReturnType<typeof setTimeout> | null = null;

  function publish(totals: LibraryTotals, isComplete: boolean): void {
    if (lifetime.aborted) return;
    state.value = { status: 'ready', entries: [...entries.values()], isComplete, totals };
  }

  async function readAll(library: Library): Promise<LogPosition> {
    const { catalogue } = library;
    const start = await catalogue.position();
    const totals = await library.totals();
    entries.clear();
    for await (const slice of catalogue.slices()) {
      const isFirst = entries.size === 0;
      for (const summary of slice) entries.set(summary.id, createEntry(summary));
      // Where a list is shown already, it stays until the new one is whole.
      if (isFirst && state.peek().status !== 'ready') publish(totals, false);
      if (lifetime.aborted) return start;
    }
    const news = await readNews(library, start);
    publish(news?.totals ?? (await library.totals()), true);
    return news?.position ?? start;
  }

  /** Brings the entries up to date; returns `null` where the list has to be read anew. */
  async function readNews(
    { catalogue }: Library,
    since: LogPosition,
  ): Promise<CatalogueNews | null> {
    const news = await catalogue.news(since);
    if (news === null) return null;
    for (const id of news.removed) entries.delete(id);
    for (const summary of news.added) {
      // What comes is put last: by that those who sort see what has changed.
      entries.delete(summary.id);
      entries.set(summary.id, createEntry(summary));
    }
    // Whatever the log has missed: everything was deleted, or another version wrote.
    return entries.size === news.totals.transcripts ? news : null;
  }

  async function catchUp(): Promise<void> {
    const startMs = performance.now();
    while (isBehind && !lifetime.aborted) {
      isBehind = false;
      try {
        const library = await open();
        const news = position === null ? null : await readNews(library, position);
        if (news !== null && news.position !== position) publish(news.totals, true);
        position = news?.position ?? (await readAll(library));
      } catch {
        position = null;
        if (!lifetime.aborted) state.value = { status: 'unavailable' };
      }
    }
    work = null;
    const endMs = performance.now();
    restUntilMs = endMs + Math.min((endMs - startMs) * REST.times, REST.longestMs);
  }

  async function followTotals(): Promise<void> {
    const shown = state.peek();
    try {
      const totals = await (await open()).totals();
      // Where the list was read meanwhile, it knows better.
      if (shown.status === 'ready' && state.peek() === shown) state.value = { ...shown, totals };
    } catch {
      // The next who reads the list says so.
    }
  }

  function hear(): void {
    if (isHeld.peek() && position !== null && entries.size > 0) void followTotals();
    else if (work !== null) isBehind = true;
    else rest ??= setTimeout(() => void refresh(), Math.max(0, restUntilMs - performance.now()));
  }

  function refresh(): Promise<void> {
    if (rest !== null) clearTimeout(rest);
    rest = null;
    isBehind = true;
    work ??= catchUp();
    return work;
  }

  onLibraryChange(hear, lifetime);
  lifetime.addEventListener('abort', () => rest !== null && clearTimeout(rest), { once: true });
  void refresh();
  return { state, refresh };
}
