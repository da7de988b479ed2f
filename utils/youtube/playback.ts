import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import { askPlayer as askHelper, type AskPlayer, seekPlayer } from './ask-player';
import { followElement } from './follow-element';
import type { PlayerReport } from './player-protocol';
import { reportTimes, type TimeListener } from './report-times';
import { findMainVideo } from './watch-page';

export interface Playback {
  /**
   * Moves the playback there and plays on. During an ad, or while the player still holds another
   * video, it waits for its own video; without a player nothing happens.
   */
  readonly playFrom: (timeMs: number) => void;
  /** Reports the time anew: to be called when the boundaries have changed. */
  readonly refresh: () => void;
  /** True while an ad plays in the video's place: no time is reported then. */
  readonly isAdPlaying: ReadonlySignal<boolean>;
}

export type PlaybackListener = Pick<TimeListener, 'nextBoundaryMs' | 'onTime' | 'isTrusted'>;

/** A `<video>` that is longer than the video itself, or ahead of it, by so much has ads inside. */
const shortestAdMs = 2000;

/**
 * Follows the playback of the page's video, whichever element plays it, until `signal` aborts.
 * `askPlayer` gives the time in the video itself where it is known.
 */
export function followPlayback(
  listener: PlaybackListener,
  signal: AbortSignal,
  askPlayer: AskPlayer = askHelper,
): Playback {
  const isAdPlaying = createSignal(false);
  let video: HTMLVideoElement | null = null;
  let report: () => void = () => undefined;
  let pendingMs: number | null = null;

  function seekWhenPossible(): void {
    if (video === null || pendingMs === null || isAdPlaying.peek() || !listener.isTrusted()) return;
    if (hasAdsInside(video, askPlayer())) seekPlayer(pendingMs);
    else video.currentTime = pendingMs / 1000;
    pendingMs = null;
    // Refused only where the browser wants a gesture first; the seek has happened all the same.
    video.play().catch(() => undefined);
  }

  followElement(
    findMainVideo,
    (found, videoSignal) => {
      video = found;
      const timeListener = {
        ...listener,
        askPlayer,
        onTime: (...moment: Parameters<PlaybackListener['onTime']>) => {
          listener.onTime(...moment);
          seekWhenPossible();
        },
        onAd: (isPlaying: boolean) => {
          isAdPlaying.value = isPlaying;
        },
      };
      report = reportTimes(found, timeListener, videoSignal);
    },
    signal,
  );

  return {
    playFrom(timeMs) {
      pendingMs = timeMs;
      report();
      seekWhenPossible();
    },
    refresh: () => report(),
    isAdPlaying,
  };
}

function hasAdsInside(video: HTMLVideoElement, report: PlayerReport | null): boolean {
  if (report === null) return false;
  const { contentMs, durationMs } = report;
  const isLonger = durationMs > 0 && video.duration * 1000 - durationMs >= shortestAdMs;
  return isLonger || video.currentTime * 1000 - contentMs >= shortestAdMs;
}
