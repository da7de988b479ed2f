/** Which of YouTube's pages a URL names. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'results' }
  | { readonly page: 'watch'; readonly videoId: string }
  | { readonly page: 'shorts'; readonly videoId: string };

/** Reads the page from a URL of www.youtube.com; `null` where the stand-in has none. */
export function parseRoute(url: URL): Route | null {
  const [, page = '', id = ''] = url.pathname.split('/');
  switch (page) {
    case '':
      return { page: 'home' };
    case 'results':
      return { page: 'results' };
    case 'watch':
      return { page: 'watch', videoId: url.searchParams.get('v') ?? '' };
    case 'live':
      return { page: 'watch', videoId: id };
    case 'shorts':
      return { page: 'shorts', videoId: id };
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
      return `/watch?v=${route.videoId}`;
    case 'shorts':
      return `/shorts/${route.videoId}`;
  }
}
