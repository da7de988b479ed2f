import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Transcript, VideoId } from '@/utils/transcript/model';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import type { TranscriptChoice, TranscriptSource, Unreachable } from './transcript-source';

/** What the panel shows. */
export type PanelState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly id: string;
      readonly transcript: Transcript;
      /** All transcripts of the video, this one among them, the best first. */
      readonly choices: readonly TranscriptChoice[];
    }
  | { readonly status: 'none' }
  | Unreachable;

/** Which transcript of a video is shown. */
export interface Lookup {
  readonly state: ReadonlySignal<PanelState>;
  /** Looks for the transcript again: after a failure, or when the library has changed. */
  readonly refresh: () => Promise<void>;
  /** Shows another transcript of the video, now and the next time. */
  readonly choose: (id: string) => Promise<void>;
}

/**
 * Looks up the transcripts of a video, when it is asked to. `onLoad` is called with the adjustment
 * of each transcript that comes to be shown. What arrives late is dropped: when `lifetime` has
 * aborted, or a later look-up has begun.
 */
export function createLookup(
  videoId: VideoId,
  source: TranscriptSource,
  onLoad: (adjustment: TimingAdjustment) => void,
  lifetime: AbortSignal,
): Lookup {
  const state = signal<PanelState>({ status: 'loading' });
  let lookups = 0;

  /** Begins a look-up, and tells later whether it is still the last one. */
  function begin(): () => boolean {
    lookups += 1;
    const lookup = lookups;
    return () => !lifetime.aborted && lookup === lookups;
  }

  function giveUp(unreachable: Unreachable): void {
    // What can be read stays: a library that is busy takes nothing away.
    if (state.peek().status !== 'ready') state.value = unreachable;
  }

  async function show(
    id: string,
    choices: readonly TranscriptChoice[],
    isCurrent: () => boolean,
  ): Promise<void> {
    const shown = state.peek();
    if (shown.status === 'ready' && shown.id === id) {
      state.value = { ...shown, choices };
      return;
    }
    const loaded = await source.load(id);
    if (!isCurrent()) return;
    if (loaded.status === 'unreachable') {
      giveUp(loaded);
      return;
    }
    const { transcript, adjustment } = loaded;
    batch(() => {
      onLoad(adjustment);
      state.value =
        transcript === null ? { status: 'none' } : { status: 'ready', id, transcript, choices };
    });
  }

  return {
    state,
    async refresh() {
      const isCurrent = begin();
      const found = await source.find(videoId);
      if (!isCurrent()) return;
      if (found.status === 'unreachable') {
        giveUp(found);
        return;
      }
      const { choices, preferredId } = found;
      const wanted = choices.find(({ id }) => id === preferredId) ?? choices.at(0);
      if (wanted === undefined) state.value = { status: 'none' };
      else await show(wanted.id, choices, isCurrent);
    },
    async choose(id) {
      const shown = state.peek();
      if (shown.status !== 'ready') return;
      const isCurrent = begin();
      await source.prefer(videoId, id);
      if (isCurrent()) await show(id, shown.choices, isCurrent);
    },
  };
}
