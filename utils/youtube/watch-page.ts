/**
 * Everything we know of YouTube's watch page: no other file names its ids, classes or attributes.
 * From public extensions' sources and captures, newest evidence October 2026. The site changes:
 * date what is added, drop a selector a year after its date.
 */
const watchRoots = 'ytd-watch-flexy, ytd-watch-fixie, ytd-watch-grid'; // 2026-10
const besidePlayer = '#secondary-inner'; // 2026-10
const belowPlayer = '#below'; // 2026-10
const moviePlayer = '#movie_player'; // 2026-10
const mainVideo = '#movie_player video.html5-main-video'; // 2026-10
const adShowingClass = 'ad-showing'; // 2026-10
const singleColumn = 'is-single-column'; // 2026-10
const darkTheme = 'dark'; // 2026-10

/** Attributes by which the page tells of a change of layout. */
export const layoutAttributes = [
  'hidden',
  'is-two-columns_',
  singleColumn,
  'theater',
  'fullscreen',
] as const; // 2026-10

/** The site's own events, dispatched on `document` (2026-10). `start` comes before the URL changes. */
export const navigationEvents = {
  start: 'yt-navigate-start',
  finish: 'yt-navigate-finish',
  dataUpdated: 'yt-page-data-updated',
} as const;

/** The watch element in use; hidden ones are kept for other pages. */
function findWatchRoot(): Element | null {
  const roots = document.querySelectorAll(watchRoots);
  return [...roots].find((root) => root.closest('[hidden]') === null) ?? null;
}

/** Where the panel goes: beside the player, in a single column below it; `null` until it exists. */
export function findPanelContainer(): Element | null {
  const root = findWatchRoot();
  if (root === null) return null;
  const beside = root.querySelector(besidePlayer);
  const below = root.querySelector(belowPlayer);
  return root.hasAttribute(singleColumn) ? (below ?? beside) : beside;
}

/** True where the panel stands below the player, in a single column. */
export function isBelowPlayer(container: Element): boolean {
  return container.matches(belowPlayer);
}

/** The video being watched, never a hover preview's. */
export function findMainVideo(): HTMLVideoElement | null {
  const videos = document.querySelectorAll<HTMLVideoElement>(mainVideo);
  return [...videos].find((video) => video.closest('[hidden]') === null) ?? null;
}

/** The player around the video. */
export function findPlayer(video: HTMLVideoElement): Element | null {
  return video.closest(moviePlayer);
}

/** True while an ad plays in the video's place: times are then the ad's. */
export function isAdShowing(player: Element | null): boolean {
  return player?.classList.contains(adShowingClass) ?? false;
}

/** Calls `onTheme` with the page's theme, now and when it changes, until `signal` aborts. */
export function watchTheme(onTheme: (theme: 'light' | 'dark') => void, signal: AbortSignal): void {
  const root = document.documentElement;
  const report = () => onTheme(root.hasAttribute(darkTheme) ? 'dark' : 'light');
  const observer = new MutationObserver(report);
  observer.observe(root, { attributeFilter: [darkTheme] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  report();
}
