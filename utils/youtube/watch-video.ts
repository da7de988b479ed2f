import type { VideoId } from '@/utils/transcript/model';
import { parseVideoUrl } from '@/utils/transcript/video-url';
import { navigationEvents } from './watch-page';

/** Paths of pages that show one video with room beside it; the rest of YouTube gets no panel. */
const watchPath = /^\/(?:watch$|live\/)/;

/** The video that an address of YouTube shows on a watch page; `null` on home, search, Shorts… */
export function watchedVideo(url: string): VideoId | null {
  return watchPath.test(new URL(url).pathname) ? (parseVideoUrl(url)?.videoId ?? null) : null;
}

/** The page's address; tests, whose pages are not YouTube's, pass another. */
export function currentUrl(): string {
  return location.href;
}

/** True for the addresses that our content script runs on. */
export function isYoutubePage(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && (hostname === 'youtube.com' || hostname.endsWith('.youtube.com'));
}

/**
 * Calls `onVideo` with the video of the page's address, now and whenever it becomes another one
 * (`null`: none), until `signal` aborts. The signal it passes aborts with the video. YouTube
 * navigates without loading pages, and its address changes before or after its own events: all
 * of them only ask to look at the address again.
 */
export function watchVideo(
  onVideo: (videoId: VideoId | null, signal: AbortSignal) => void,
  signal: AbortSignal,
  pageUrl: () => string = currentUrl,
): void {
  let shown: { readonly videoId: VideoId | null; readonly lifetime: AbortController } | null = null;

  function check(): void {
    const videoId = watchedVideo(pageUrl());
    if (shown !== null && shown.videoId === videoId) return;
    shown?.lifetime.abort();
    shown = { videoId, lifetime: new AbortController() };
    onVideo(videoId, AbortSignal.any([signal, shown.lifetime.signal]));
  }

  for (const event of Object.values(navigationEvents)) {
    document.addEventListener(event, check, { signal });
  }
  window.addEventListener('popstate', check, { signal });
  // Tells of `pushState` at once. Chrome since 102, Firefox since 147: without it the site's own
  // events do, a little later.
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', check, { signal });
  }
  check();
}
