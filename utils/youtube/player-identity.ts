import type { VideoId } from '@/utils/transcript/model';
import { findMainVideo, navigationEvents } from './watch-page';
import { currentUrl, watchedVideo } from './watch-video';

/** Events that tell that the player has begun to load something; none of them bubbles. */
const loadEvents = ['emptied', 'loadstart', 'loadedmetadata'] as const;

/** What replaces the page's own video so shortly before a navigation belongs to where it leads. */
const earlyLoadMs = 1000;

/** Says whose video the player holds. */
export interface PlayerIdentity {
  /** False while the player still holds the video of the page before. */
  readonly holds: (videoId: VideoId) => boolean;
}

/** A navigation under way: what loads meanwhile is not of the video that is left. */
interface Departure {
  readonly left: VideoId | null;
  readonly hasLoaded: boolean;
}

/**
 * Keeps account of whose video the player holds. Address and player change at different times, in
 * either order, and the player's element is reused: between the two its times are another video's.
 * What loads around a navigation belongs to where it leads, all else to the address of that moment;
 * a player that has another source than before at its end has loaded unseen.
 */
export function createPlayerIdentity(
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
): PlayerIdentity {
  let held: VideoId | null = watchedVideo(pageUrl());
  let departure: Departure | null = null;
  let source = describeSource();
  let replacedAtMs = Number.NEGATIVE_INFINITY;

  function noteLoad(event: Event): void {
    // Previews and other players load as well.
    if (event.target !== findMainVideo()) return;
    const before = source;
    source = describeSource();
    if (departure !== null) {
      departure = { ...departure, hasLoaded: true };
      return;
    }
    const watched = watchedVideo(pageUrl());
    // The page had its video already: the next page's may be ahead of its address.
    if (held === watched && before !== '' && before !== source) replacedAtMs = performance.now();
    held = watched;
  }

  function depart(): void {
    const isReplaced = performance.now() - replacedAtMs < earlyLoadMs;
    departure = { left: departure?.left ?? held, hasLoaded: isReplaced };
  }

  function arrive(): void {
    const hasOtherSource = describeSource() !== source;
    if (departure?.hasLoaded === true || hasOtherSource) held = watchedVideo(pageUrl());
    source = describeSource();
    departure = null;
  }

  document.addEventListener(navigationEvents.start, depart, { signal });
  document.addEventListener(navigationEvents.finish, arrive, { signal });
  for (const event of loadEvents) {
    document.addEventListener(event, noteLoad, { signal, capture: true });
  }

  return {
    holds: (videoId) =>
      departure?.hasLoaded === true ? videoId !== departure.left : videoId === held,
  };
}

/** Which source the main video plays; another one is another video, or another quality of it. */
function describeSource(): string {
  return findMainVideo()?.currentSrc ?? '';
}
