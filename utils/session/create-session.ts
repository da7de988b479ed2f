import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { cueIndexAt, nextBoundaryMs } from '@/utils/transcript/cue-lookup';
import type { Transcript, VideoId } from '@/utils/transcript/model';
import { createFollow, type Follow } from './follow';

/** What the panel shows. */
export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly id: string; readonly transcript: Transcript }
  | { readonly status: 'none' }
  | { readonly status: 'unreachable'; readonly reason: 'library' | 'updated' };

/**
 * Where a session gets its transcript from: the background, or in tests anything else. It may say
 * `unchanged` where the best transcript is still the one with `shownId`.
 */
export type FindTranscript = (
  videoId: VideoId,
  shownId: string | null,
) => Promise<PanelState | 'unchanged'>;

/** The signals of one video on screen: one per fact, the rest computed. */
export interface Session {
  readonly videoId: VideoId;
  readonly state: ReadonlySignal<PanelState>;
  /** The line being spoken: -1 before the first has begun, or while the time is not known. */
  readonly activeIndex: ReadonlySignal<number>;
  readonly follow: Follow;
  /** Looks for the transcript again: after a failure, or when the library has changed. */
  readonly refresh: () => Promise<void>;
  /** Takes over the player's time. */
  readonly moveTo: (timeMs: number) => void;
  /** The time at which the active line changes next, `null` for none. */
  readonly nextBoundaryMs: (timeMs: number) => number | null;
}

/** Starts the session of a video; what arrives after `lifetime` aborts is dropped. */
export function createSession(
  videoId: VideoId,
  findTranscript: FindTranscript,
  lifetime: AbortSignal,
): Session {
  const state = signal<PanelState>({ status: 'loading' });
  const playedMs = signal<number | null>(null);
  let lookups = 0;

  const timedCues = computed(() =>
    state.value.status === 'ready' && state.value.transcript.timing !== 'none'
      ? state.value.transcript.cues
      : [],
  );
  const activeIndex = computed(() =>
    playedMs.value === null ? -1 : cueIndexAt(timedCues.value, playedMs.value),
  );

  return {
    videoId,
    state,
    activeIndex,
    follow: createFollow(),
    async refresh() {
      lookups += 1;
      const lookup = lookups;
      const shown = state.peek();
      const found = await findTranscript(videoId, shown.status === 'ready' ? shown.id : null);
      if (lifetime.aborted || lookup !== lookups || found === 'unchanged') return;
      // What can be read stays: a library that is busy takes nothing away.
      if (found.status === 'unreachable' && shown.status === 'ready') return;
      state.value = found;
    },
    moveTo(timeMs) {
      playedMs.value = timeMs;
    },
    nextBoundaryMs: (timeMs) => nextBoundaryMs(timedCues.peek(), timeMs),
  };
}
