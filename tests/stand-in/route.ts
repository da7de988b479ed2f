import { LIVE_VIDEO } from './video';

/** Which of YouTube's pages a URL names. A watch page may have several paths: `path` is the one given. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'results' }
  | { readonly page: 'watch'; readonly videoId: string; readonly path: string }
  | { readonly page: 'shorts'; readonly videoId: string }
  | { readonly page: 'embed'; readonly videoId: string };

/** The watch page of a video, at its usual path. */
export function watchRoute(videoId: string): Route {
  return { page: 'watch', videoId, path: `/watch?v=${videoId}` };
}

/**
 * Reads the page from a URL of YouTube; `null` where the stand-in has none. Every channel's `/@x/live` is
 * the same broadcast: its id stands nowhere in the URL.
 */
export function parseRoute(url: URL): Route | null {
  const [, page = '', id = ''] = url.pathname.split('/');
  if (page.startsWith('@') && id === 'live') {
    return { page: 'watch', videoId: LIVE_VIDEO.id, path: url.pathname };
  }
  switch (page) {
    case '':
      return { page: 'home' };
    case 'results':
      return { page: 'results' };
    case 'watch':
      return watchRoute(url.searchParams.get('v') ?? '');
    case 'live':
      return { page: 'watch', videoId: id, path: url.pathname };
    case 'shorts':
      return { page: 'shorts', videoId: id };
    case 'embed':
      return { page: 'embed', videoId: id };
    default:
      return null;
  }
}

/** Writes the path of a page, the way YouTube's own links do. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'home':
      return '/';
    case 'results':
      return '/results';
    case 'watch':
      return route.path;
    case 'shorts':
    case 'embed':
      return `/${route.page}/${route.videoId}`;
  }
}
