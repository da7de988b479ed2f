import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CueList } from '@/utils/transcript/model';
import {
  applyTiming,
  pinLine,
  setOffset,
  UNADJUSTED,
  type TimingAdjustment,
} from '@/utils/transcript/timing';

/** How the times of the transcript on screen are put right. */
export interface Timing {
  readonly adjustment: ReadonlySignal<TimingAdjustment>;
  /** The lines with their times put right. */
  readonly lines: ReadonlySignal<CueList>;
  readonly isAdjusted: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** True while the last change is not in the library: it holds until the page is left. */
  readonly isForgotten: ReadonlySignal<boolean>;
  readonly setOffset: (offsetMs: number) => void;
  /** Moves all lines by so much more. */
  readonly moveBy: (byMs: number) => void;
  /** Says that a line begins at this time of the video. */
  readonly pin: (lineIndex: number, timeMs: number) => void;
  /** Gives lines without times estimated ones, over a video of this length. */
  readonly estimate: (durationMs: number) => void;
  /** Takes the last change back, one at a time. */
  readonly undo: () => void;
  /** Goes back to the times of the file. */
  readonly reset: () => void;
  /** Begins anew with another transcript's adjustment; there is nothing to undo then. */
  readonly load: (adjustment: TimingAdjustment) => void;
}

interface History {
  readonly current: TimingAdjustment;
  /** The last is the newest. */
  readonly past: readonly TimingAdjustment[];
}

/** Nobody goes back further, and it shall not grow for ever. */
const longestPast = 200;

/**
 * Keeps the adjustment of `fileLines`. `remember` is called with each change and resolves with
 * whether it was kept.
 */
export function createTiming(
  fileLines: ReadonlySignal<CueList>,
  remember: (adjustment: TimingAdjustment) => Promise<boolean>,
): Timing {
  const history = signal<History>({ current: UNADJUSTED, past: [] });
  const isForgotten = signal(false);
  const adjustment = computed(() => history.value.current);

  function go(next: History): void {
    history.value = next;
    void remember(next.current).then((isKept) => {
      if (history.peek() === next) isForgotten.value = !isKept;
    });
  }

  function change(next: TimingAdjustment): void {
    const { current, past } = history.peek();
    if (isSame(next, current)) return;
    go({ current: next, past: [...past, current].slice(-longestPast) });
  }

  return {
    adjustment,
    lines: computed(() => applyTiming(fileLines.value, adjustment.value)),
    isAdjusted: computed(() => !isSame(adjustment.value, UNADJUSTED)),
    canUndo: computed(() => history.value.past.length > 0),
    isForgotten,
    setOffset(offsetMs) {
      change(setOffset(adjustment.peek(), offsetMs));
    },
    moveBy(byMs) {
      const current = adjustment.peek();
      if (current.kind === 'shifted') change(setOffset(current, current.offsetMs + byMs));
    },
    pin(lineIndex, timeMs) {
      change(pinLine(fileLines.peek(), adjustment.peek(), { lineIndex, timeMs }));
    },
    estimate(durationMs) {
      change({ kind: 'estimated', durationMs, pins: [] });
    },
    undo() {
      const { past } = history.peek();
      const before = past.at(-1);
      if (before !== undefined) go({ current: before, past: past.slice(0, -1) });
    },
    reset() {
      change(UNADJUSTED);
    },
    load(loaded) {
      history.value = { current: loaded, past: [] };
      isForgotten.value = false;
    },
  };
}

/** Both are plain data whose fields are always written in the same order. */
function isSame(one: TimingAdjustment, other: TimingAdjustment): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
