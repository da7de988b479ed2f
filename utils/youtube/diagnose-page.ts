import {
  findMainVideo,
  findPanelContainer,
  findWatchRoot,
  isVideoRefused,
  knownSelectors,
  layoutAttributes,
} from './watch-page';
import { hasNoPlace } from './watch-video';

/** What can be said of a page that has changed, to be passed on by a person: nothing about them. */
export interface PageDiagnosis {
  /**
   * True where a player was found, or why there is none, and a place for the panel if the page is to
   * have one.
   */
  readonly isKnown: boolean;
  /** Every selector that we know, and how many elements it fits. */
  readonly selectorsTried: readonly { readonly selector: string; readonly found: number }[];
  /** Of the attributes that tell of the layout, those that the watch element has. */
  readonly layoutAttributesSeen: readonly string[];
  readonly widthPx: number;
  readonly versions: { readonly extension: string; readonly browser: string };
}

/** Looks at the page as it is now, at its address. */
export function diagnosePage(pageUrl: string, extensionVersion: string): PageDiagnosis {
  const root = findWatchRoot();
  const hasPlayer = findMainVideo() !== null || isVideoRefused();
  // Full screen hides the places.
  const needsPlace = !hasNoPlace(pageUrl) && document.fullscreenElement === null;
  return {
    isKnown: hasPlayer && (!needsPlace || findPanelContainer() !== null),
    selectorsTried: knownSelectors.map((selector) => ({
      selector,
      found: document.querySelectorAll(selector).length,
    })),
    layoutAttributesSeen: layoutAttributes.filter((name) => root?.hasAttribute(name) === true),
    widthPx: window.innerWidth,
    versions: { extension: extensionVersion, browser: navigator.userAgent },
  };
}
