import { followElement } from './follow-element';
import { findMainVideo, findPlayer, isAdShowing } from './watch-page';

export interface Playback {
  /**
   * Moves the playback there and plays on. During an ad, or while the player still holds another
   * video, it waits for its own video; without a player nothing happens.
   */
  readonly playFrom: (timeMs: number) => void;
  /** Reports the time anew: to be called when the boundaries have changed. */
  readonly refresh: () => void;
}

export interface PlaybackListener {
  /** The time at which the shown line changes next, `null` for none. */
  readonly nextBoundaryMs: (timeMs: number) => number | null;
  /** Called with the player's time at each boundary, and whenever it jumps. */
  readonly onTime: (timeMs: number) => void;
  /** False while the player holds something else than the video of the page. */
  readonly isTrusted: () => boolean;
}

/** What may change where the playback is or how fast it moves. */
const playbackEvents = [
  'loadedmetadata',
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ratechange',
  'ended',
] as const;

/** A timer that fires a little early tries again after this long, about a frame. */
const shortestWaitMs = 4;

/** Longer waits are cut in two, so that drift and unannounced changes of speed are caught. */
const longestWaitMs = 30_000;

/**
 * Follows the playback of the page's video, whichever element plays it, until `signal` aborts.
 * No ticking: a timer waits for the next boundary, and the media events correct it.
 */
export function followPlayback(listener: PlaybackListener, signal: AbortSignal): Playback {
  let video: HTMLVideoElement | null = null;
  let report: () => void = () => undefined;
  let pendingMs: number | null = null;

  function seekWhenPossible(): void {
    if (video === null || pendingMs === null || !listener.isTrusted()) return;
    if (isAdShowing(findPlayer(video))) return;
    video.currentTime = pendingMs / 1000;
    pendingMs = null;
    // Refused only where the browser wants a gesture first; the seek has happened all the same.
    video.play().catch(() => undefined);
  }

  followElement(
    findMainVideo,
    (found, videoSignal) => {
      video = found;
      const onTime = (timeMs: number) => {
        listener.onTime(timeMs);
        seekWhenPossible();
      };
      report = reportTimes(found, { ...listener, onTime }, videoSignal);
    },
    signal,
  );

  return {
    playFrom(timeMs) {
      pendingMs = timeMs;
      seekWhenPossible();
    },
    refresh: () => report(),
  };
}

function reportTimes(
  video: HTMLVideoElement,
  { nextBoundaryMs, onTime, isTrusted }: PlaybackListener,
  signal: AbortSignal,
): () => void {
  const player = findPlayer(video);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function report(): void {
    clearTimeout(timer);
    if (signal.aborted || !isTrusted() || isAdShowing(player)) return;
    const timeMs = Math.round(video.currentTime * 1000);
    onTime(timeMs);
    const boundaryMs = nextBoundaryMs(timeMs);
    if (boundaryMs === null || !isMoving(video)) return;
    const waitMs = (boundaryMs - timeMs) / video.playbackRate;
    timer = setTimeout(report, Math.min(Math.max(waitMs, shortestWaitMs), longestWaitMs));
  }

  for (const event of playbackEvents) {
    video.addEventListener(event, report, { signal });
  }
  document.addEventListener('visibilitychange', report, { signal });
  if (player !== null) observeAds(player, report, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  report();
  return report;
}

function isMoving(video: HTMLVideoElement): boolean {
  return (
    !video.paused &&
    !video.ended &&
    !video.seeking &&
    video.playbackRate > 0 &&
    // While it waits for data nothing moves; `playing` tells when it does.
    video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
  );
}

/** An ad plays in the same element: its end brings no media event that could be relied on. */
function observeAds(player: Element, onChange: () => void, signal: AbortSignal): void {
  let wasShowing = isAdShowing(player);
  const observer = new MutationObserver(() => {
    const isShowing = isAdShowing(player);
    if (isShowing === wasShowing) return;
    wasShowing = isShowing;
    onChange();
  });
  observer.observe(player, { attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
