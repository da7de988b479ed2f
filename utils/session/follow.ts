import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** Where the spoken line is, seen from what the list shows. */
export type LinePlace = 'above' | 'in-view' | 'below';

/** Why the list must keep still: words of it are selected, a search is typed, a button is down. */
export type HoldReason = 'selection' | 'search' | 'press';

/**
 * Whether the list follows the playback. A reader's gesture pauses it at once. It resumes by
 * `resume`, or, unless it was stopped, by itself when the spoken line has been out of view and
 * comes back.
 */
export interface Follow {
  /** False from a reader's gesture on; then the way back is offered. */
  readonly isFollowing: ReadonlySignal<boolean>;
  /** False also while something else holds the list still. */
  readonly mayScroll: ReadonlySignal<boolean>;
  readonly linePlace: ReadonlySignal<LinePlace>;
  /** The reader scrolls: wheel, touch, scrollbar or keys. */
  readonly pause: () => void;
  /** The reader wants no following: only `resume` begins it again. */
  readonly stop: () => void;
  /** Keeps the list still until the reason is gone. A selection is also a gesture that pauses. */
  readonly hold: (reason: HoldReason, isHeld: boolean) => void;
  readonly resume: () => void;
  /** To be called after every scroll with where the spoken line is now. */
  readonly lineScrolled: (place: LinePlace) => void;
  /** To be called after every change of the spoken line with where it is now. */
  readonly lineChanged: (place: LinePlace) => void;
}

type Mode = 'following' | 'paused-in-view' | 'paused-out-of-view' | 'stopped';

/** A follow state of its own, following at first. */
export function createFollow(): Follow {
  const mode = signal<Mode>('following');
  const holds = signal<ReadonlySet<HoldReason>>(new Set());
  const linePlace = signal<LinePlace>('in-view');
  const isFollowing = computed(() => mode.value === 'following' && !holds.value.has('selection'));

  function pause(): void {
    if (mode.peek() === 'following') mode.value = 'paused-in-view';
  }

  function lineScrolled(place: LinePlace): void {
    linePlace.value = place;
    if (mode.peek() === 'paused-in-view' && place !== 'in-view') mode.value = 'paused-out-of-view';
  }

  return {
    isFollowing,
    mayScroll: computed(() => isFollowing.value && holds.value.size === 0),
    linePlace,
    pause,
    stop() {
      mode.value = 'stopped';
    },
    hold(reason, isHeld) {
      const held = holds.peek();
      if (held.has(reason) === isHeld) return;
      const others = [...held].filter((other) => other !== reason);
      holds.value = new Set(isHeld ? [...others, reason] : others);
      if (isHeld && reason === 'selection') pause();
    },
    resume() {
      mode.value = 'following';
    },
    lineScrolled,
    lineChanged(place) {
      lineScrolled(place);
      const isBack = mode.peek() === 'paused-out-of-view' && place === 'in-view';
      if (isBack && holds.peek().size === 0) mode.value = 'following';
    },
  };
}
