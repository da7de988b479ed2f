import type { PlayedMoment } from '@/utils/transcript/spoken-part';
import type { AskPlayer } from './ask-player';
import { createContentClock } from './content-clock';
import { followAds } from './follow-ads';

/** What is wanted of the times of one `<video>`. */
export interface TimeListener {
  /** The time at which the shown line changes next, `null` for none. */
  readonly nextBoundaryMs: (timeMs: number) => number | null;
  /**
   * Called with the player's time and the video's length (`null`: not known) at each boundary, and
   * whenever the time jumps or its speed changes; when an ad begins, at its rate of 0.
   */
  readonly onTime: (moment: PlayedMoment, durationMs: number | null) => void;
  /** Called when an ad begins or ends, of either kind, and at first. */
  readonly onAd: (isAdPlaying: boolean) => void;
  /** False while the player holds something else than the video of the page. */
  readonly isTrusted: () => boolean;
  readonly askPlayer: AskPlayer;
}

/** What may change where the playback is or how fast it moves. */
const playbackEvents = [
  'loadedmetadata',
  'play',
  'playing',
  'pause',
  'waiting',
  'seeked',
  'ended',
] as const;

/**
 * Before an ad and after it, and on a change of quality, the player changes its source: it takes a
 * moment until it says that this is an ad, or has sought to where the video was. For so long at most
 * a time further away than this from where the video was is not believed.
 */
const changing = { longestMs: 600, nearMs: 1500 } as const;

/** A timer that fires a little early tries again after this long, about a frame. */
const shortestWaitMs = 4;

/** Longer waits are cut in two, so that drift and unannounced changes of speed are caught. */
const longestWaitMs = 30_000;

/**
 * Reports the times of a `<video>` until `signal` aborts; returns a function that reports anew. No
 * ticking: a timer waits for the next boundary, and the media events correct it. Only while an ad
 * inside the stream plays does it listen four times a second, as nothing else tells of its end.
 */
export function reportTimes(
  video: HTMLVideoElement,
  { nextBoundaryMs, onTime, onAd, isTrusted, askPlayer }: TimeListener,
  signal: AbortSignal,
): () => void {
  const isAdShowing = followAds(video, () => report(), signal);
  const clock = createContentClock(video, askPlayer);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when the source may be about to change, or the video to come back; `null` outside. */
  let changesUntilMs: number | null = null;
  let last: { readonly playedMs: number; readonly durationMs: number | null } | null = null;

  function report(): void {
    clearTimeout(timer);
    video.removeEventListener('timeupdate', report);
    const isShowing = isAdShowing();
    // Between two sources, as between the ads of a pod, there is no time at all.
    if (signal.aborted || video.readyState === HTMLMediaElement.HAVE_NOTHING) return;
    const { timeMs, durationMs, isInAd } = clock.read();
    if (isInAd) video.addEventListener('timeupdate', report, { signal });
    const isAdPlaying = isShowing || isInAd;
    onAd(isAdPlaying);
    if (!isTrusted()) return;
    if (isAdPlaying) {
      noteChange();
      freeze();
      return;
    }
    if (isChanging(timeMs)) {
      timer = setTimeout(report, changing.longestMs);
      freeze();
      return;
    }
    changesUntilMs = null;
    const rate = isMoving(video) ? video.playbackRate : 0;
    last = { playedMs: timeMs, durationMs };
    onTime({ playedMs: timeMs, rate }, durationMs);
    const boundaryMs = nextBoundaryMs(timeMs);
    if (boundaryMs === null || rate === 0) return;
    const waitMs = (boundaryMs - timeMs) / rate;
    timer = setTimeout(report, Math.min(Math.max(waitMs, shortestWaitMs), longestWaitMs));
  }
  function freeze(): void {
    if (last !== null) onTime({ playedMs: last.playedMs, rate: 0 }, last.durationMs);
  }
  function noteChange(): void {
    changesUntilMs = performance.now() + changing.longestMs;
  }
  function isChanging(timeMs: number): boolean {
    const isOver = changesUntilMs === null || performance.now() >= changesUntilMs;
    return !isOver && last !== null && Math.abs(timeMs - last.playedMs) > changing.nearMs;
  }
  function jump(): void {
    clock.reset();
    report();
  }

  for (const event of playbackEvents) video.addEventListener(event, report, { signal });
  video.addEventListener('emptied', noteChange, { signal });
  for (const event of ['emptied', 'seeking']) video.addEventListener(event, jump, { signal });
  // Extensions for the speed keep this one from whoever listens further in (2026-11).
  const changeRate = ({ target }: Event) => target === video && report();
  window.addEventListener('ratechange', changeRate, { signal, capture: true });
  document.addEventListener('visibilitychange', report, { signal });
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
