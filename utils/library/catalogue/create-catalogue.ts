import { signal, type ReadonlySignal } from '@preact/signals';
import { onLibraryChange } from '@/utils/library/changes';
import type { Library } from '@/utils/library/library';
import type { LibraryTotals, TranscriptId } from '@/utils/library/schema';
import type { LogPosition } from './change-log';
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

/**
 * Reads the list of all transcripts, a first screen of it at once, and follows every change to it,
 * whoever made it, until `lifetime` aborts. A change costs as much as what it has changed: during
 * an import, which announces itself each second, some hundred entries and not the whole list.
 */
export function createCatalogue(open: () => Promise<Library>, lifetime: AbortSignal): Catalogue {
  const state = signal<CatalogueState>({ status: 'opening' });
  const entries = new Map<TranscriptId, Entry>();
  const createEntry = createEntryMaker();
  let position: LogPosition | null = null;
  let isBehind = false;
  let work: Promise<void> | null = null;

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
    const end = await readNews(library, start);
    if (end === null) publish(await library.totals(), true);
    return end ?? start;
  }

  /** Returns the new position; `null` where the list has to be read anew. */
  async function readNews({ catalogue }: Library, since: LogPosition): Promise<LogPosition | null> {
    const news = await catalogue.news(since);
    if (news === null) return null;
    for (const id of news.removed) entries.delete(id);
    for (const summary of news.added) {
      // What comes is put last: by that those who sort see what has changed.
      entries.delete(summary.id);
      entries.set(summary.id, createEntry(summary));
    }
    // Whatever the log has missed: everything was deleted, or another version wrote.
    if (entries.size !== news.totals.transcripts) return null;
    publish(news.totals, true);
    return news.position;
  }

  async function catchUp(): Promise<void> {
    while (isBehind && !lifetime.aborted) {
      isBehind = false;
      try {
        const library = await open();
        const known = position === null ? null : await readNews(library, position);
        position = known ?? (await readAll(library));
      } catch {
        position = null;
        if (!lifetime.aborted) state.value = { status: 'unavailable' };
      }
    }
    work = null;
  }

  function refresh(): Promise<void> {
    isBehind = true;
    work ??= catchUp();
    return work;
  }

  onLibraryChange(() => void refresh(), lifetime);
  void refresh();
  return { state, refresh };
}
