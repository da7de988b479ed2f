import type { VideoId } from '@/utils/transcript/model';
import { askPlayer as askHelper, type AskPlayer } from './ask-player';
import { findMainVideo, findPlayer, isAdShowing, navigationEvents } from './watch-page';
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
 * a player that has another source than before at its end has loaded unseen. Where the player says
 * itself that it holds another video, that counts.
 */
export function createPlayerIdentity(
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
  askPlayer: AskPlayer = askHelper,
): PlayerIdentity {
  /** `null`: not known, as where the address names no video. */
  let held: VideoId | null = watchedVideo(pageUrl());
  let departure: Departure | null = null;
  let source = describeSource();
  let replacedAtMs = Number.NEGATIVE_INFINITY;

  function noteLoad(event: Event): void {
    const video = findMainVideo();
    // Previews and other players load as well.
    if (video === null || event.target !== video) return;
    const before = source;
    source = describeSource();
    if (departure !== null) {
      departure = { ...departure, hasLoaded: true };
      return;
    }
    const watched = watchedVideo(pageUrl());
    const isOtherSource = before !== '' && before !== source && !isAdShowing(findPlayer(video));
    // The page had its video already: the next page's may be ahead of its address.
    if (held === watched && isOtherSource) replacedAtMs = performance.now();
    held = watched;
  }

  function depart(): void {
    const isReplaced = performance.now() - replacedAtMs < earlyLoadMs;
    // What had loaded for a page that was never reached is of neither page.
    if (departure?.hasLoaded === true) held = null;
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
    holds(videoId) {
      const named = askPlayer()?.videoId ?? videoId;
      if (named !== videoId) return false;
      if (departure?.hasLoaded === true) return videoId !== departure.left;
      return held === null || videoId === held;
    },
  };
}

/** Which source the main video plays; another one is another video, or another quality of it. */
function describeSource(): string {
  return findMainVideo()?.currentSrc ?? '';
}
