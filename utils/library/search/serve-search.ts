import { LibraryError, explainRequestError } from '@/utils/library/library-error';
import { openDatabase } from '@/utils/library/open-database';
import { type ActiveSearch, startSearch } from './active-search';
import { createClassifier } from './character-class';
import { createFolder } from './fold-lines';
import { indexNotes, readBacklog } from './index-notes';
import { createIndexReader } from './index-reader';
import { rebuildIndex } from './renew-index';
import type { SearchSource } from './run-search';
import type { SearchScope, SearchTask } from './search-protocol';
import { tendIndex } from './tend-index';

/** So many transcripts are indexed before a search; where more wait, it does not wait for them. */
const FEW_WAITING = 64;

/** With more segments, as an import leaves them behind, they are merged while it goes on. */
const MANY_SEGMENTS = 64;

/** How long the index is tended at a time: a search has to wait for so long. */
const WORK_MS = 8;

type SearchRequest = Extract<SearchTask, { readonly kind: 'search' }>;

/** Searches for as long as a worker lives, on its own connection to the library. */
export function serveSearch(scope: SearchScope): void {
  const folder = createFolder(createClassifier());
  let opening: Promise<SearchSource> | null = null;
  let active: ActiveSearch | null = null;
  let tending: Promise<void> | null = null;

  function open(): Promise<SearchSource> {
    const attempt = opening ?? openSource();
    opening = attempt;
    attempt.catch(() => (opening = null));
    return attempt;
  }

  async function openSource(): Promise<SearchSource> {
    const database = await openDatabase(() => (opening = null));
    return { database, reader: createIndexReader(database), folder };
  }

  /** What others have saved is put into the index first, or where it is much meanwhile. */
  async function openIndexed(): Promise<SearchSource> {
    const source = await open();
    const { database } = source;
    const { waitingCount, segmentCount } = await readBacklog(database);
    const areMany = waitingCount > FEW_WAITING;
    if (areMany || segmentCount > MANY_SEGMENTS) tend();
    if (waitingCount > 0 && !areMany) while (await indexNotes(database, folder));
    scope.postMessage({ kind: 'waiting', count: areMany ? waitingCount : 0 });
    return source;
  }

  function search(task: SearchRequest): void {
    active?.end();
    active = startSearch(task, {
      open: openIndexed,
      send: (answer) => scope.postMessage(answer),
      onFailure: (error) => void makeGood(task, error),
    });
  }

  /** Searches again in an index that is made anew, where it was damaged; or says what is wrong. */
  async function makeGood(task: SearchRequest, error: unknown): Promise<void> {
    const explained = explainRequestError(error);
    try {
      if (!(explained instanceof LibraryError) || explained.reason !== 'damaged') throw explained;
      // Nothing is lost but time: the index is made of what the library holds.
      await rebuildIndex((await open()).database);
      search(task);
    } catch (last) {
      scope.postMessage({ kind: 'failed', search: task.search, message: String(last) });
    }
  }

  function tend(): void {
    tending ??= tendNow()
      // Whoever searches next is told that the library cannot be read.
      .catch(() => undefined)
      .finally(() => (tending = null));
  }

  async function tendNow(): Promise<void> {
    const { database } = await open();
    let restedMs = performance.now();
    await tendIndex(database, {
      folder,
      async pause() {
        if (performance.now() - restedMs < WORK_MS) return;
        await nextTask();
        await active?.shown();
        restedMs = performance.now();
      },
      onIndexed: () => scope.postMessage({ kind: 'indexed' }),
    });
  }

  async function rebuild(): Promise<void> {
    try {
      await rebuildIndex((await open()).database);
    } catch {
      // What there was is searched as before.
    }
    // What is being done to the old index has nothing to do with the new one.
    await tending;
    tend();
    await tending;
    scope.postMessage({ kind: 'rebuilt' });
  }

  scope.addEventListener('message', (event) => {
    if (!isTaskMessage(event)) return;
    const { data } = event;
    switch (data.kind) {
      case 'search':
        return search(data);
      case 'more':
        return active?.more(data.limit);
      case 'lines':
        return active?.showLines(data.id);
      case 'tend':
        return tend();
      case 'rebuild':
        return void rebuild();
    }
  });
}

function isTaskMessage(event: Event): event is MessageEvent<SearchTask> {
  return event instanceof MessageEvent;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
