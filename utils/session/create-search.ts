import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CueList } from '@/utils/transcript/model';
import {
  createTranscriptSearch,
  NO_MATCHES,
  type TranscriptMatches,
} from '@/utils/transcript/transcript-search';

/** The search in the transcript on screen. */
export interface Search {
  readonly isOpen: ReadonlySignal<boolean>;
  /** How often it was opened, or asked for again: each time its field wants the focus. */
  readonly openings: ReadonlySignal<number>;
  readonly query: ReadonlySignal<string>;
  /** Nothing while the search is closed. */
  readonly matches: ReadonlySignal<TranscriptMatches>;
  readonly open: () => void;
  /** Leaves the search and forgets the query. */
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  /** Goes so many matches on, or back; past the last comes the first. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * A search over `lines`, which are folded when it is opened and not before. `onReach` is called
 * with the line of each match that the reader comes to.
 */
export function createSearch(
  lines: ReadonlySignal<CueList>,
  onReach: (lineIndex: number) => void,
): Search {
  const isOpen = signal(false);
  const openings = signal(0);
  const query = signal('');
  const position = signal(0);

  const search = computed(() => createTranscriptSearch(lines.value.cues));
  const found = computed(() => (isOpen.value ? search.value(query.value) : NO_MATCHES));
  const matches = computed<TranscriptMatches>(() => ({
    ...found.value,
    currentIndex: Math.min(position.value, found.value.count - 1),
  }));

  function reach(): void {
    const { matches: parts, currentIndex } = matches.peek();
    const part = parts.find(({ group }) => group === currentIndex);
    if (part !== undefined) onReach(part.lineIndex);
  }

  return {
    isOpen,
    openings,
    query,
    matches,
    open() {
      isOpen.value = true;
      openings.value += 1;
    },
    close() {
      isOpen.value = false;
      query.value = '';
      position.value = 0;
    },
    setQuery(typed) {
      query.value = typed;
      position.value = 0;
      reach();
    },
    step(by) {
      const { currentIndex, count } = matches.peek();
      if (count === 0) return;
      position.value = (currentIndex + by + count) % count;
      reach();
    },
  };
}
