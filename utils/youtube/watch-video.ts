import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { parseVideoUrl } from '@/utils/transcript/video-url';
import { askPlayer as askHelper, type AskPlayer } from './ask-player';
import { findVideoName, navigationEvents, onNavigation } from './watch-page';

/** The hosts whose pages we know; mobile and music are other programs and are left alone. */
const knownHosts: ReadonlySet<string> = new Set([
  'www.youtube.com',
  'www.youtube-nocookie.com',
  'youtube-nocookie.com',
]);

/** Paths of pages that show one video; the rest of YouTube gets no panel (2026-11). */
const videoPath = /^\/(?:watch$|(?:live|shorts|embed)\/)/;

/** A channel's broadcast of the moment: its id does not stand in the address (2026-11). */
const nowLivePath = /^\/(?:@[^/]+|(?:channel|c|user)\/[^/]+)\/live$/;

/** The video that an address of YouTube shows; `null` on home, search, channels… */
export function watchedVideo(url: string): VideoId | null {
  const { hostname, pathname } = new URL(url);
  if (!knownHosts.has(hostname) || !videoPath.test(pathname)) return null;
  return parseVideoUrl(url)?.videoId ?? null;
}

/**
 * True for the site's own tabs and for players in other pages: the site has frames of its own as well,
 * which show no videos.
 */
export function isPageOfVideos(url: string): boolean {
  return window === window.top || new URL(url).pathname.startsWith('/embed/');
}

/** True where the panel is welcome only with a transcript: everywhere but on the usual watch page. */
export function wantsTranscript(url: string): boolean {
  return new URL(url).pathname !== '/watch';
}

/** True where the page has no place of its own for the panel: it floats above. */
export function hasNoPlace(url: string): boolean {
  return /^\/(?:shorts|embed)\//.test(new URL(url).pathname);
}

function isNowLive(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return knownHosts.has(hostname) && nowLivePath.test(pathname);
}

/** The page's address; tests, whose pages are not YouTube's, pass another. */
export function currentUrl(): string {
  return location.href;
}

/** True for the addresses that our content script runs on. */
export function isYoutubePage(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const isOf = (domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
  return protocol === 'https:' && (isOf('youtube.com') || isOf('youtube-nocookie.com'));
}

/**
 * Calls `onVideo` with the video of the page's address, now and whenever it becomes another one
 * (`null`: none), until `signal` aborts. The signal it passes aborts with the video. YouTube
 * navigates without loading pages, and its address changes before or after its own events: all
 * of them only ask to look at the address again. Where the address has no id the page is asked, then
 * the player, once they say that they are up to date; what names the video that was left is not.
 */
export function watchVideo(
  onVideo: (videoId: VideoId | null, signal: AbortSignal) => void,
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
  askPlayer: AskPlayer = askHelper,
): void {
  let shown: { readonly videoId: VideoId | null; readonly lifetime: AbortController } | null = null;

  function show(videoId: VideoId | null): void {
    if (shown !== null && shown.videoId === videoId) return;
    shown?.lifetime.abort();
    shown = { videoId, lifetime: new AbortController() };
    onVideo(videoId, AbortSignal.any([signal, shown.lifetime.signal]));
  }
  let upToDateUrl: string | null = null;
  /** What was shown before a page whose address has no id. */
  let left: VideoId | null = null;

  function check(): void {
    const url = pageUrl();
    if (!isNowLive(url)) {
      show(watchedVideo(url));
    } else if (url !== upToDateUrl) {
      left = shown?.videoId ?? left;
      show(null);
    }
  }
  function checkUpToDate(): void {
    check();
    upToDateUrl = pageUrl();
    if (!isNowLive(upToDateUrl)) return;
    const names = [parseVideoId(findVideoName()), askPlayer()?.videoId ?? null];
    show(names.find((name) => name !== null && name !== left) ?? null);
  }
  const checkLive = () => {
    if (isNowLive(pageUrl())) checkUpToDate();
  };

  onNavigation(navigationEvents.start, check, signal);
  onNavigation(navigationEvents.finish, check, signal);
  onNavigation(navigationEvents.dataUpdated, checkUpToDate, signal);
  document.addEventListener('loadedmetadata', checkLive, { signal, capture: true });
  window.addEventListener('popstate', check, { signal });
  // Tells of `pushState` at once. Chrome since 102, Firefox since 147: without it the site's own
  // events do, a little later.
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', check, { signal });
  }
  checkUpToDate();
}
