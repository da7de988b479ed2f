import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** Where the spoken line is, seen from what the list shows. */
export type LinePlace = 'above' | 'in-view' | 'below';

/**
 * Whether the list follows the playback. A reader's gesture pauses it at once. It resumes by
 * `resume`, or by itself when the spoken line has been out of view and comes back.
 */
export interface Follow {
  readonly isFollowing: ReadonlySignal<boolean>;
  readonly linePlace: ReadonlySignal<LinePlace>;
  /** The reader scrolls: wheel, touch, scrollbar or keys. */
  readonly pause: () => void;
  /** The reader has selected text in the panel, or no longer has. */
  readonly setSelecting: (selecting: boolean) => void;
  readonly resume: () => void;
  /** To be called after every scroll with where the spoken line is now. */
  readonly lineScrolled: (place: LinePlace) => void;
  /** To be called after every change of the spoken line with where it is now. */
  readonly lineChanged: (place: LinePlace) => void;
}

type Mode = 'following' | 'paused-in-view' | 'paused-out-of-view';

/** A follow state of its own, following at first. */
export function createFollow(): Follow {
  const mode = signal<Mode>('following');
  const isSelecting = signal(false);
  const linePlace = signal<LinePlace>('in-view');

  function lineScrolled(place: LinePlace): void {
    linePlace.value = place;
    if (mode.value === 'paused-in-view' && place !== 'in-view') mode.value = 'paused-out-of-view';
  }

  function pause(): void {
    if (mode.value === 'following') mode.value = 'paused-in-view';
  }

  return {
    isFollowing: computed(() => mode.value === 'following' && !isSelecting.value),
    linePlace,
    pause,
    setSelecting(selecting) {
      isSelecting.value = selecting;
      if (selecting) pause();
    },
    resume() {
      mode.value = 'following';
    },
    lineScrolled,
    lineChanged(place) {
      lineScrolled(place);
      const isBack = mode.value === 'paused-out-of-view' && place === 'in-view';
      if (isBack && !isSelecting.value) mode.value = 'following';
    },
  };
}
