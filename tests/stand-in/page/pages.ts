import { MADE_UP_VIDEOS } from '@/tests/stand-in/made-up-videos';
import type { Route } from '@/tests/stand-in/route';
import { createCard } from './card';
import { createIdNode, createNode } from './node';
import { createShorts } from './shorts';

/** YouTube's pages: children of `#page-manager` that are kept and hidden. */
export interface Pages {
  readonly element: HTMLElement;
  /** Shows the page of a route and hides the others; `watchRoot` is the page of `watch`. */
  show(route: Route, watchRoot: HTMLElement): void;
}

/** Builds the page manager with the home page and `watchRoot`, both hidden. */
export function createPages(watchRoot: HTMLElement): Pages {
  const home = createNode('ytd-browse', { 'page-subtype': 'home', hidden: '' }, [
    createNode('ytd-rich-grid-renderer', {}, [
      createIdNode('div', 'contents', MADE_UP_VIDEOS.map(createCard)),
    ]),
  ]);
  const results = createNode('ytd-search', { hidden: '' }, [
    createNode('ytd-section-list-renderer', {}, [
      createIdNode('div', 'contents', MADE_UP_VIDEOS.map(createCard)),
    ]),
  ]);
  const shorts = createShorts();
  const element = createIdNode('ytd-page-manager', 'page-manager', [home, watchRoot]);

  const pageOf = (route: Route, currentWatchRoot: HTMLElement): HTMLElement => {
    switch (route.page) {
      case 'home':
        return home;
      case 'results':
        return results;
      case 'watch':
      case 'embed':
        return currentWatchRoot;
      case 'shorts':
        return shorts.element;
    }
  };
  return {
    element,
    show: (route, currentWatchRoot) => {
      const current = pageOf(route, currentWatchRoot);
      if (current.parentElement !== element) element.append(current);
      if (route.page === 'shorts') shorts.show(route.videoId);
      else shorts.stop();
      for (const page of element.children) page.toggleAttribute('hidden', page !== current);
    },
  };
}
