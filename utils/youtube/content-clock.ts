import type { AskPlayer } from './ask-player';

/** Where the playback is. */
export interface ContentTime {
  /** In the video itself. */
  readonly timeMs: number;
  /** The length of the video itself; `null` while it is not known, or for a broadcast without end. */
  readonly durationMs: number | null;
  /** True while an ad plays that a server has put into the video's own stream. */
  readonly isInAd: boolean;
}

/** Reads the time of one `<video>`. */
export interface ContentClock {
  readonly read: () => ContentTime;
  /** To be called when the time jumps: what was known of the two times' difference is void. */
  readonly reset: () => void;
}

/** Two readings of one clock differ by less. */
const sameMs = 100;

/** By so much the `<video>` must have run ahead for an ad to be suspected. */
const suspiciousMs = 250;

/** The time in the video itself moves on by so much only behind the ad. */
const movingMs = 50;

/**
 * A clock for a video whose stream may hold ads: then the `<video>`'s own time runs on while the
 * time in the video itself, known only to the player, stands still. Without an answer from the
 * player the two are taken to be the same.
 */
export function createContentClock(video: HTMLVideoElement, askPlayer: AskPlayer): ContentClock {
  let usualShiftMs: number | null = null;
  let lastContentMs = 0;
  let isInAd = false;

  return {
    read() {
      const videoMs = Math.round(video.currentTime * 1000);
      const report = askPlayer();
      const durationMs = knownLength(report?.durationMs) ?? knownLength(video.duration * 1000);
      if (report === null) return { timeMs: videoMs, durationMs, isInAd: false };
      const { contentMs } = report;
      const shiftMs = videoMs - contentMs;
      usualShiftMs ??= shiftMs;
      if (isInAd && contentMs - lastContentMs >= movingMs) {
        isInAd = false;
        usualShiftMs = shiftMs;
      } else if (shiftMs - usualShiftMs >= suspiciousMs) {
        isInAd = true;
      }
      lastContentMs = contentMs;
      const timeMs = Math.abs(shiftMs) < sameMs ? videoMs : contentMs;
      return { timeMs, durationMs, isInAd };
    },
    reset() {
      usualShiftMs = null;
      isInAd = false;
    },
  };
}

function knownLength(durationMs: number | undefined): number | null {
  const isKnown = durationMs !== undefined && Number.isFinite(durationMs) && durationMs > 0;
  return isKnown ? Math.round(durationMs) : null;
}
