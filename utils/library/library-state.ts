import { signal, type ReadonlySignal } from '@preact/signals';
import type { VideoId } from '@/utils/transcript/model';
import { onLibraryChange } from './changes';
import type { Library } from './library';
import { LibraryError } from './library-error';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from './schema';
import type { StoredTranscript } from './stored-transcript';

/** How many of those that wait for a video a page shows at once. */
const needingVideoLimit = 50;

/** What a page shows of the library. */
export type LibraryState =
  | { readonly status: 'opening' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      /** The newest, as many as were asked for. */
      readonly summaries: readonly TranscriptSummary[];
      /** Those that wait for a video, the first of them. */
      readonly needingVideo: readonly TranscriptSummary[];
      readonly totals: LibraryTotals;
    };

/** A page's view of the library: its state, and what a person can do to it there. */
export interface LibraryView {
  readonly state: ReadonlySignal<LibraryState>;
  /** What was deleted and can still be brought back, the last deleted first. */
  readonly removed: ReadonlySignal<readonly StoredTranscript[]>;
  /** Reads the library again: after a failure, or when it has changed. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Shows so many more. */
  readonly showMore: (count: number) => Promise<void>;
  readonly remove: (id: TranscriptId) => Promise<void>;
  /** Says which video transcripts belong to that wait for one. */
  readonly assignVideo: (ids: readonly TranscriptId[], videoId: VideoId) => Promise<void>;
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
  const removed = signal<readonly StoredTranscript[]>([]);
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
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      reads += 1;
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
        const gone = await library.remove(id);
        // A second press on the same button removes nothing, and must not forget the first.
        if (gone !== null) removed.value = [gone, ...removed.value];
      }),
    assignVideo: (ids, videoId) =>
      change(async (library) => {
        await library.assignVideo(ids, videoId);
      }),
    undo: () =>
      change(async (library) => {
        const [last, ...others] = removed.value;
        if (last === undefined) return;
        await library.restore(last);
        removed.value = others;
      }),
    dismiss() {
      removed.value = [];
    },
  };
}

async function readState(open: () => Promise<Library>, limit: number): Promise<LibraryState> {
  try {
    const library = await open();
    const [summaries, needingVideo, totals] = await Promise.all([
      library.list({ limit }),
      library.listNeedingVideo({ limit: needingVideoLimit }),
      library.totals(),
    ]);
    return { status: 'ready', summaries, needingVideo, totals };
  } catch {
    return { status: 'unavailable' };
  }
}
