import { AD_VIDEO, mediaPath } from '@/tests/stand-in/video';
import type { Player } from './player';
import { delay, nextEvent } from './wait';

/** What `#movie_player` wears while a client-side ad is playing. */
export const AD_CLASSES = ['ad-created', 'ad-showing', 'ad-interrupting'] as const;

/** How long the `<video>` has neither time nor duration between two ads of a pod. */
const GAP_MS = 100;

/**
 * Plays `count` client-side ads in the player's own `<video>`, then puts the video back to where and how
 * it was. Rejects with the signal's reason when it aborts.
 */
export async function playClientSideAds(
  player: Player,
  count: number,
  signal: AbortSignal,
): Promise<void> {
  const { element, video } = player;
  const source = video.src;
  const resumeSeconds = video.currentTime;
  const wasPlaying = !video.paused;

  player.holdContent(resumeSeconds);
  element.classList.add(...AD_CLASSES);
  for (let index = 0; index < count; index += 1) {
    video.src = mediaPath(AD_VIDEO.id);
    await Promise.all([nextEvent(video, 'ended', signal), video.play()]);
    video.removeAttribute('src');
    video.load();
    await delay(GAP_MS, signal);
  }

  video.src = source;
  await nextEvent(video, 'loadedmetadata', signal);
  video.currentTime = resumeSeconds;
  element.classList.remove(...AD_CLASSES);
  player.holdContent(null);
  if (wasPlaying) await video.play();
}
