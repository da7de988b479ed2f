import type { VideoId } from '@/utils/transcript/model';
import { askPlayer as askHelper, type AskPlayer } from './ask-player';
import {
  findMainVideo,
  findPlayer,
  isAdShowing,
  navigationEvents,
  onNavigation,
} from './watch-page';
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

/** What the main video plays; another source is another video, or another quality of it. */
interface Source {
  readonly video: HTMLVideoElement | null;
  /** Empty for none. */
  readonly address: string;
}

/** What was there when the load began that is under way, or the last one. */
interface Before {
  readonly source: Source;
  /** Whether the page had its own video then. */
  readonly wasOwn: boolean;
}

/** A navigation that was announced: what loads from now on is not of the video that is left. */
interface Departure {
  readonly left: VideoId | null;
  readonly hasLoaded: boolean;
}

/**
 * Keeps account of whose video the player holds. Address and player change at different times, in
 * either order, and the player's element is reused: between the two its times are another video's.
 * What loads belongs to the address of that moment, or to the next one where a navigation has been
 * announced or follows at once. Where the player says itself that it holds another video, that
 * counts; what it says when it loads helps where the order of events was none of these.
 */
export function createPlayerIdentity(
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
  askPlayer: AskPlayer = askHelper,
): PlayerIdentity {
  let address = watchedVideo(pageUrl());
  /** `null`: not known, as where the address names no video. */
  let held = address;
  /** What the player called itself when it last loaded. */
  let loadedName = nameOfPlayer();
  let departure: Departure | null = null;
  let source = findSource();
  let before: Before = { source, wasOwn: true };
  let isLoading = false;
  let replacedAtMs = Number.NEGATIVE_INFINITY;

  function nameOfPlayer(): VideoId | null {
    return askPlayer()?.videoId ?? null;
  }

  function noteLoad(event: Event): void {
    const video = findMainVideo();
    // Previews and other players load as well.
    if (video === null || event.target !== video) return;
    lookAtAddress();
    takeLoad();
    isLoading = event.type !== 'loadedmetadata';
  }

  function takeLoad(): void {
    if (!isLoading) before = { source, wasOwn: held === address };
    source = findSource();
    loadedName = nameOfPlayer();
    if (departure !== null) {
      departure = { ...departure, hasLoaded: true };
      return;
    }
    const wasAddress = before.source.address;
    const isOther = wasAddress !== '' && wasAddress !== source.address && !isAdPlaying();
    // The page had its video already: the next page's may be ahead of its address.
    if (before.wasOwn && isOther) replacedAtMs = performance.now();
    held = address;
  }

  /** A source that came without a word, as with a `<video>` that was made elsewhere. */
  function lookAtSource(): void {
    const { video, address: current } = findSource();
    if (current === '') return;
    if (video !== source.video || current !== source.address) takeLoad();
  }

  function lookAtAddress(): void {
    const next = watchedVideo(pageUrl());
    if (next === address) return;
    if (departure?.hasLoaded ?? wasJustReplaced()) held = next;
    departure = null;
    address = next;
  }

  function depart(): void {
    lookAtAddress();
    // On going back the address is there first: what loads is of this page, not of the next.
    if (departure === null && held !== null && held !== address) return;
    const left = departure === null ? held : departure.left;
    const hasLoaded = departure === null && wasJustReplaced();
    // What had loaded for a page that was never reached is of neither page.
    if (departure?.hasLoaded === true) held = null;
    departure = { left, hasLoaded };
  }

  function arrive(): void {
    lookAtAddress();
    lookAtSource();
    if (departure?.hasLoaded === true) held = address;
    departure = null;
  }

  function wasJustReplaced(): boolean {
    return performance.now() - replacedAtMs < earlyLoadMs;
  }

  function isHeld(videoId: VideoId): boolean {
    if (departure?.hasLoaded === true) return videoId !== departure.left;
    return held === null || videoId === held;
  }

  onNavigation(navigationEvents.start, depart, signal);
  onNavigation(navigationEvents.finish, arrive, signal);
  for (const event of loadEvents) {
    document.addEventListener(event, noteLoad, { signal, capture: true });
  }

  return {
    holds(videoId) {
      lookAtAddress();
      lookAtSource();
      const named = nameOfPlayer();
      if (named === null) return isHeld(videoId);
      return named === videoId && (isHeld(videoId) || loadedName === videoId);
    },
  };
}

function findSource(): Source {
  const video = findMainVideo();
  return { video, address: video?.currentSrc ?? '' };
}

function isAdPlaying(): boolean {
  const video = findMainVideo();
  return video !== null && isAdShowing(findPlayer(video));
}
