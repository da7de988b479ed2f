import type { VideoId } from '@/utils/transcript/model';
import { navigationEvents } from './watch-page';
import { currentUrl, watchedVideo } from './watch-video';

/** Events that tell that the player has begun to load something; none of them bubbles. */
const loadEvents = ['emptied', 'loadstart', 'loadedmetadata'] as const;

/** Says whose video the player holds. */
export interface PlayerIdentity {
  /** False while the player still holds the video of the page before. */
  readonly holds: (videoId: VideoId) => boolean;
}

/**
 * Keeps account of whose video the player holds. Address and player change at different times, in
 * either order, and the player's element is reused: between the two its times are another video's.
 * What loads between the start and the end of a navigation belongs to where it leads, all else to
 * the address of that moment.
 */
export function createPlayerIdentity(
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
): PlayerIdentity {
  let held: VideoId | 'destination' | null = watchedVideo(pageUrl());
  let navigating = false;

  document.addEventListener(
    navigationEvents.start,
    () => {
      navigating = true;
    },
    { signal },
  );
  document.addEventListener(
    navigationEvents.finish,
    () => {
      navigating = false;
      if (held === 'destination') held = watchedVideo(pageUrl());
    },
    { signal },
  );
  for (const event of loadEvents) {
    document.addEventListener(
      event,
      () => {
        held = navigating ? 'destination' : watchedVideo(pageUrl());
      },
      { signal, capture: true },
    );
  }

  return { holds: (videoId) => held === videoId || held === 'destination' };
}
