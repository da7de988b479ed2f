/**
 * Everything we know of YouTube's pages: no other file names their ids, classes or attributes.
 * From public extensions' sources and captures, newest evidence October 2026. The site changes:
 * date what is added, drop a selector a year after its date.
 */
const watchRoots = 'ytd-watch-flexy, ytd-watch-fixie, ytd-watch-grid'; // 2026-10
const secondColumn = '#secondary'; // 2026-10
const besidePlayer = '#secondary-inner'; // 2026-10; without it the column itself is the place
const belowPlayer = '#below'; // 2026-10
const moviePlayer = '#movie_player'; // 2026-10
const shortsPlayer = '#shorts-player'; // 2026-10
const mainVideo = 'video.html5-main-video'; // 2026-10; also in hover previews
const mainVideos = `${moviePlayer} ${mainVideo}, ${shortsPlayer} ${mainVideo}`;
const anyVideos = `${moviePlayer} video, ${shortsPlayer} video`; // were that class to go
const hoverPreview = '#video-preview'; // 2026-10
const refusedVideos = [
  'ytd-watch-flexy[player-unavailable]',
  'yt-playability-error-supported-renderers',
  'ytd-player-error-message-renderer',
].join(); // 2026-11; from other extensions' style sheets
const progressBar = '.ytp-progress-bar'; // 2026-10
const adClasses = ['ad-showing', 'ad-interrupting'] as const; // 2026-10
const singleColumn = 'is-single-column'; // 2026-10
const videoName = 'video-id'; // 2026-10; may be missing in the newest layout
const darkTheme = 'dark'; // 2026-10

/** All of them, for a diagnosis when the page has changed. */
export const knownSelectors = [
  watchRoots,
  secondColumn,
  besidePlayer,
  belowPlayer,
  moviePlayer,
  shortsPlayer,
  mainVideos,
  anyVideos,
] as const;

/** A column narrower than this, in px, is closed: nobody could read in it. */
const narrowestPx = 200;

/** Attributes by which the page tells of a change of layout. */
export const layoutAttributes = [
  'hidden',
  'is-two-columns_',
  singleColumn,
  'theater',
  'full-bleed-player',
  'fullscreen',
  'split-scroll', // since 2026-03
  'fixed-default-panels', // since 2026-07
  'using-fixed-panel', // since 2026-07
  'default-layout',
] as const; // 2026-10

/** The site's own events, dispatched on `document` or in it (2026-10). `start` comes before the URL changes. */
export const navigationEvents = {
  start: 'yt-navigate-start',
  finish: 'yt-navigate-finish',
  dataUpdated: 'yt-page-data-updated',
} as const;

export type NavigationEvent = (typeof navigationEvents)[keyof typeof navigationEvents];

/** Listens where every event passes by, wherever in the page and however it is dispatched. */
export function onNavigation(
  event: NavigationEvent,
  listener: () => void,
  signal: AbortSignal,
): void {
  window.addEventListener(event, listener, { signal, capture: true });
}

/** Calls `onLeft` when the site next goes to another page. */
export function onceLeft(onLeft: () => void): void {
  window.addEventListener(navigationEvents.start, onLeft, { once: true, capture: true });
}

/** The watch element in use; hidden ones are kept for other pages. */
export function findWatchRoot(): Element | null {
  return findShown(watchRoots).at(0) ?? null;
}

/**
 * Where the panel goes: beside the player, in a single column below it. A place without width is
 * none, as the second column when the side panel is closed. `null` until there is one.
 */
export function findPanelContainer(): Element | null {
  const [beside, below, isSingle] = panelContainers();
  const places = isSingle ? [below, beside] : [beside, below];
  return places.find((place) => place !== null && isWide(place)) ?? null;
}

/** The places that a panel may go to, wide or not: their sizes tell of changes of layout. */
export function findPanelContainers(): readonly Element[] {
  const [beside, below] = panelContainers();
  return [beside, below].filter((place) => place !== null);
}

/** True where the panel stands below the player. */
export function isBelowPlayer(container: Element): boolean {
  return container.matches(belowPlayer);
}

/** The video being watched, never a hover preview's; of several the watch page's. */
export function findMainVideo(): HTMLVideoElement | null {
  for (const selector of [mainVideos, anyVideos]) {
    const videos = findShown<HTMLVideoElement>(selector).filter(
      (video) => video.closest(hoverPreview) === null,
    );
    const found = videos.find((video) => video.closest(watchRoots) !== null) ?? videos.at(0);
    if (found !== undefined) return found;
  }
  return null;
}

/** True where YouTube says that it does not play the video: it is private, was removed... */
export function isVideoRefused(): boolean {
  return findShown(refusedVideos).length > 0;
}

/** The player around the video. */
export function findPlayer(video: HTMLVideoElement): Element | null {
  return video.closest(`${moviePlayer}, ${shortsPlayer}`);
}

/** The player's own bar, where its time is seen and chosen. */
export function findProgressBar(): Element | null {
  const video = findMainVideo();
  return video === null ? null : (findPlayer(video)?.querySelector(progressBar) ?? null);
}

/** True while an ad plays in the video's place: times are then the ad's. */
export function isAdShowing(player: Element | null): boolean {
  return adClasses.some((name) => player?.classList.contains(name));
}

/** What the watch element says it shows: after a navigation it names the old video for a while. */
export function findVideoName(): string | null {
  return findWatchRoot()?.getAttribute(videoName) ?? null;
}

/**
 * Calls `onTheme` with the page's theme, now and when it changes, until `signal` aborts. A player in
 * another page is always dark (2026-11).
 */
export function watchTheme(onTheme: (theme: 'light' | 'dark') => void, signal: AbortSignal): void {
  const root = document.documentElement;
  const isAlone = location.pathname.startsWith('/embed/');
  const report = () => onTheme(isAlone || root.hasAttribute(darkTheme) ? 'dark' : 'light');
  const observer = new MutationObserver(report);
  observer.observe(root, { attributeFilter: [darkTheme] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  report();
}

function panelContainers(): readonly [Element | null, Element | null, boolean] {
  const root = findWatchRoot();
  if (root === null) return [null, null, false];
  const isSingle = root.hasAttribute(singleColumn);
  const beside = root.querySelector(besidePlayer) ?? root.querySelector(secondColumn);
  return [beside, root.querySelector(belowPlayer), isSingle];
}

/** Those that are on a page in use; pages that were left are kept, hidden. */
function findShown<Found extends Element>(selector: string): readonly Found[] {
  const found = document.querySelectorAll<Found>(selector);
  return [...found].filter((element) => element.closest('[hidden]') === null);
}

/** An element that is not drawn has no width; a closed column may clip what is as wide as ever. */
function isWide(place: Element): boolean {
  const column = place.closest(secondColumn) ?? place;
  return [place, column].every((element) => element.getBoundingClientRect().width >= narrowestPx);
}
