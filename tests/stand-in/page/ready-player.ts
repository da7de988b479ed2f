import type { Player } from './player';
import { nextEvent } from './wait';

/** Resolves when the player's video, if it has one, knows its duration. */
export async function knowsDuration({ video }: Player, signal: AbortSignal): Promise<void> {
  if (video.src === '' || video.readyState >= HTMLMediaElement.HAVE_METADATA) return;
  await nextEvent(video, 'loadedmetadata', signal);
}

/** Jumps to the end of what plays. */
export function skipToEnd({ video }: Player): void {
  video.currentTime = video.duration;
}
