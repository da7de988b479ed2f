import { signal, type ReadonlySignal } from '@preact/signals';
import type { Library } from '@/utils/library/library';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { type RemovalId, createRemovalId } from './removal';
import { holdRemoval } from './removal-lock';

/** What a page says of deletions. */
export type RemovalState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'removing' | 'bringing-back';
      readonly doneCount: number;
      readonly totalCount: number;
    }
  /** It can be brought back. */
  | {
      readonly phase: 'removed';
      readonly count: number;
      /** Of the first of them. */
      readonly title: string;
    }
  /** The library could not be written: all is as it was before. */
  | { readonly phase: 'failed'; readonly action: 'removing' | 'bringing-back' };

/** A page's deletions, each of which it can undo until they are dismissed. Nothing rejects. */
export interface Removals {
  readonly state: ReadonlySignal<RemovalState>;
  /** Deletes all of these at once; resolves when they are gone from the library. */
  readonly remove: (summaries: readonly TranscriptSummary[]) => Promise<void>;
  /** Brings back what was deleted last, and says what that was. */
  readonly undo: () => Promise<readonly TranscriptId[]>;
  /** Makes all deletions final. */
  readonly dismiss: () => Promise<void>;
}

interface Removal {
  readonly id: RemovalId;
  readonly count: number;
  readonly title: string;
  /** Aborted once nobody can bring it back any more. */
  readonly offer: AbortController;
}

/** Fewer are done before a person could read how far it is. */
const FEWEST_WITH_PROGRESS = 500;

/** Makes a page's deletions, and makes those final that closed pages have left behind. */
export function createRemovals(open: () => Promise<Library>): Removals {
  const state = signal<RemovalState>({ phase: 'idle' });
  /** The last one first. */
  let removals: readonly Removal[] = [];

  function showLast(): void {
    const last = removals.at(0);
    state.value = last
      ? { phase: 'removed', count: last.count, title: last.title }
      : { phase: 'idle' };
  }

  function progress(phase: 'removing' | 'bringing-back', totalCount: number) {
    const report = (doneCount: number) => {
      state.value = { phase, doneCount, totalCount };
    };
    if (totalCount < FEWEST_WITH_PROGRESS) return () => undefined;
    report(0);
    return report;
  }

  async function emptyBin(): Promise<void> {
    try {
      await (await open()).bin.empty();
    } catch {
      // What is left in the bin waits for the next page that opens.
    }
  }

  void emptyBin();

  return {
    state,
    async remove(summaries) {
      const offer = new AbortController();
      const id = createRemovalId(Date.now());
      try {
        const library = await open();
        await holdRemoval(id, offer.signal);
        const ids = summaries.map((summary) => summary.id);
        const count = await library.bin.remove(ids, id, progress('removing', ids.length));
        // A second press on the same button removes nothing, and must not forget the first.
        if (count === 0) offer.abort();
        else removals = [{ id, count, title: summaries[0]?.title ?? '', offer }, ...removals];
        showLast();
      } catch {
        offer.abort();
        state.value = { phase: 'failed', action: 'removing' };
      }
    },
    async undo() {
      const last = removals.at(0);
      if (!last) return [];
      try {
        const library = await open();
        const report = progress('bringing-back', last.count);
        const ids = await library.bin.bringBack(last.id, report);
        removals = removals.filter((removal) => removal !== last);
        last.offer.abort();
        showLast();
        return ids;
      } catch {
        state.value = { phase: 'failed', action: 'bringing-back' };
        return [];
      }
    },
    async dismiss() {
      // After a failed undo it may still be tried again.
      if (state.value.phase === 'failed') {
        showLast();
        return;
      }
      for (const { offer } of removals) offer.abort();
      removals = [];
      showLast();
      await emptyBin();
    },
  };
}
