/** How long the ad is that a server has put into the video's own stream. */
export const STITCHED_AD_MS = 5000;

/**
 * Turns the time of the `<video>` into time in the video itself, both in seconds: while the ad plays
 * that time stands still, behind it the two differ. `adAtSeconds` 0 means no ad.
 */
export function toContentSeconds(videoSeconds: number, adAtSeconds: number): number {
  if (adAtSeconds === 0 || videoSeconds <= adAtSeconds) return videoSeconds;
  return Math.max(adAtSeconds, videoSeconds - STITCHED_AD_MS / 1000);
}

/** The way back; the ad's own place is the time before it. */
export function toVideoSeconds(contentSeconds: number, adAtSeconds: number): number {
  if (adAtSeconds === 0 || contentSeconds <= adAtSeconds) return contentSeconds;
  return contentSeconds + STITCHED_AD_MS / 1000;
}
