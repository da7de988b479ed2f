import { signal, type ReadonlySignal } from '@preact/signals';
import { onLibraryChange } from './changes';
import type { Library } from './library';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from './schema';
import type { StoredTranscript } from './stored-transcript';

/** What a page shows of the library. */
export type LibraryState =
  | { readonly status: 'opening' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      /** The newest, as many as were asked for. */
      readonly summaries: readonly TranscriptSummary[];
      readonly totals: LibraryTotals;
    };

/** A page's view of the library: its state, and what a person can do to it there. */
export interface LibraryView {
  readonly state: ReadonlySignal<LibraryState>;
  /** What was deleted last and can still be brought back. */
  readonly removed: ReadonlySignal<StoredTranscript | null>;
  /** Reads the library again: after a failure, or when it has changed. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Shows so many more. */
  readonly showMore: (count: number) => Promise<void>;
  readonly remove: (id: TranscriptId) => Promise<void>;
  /** Brings back what was deleted last. */
  readonly undo: () => Promise<void>;
  /** Gives up bringing it back. */
  readonly dismiss: () => void;
}

/**
 * Opens a view of the newest `limit` transcripts. It follows every change, whoever made it, until
 * `lifetime` aborts.
 */
export function createLibraryView(
  open: () => Promise<Library>,
  limit: number,
  lifetime: AbortSignal,
): LibraryView {
  const state = signal<LibraryState>({ status: 'opening' });
  const removed = signal<StoredTranscript | null>(null);
  let shownLimit = limit;
  let reads = 0;

  async function refresh(): Promise<void> {
    reads += 1;
    const read = reads;
    const fresh = await readState(open, shownLimit);
    // A later read may overtake an earlier one.
    if (read === reads && !lifetime.aborted) state.value = fresh;
  }

  /** Does something to the library; where that fails the state says so. */
  async function change(action: (library: Library) => Promise<void>): Promise<void> {
    try {
      await action(await open());
      await refresh();
    } catch {
      state.value = { status: 'unavailable' };
    }
  }

  onLibraryChange(() => void refresh(), lifetime);
  void refresh();

  return {
    state,
    removed,
    refresh,
    showMore(count) {
      shownLimit += count;
      return refresh();
    },
    remove: (id) =>
      change(async (library) => {
        removed.value = await library.remove(id);
      }),
    undo: () =>
      change(async (library) => {
        if (removed.value === null) return;
        await library.restore(removed.value);
        removed.value = null;
      }),
    dismiss() {
      removed.value = null;
    },
  };
}

async function readState(open: () => Promise<Library>, limit: number): Promise<LibraryState> {
  try {
    const library = await open();
    const [summaries, totals] = await Promise.all([library.list({ limit }), library.totals()]);
    return { status: 'ready', summaries, totals };
  } catch {
    return { status: 'unavailable' };
  }
}
