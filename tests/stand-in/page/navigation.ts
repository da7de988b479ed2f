import type { PageSettings } from '@/tests/stand-in/page-settings';
import { formatRoute, parseRoute, type Route } from '@/tests/stand-in/route';
import type { Video } from '@/tests/stand-in/video';
import { fetchVideo } from './fetch-video';
import type { NavigationKind } from './stand-in-page';
import { delay, nextEvent, untilAborted } from './wait';

/** How long after phase 1 the contents of the first page come (phase 2), in milliseconds. */
const PHASE_2_MS = 200;

/** How long before its navigation a video that follows by itself is loaded, in milliseconds. */
const EARLY_SOURCE_MS = 80;

/** What a navigation changes on the page, each at its own time. */
export interface Stage {
  /** Shows the page of the route, which may still hold another video. */
  showPage(route: Route): void;
  /** Makes the watch page name and describe the video. */
  showVideo(video: Video): void;
  /** Gives the player the video, or silences it where the page has none (`null`). */
  changeSource(video: Video | null): void;
}

/** The journeys of the page, one at a time. */
export interface Navigation {
  /** Begins with the page that the URL names and follows back and forward from then on. */
  start(): Promise<void>;
  /** Ends when the next journey begins. */
  signal(): AbortSignal;
  /** Goes to a page; resolves when all has arrived, or when another journey has taken over. */
  go(route: Route, kind: NavigationKind): Promise<void>;
  /** Goes back in the history as the browser's button does; resolves like `go`. */
  back(): Promise<void>;
}

/**
 * Prepares navigation without page loads. The order of events and changes is YouTube's (youtube.md,
 * section 3); the settings say when the slow parts come.
 */
export function createNavigation(settings: PageSettings, stage: Stage): Navigation {
  let journey = new AbortController();
  let arrival = Promise.resolve();

  const travel = async (route: Route, times: Times, signal: AbortSignal): Promise<void> => {
    const video = route.page === 'watch' ? await fetchVideo(route.videoId, signal) : null;
    const at = async (afterMs: number, change: () => void): Promise<void> => {
      await delay(afterMs, signal);
      change();
    };
    const source = at(times.sourceMs, () => stage.changeSource(video));
    const page = Promise.all([
      at(times.finishMs, () => {
        stage.showPage(route);
        announce('yt-navigate-finish', route);
      }),
      at(times.rootMs, () => {
        if (video !== null) stage.showVideo(video);
      }),
    ]).then(() => announce('yt-page-data-updated', route));
    await Promise.all([source, page]);
  };
  const depart = (begin: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    journey.abort();
    journey = new AbortController();
    const { signal } = journey;
    arrival = untilAborted(begin(signal), signal);
    return arrival;
  };
  const leaveFor = (route: Route): void => {
    announce('yt-navigate-start', route);
    history.pushState(null, '', formatRoute(route));
  };
  /** The next video is loaded at the end of this one, before the page knows of a navigation. */
  const followOn = async (route: Route, signal: AbortSignal): Promise<void> => {
    if (route.page === 'watch') stage.changeSource(await fetchVideo(route.videoId, signal));
    await delay(EARLY_SOURCE_MS, signal);
    leaveFor(route);
    await travel(route, { ...settings, sourceMs: 0 }, signal);
  };

  return {
    start: () => {
      window.addEventListener('popstate', () => {
        const route = currentRoute();
        announce('yt-navigate-start', route);
        void depart((signal) => travel(route, settings, signal));
      });
      const times = { finishMs: 0, rootMs: PHASE_2_MS, sourceMs: settings.playerMs };
      return depart((signal) => travel(currentRoute(), times, signal));
    },
    signal: () => journey.signal,
    go: (route, kind) => {
      switch (kind) {
        case 'click':
        case 'miniplayer':
          leaveFor(route);
          return depart((signal) => travel(route, settings, signal));
        case 'popstate':
          history.pushState(null, '', formatRoute(route));
          window.dispatchEvent(new PopStateEvent('popstate'));
          return arrival;
        case 'autonav':
          return depart((signal) => followOn(route, signal));
      }
    },
    back: async () => {
      const isBack = nextEvent(window, 'popstate', new AbortController().signal);
      history.back();
      await isBack;
      await arrival;
    },
  };
}

type Times = Pick<PageSettings, 'finishMs' | 'rootMs' | 'sourceMs'>;

function currentRoute(): Route {
  return parseRoute(new URL(location.href)) ?? { page: 'home' };
}

function announce(type: string, route: Route): void {
  const detail = { pageType: route.page, url: formatRoute(route) };
  document
    .querySelector('ytd-app')
    ?.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
