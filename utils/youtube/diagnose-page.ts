import {
  findMainVideo,
  findPanelContainer,
  findWatchRoot,
  knownSelectors,
  layoutAttributes,
} from './watch-page';

/** What can be said of a page that has changed, to be passed on by a person: nothing about them. */
export interface PageDiagnosis {
  /** True where the panel has a place and a player was found. */
  readonly isKnown: boolean;
  /** Every selector that we know, and how many elements it fits. */
  readonly selectorsTried: readonly { readonly selector: string; readonly found: number }[];
  /** Of the attributes that tell of the layout, those that the watch element has. */
  readonly layoutAttributesSeen: readonly string[];
  readonly widthPx: number;
  readonly versions: { readonly extension: string; readonly browser: string };
}

/** Looks at the page as it is now. */
export function diagnosePage(extensionVersion: string): PageDiagnosis {
  const root = findWatchRoot();
  return {
    isKnown: findPanelContainer() !== null && findMainVideo() !== null,
    selectorsTried: knownSelectors.map((selector) => ({
      selector,
      found: document.querySelectorAll(selector).length,
    })),
    layoutAttributesSeen: layoutAttributes.filter((name) => root?.hasAttribute(name) === true),
    widthPx: window.innerWidth,
    versions: { extension: extensionVersion, browser: navigator.userAgent },
  };
}
