import { signal, type ReadonlySignal } from '@preact/signals';
import { onLibraryChange } from './changes';
import type { Library } from './library';
import type { LibraryTotals, TranscriptSummary } from './schema';

/** What a small page shows of the library. */
export type LibraryState =
  | { readonly status: 'opening' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      /** The newest, as many as were asked for. */
      readonly summaries: readonly TranscriptSummary[];
      readonly totals: LibraryTotals;
    };

/** A page's view of the newest transcripts. */
export interface LibraryView {
  readonly state: ReadonlySignal<LibraryState>;
  /** Reads the library again: after a failure, or when it has changed. Never rejects. */
  readonly refresh: () => Promise<void>;
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
  let reads = 0;

  async function refresh(): Promise<void> {
    reads += 1;
    const read = reads;
    const fresh = await readState(open, limit);
    // A later read may overtake an earlier one.
    if (read === reads && !lifetime.aborted) state.value = fresh;
  }

  onLibraryChange(() => void refresh(), lifetime);
  void refresh();
  return { state, refresh };
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
