import placeStyles from './panel-place.css?inline';

/** The panel's element in YouTube's page, and the shadow root that the panel is drawn in. */
export interface PanelHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** The panel's element, and what stands in its place for a moment when the extension has gone. */
const panelTag = 'sidescript-panel';
const farewellTag = 'sidescript-farewell';

/** True for what we put into the page, by its element's name. */
export function isOurTag(name: string): boolean {
  return name === panelTag || name === farewellTag;
}

/**
 * Styles that the extension itself has to put into the page: Firefox takes them out with it, which
 * `panel-place.css` makes a transition of the panel's element (153, 2026-11). Chrome leaves them.
 */
export const lifeStyles = `${panelTag}{--sidescript-life:1px}`;

/** True for the event by which a page can tell that the extension's styles have come or gone. */
export function isSignOfStyles({ target }: Event): boolean {
  return target instanceof Element && target.localName === panelTag;
}

/** What would play, seek or scroll the player that the panel lies above. */
const mouseEvents = [
  'click',
  'dblclick',
  'contextmenu',
  'mousedown',
  'pointerdown',
  'wheel',
] as const;

/**
 * Makes the element that holds the panel; it is not in the page yet. Where it lies above the player,
 * clicks and wheel in it stop there. For keys see `keepKeysInPanel`.
 */
export function createPanelHost(cssText: string, kind: 'panel' | 'farewell' = 'panel'): PanelHost {
  const host = document.createElement(kind === 'panel' ? panelTag : farewellTag);
  // Open, so that YouTube's own test for typing can look inside (2026-10).
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${cssText}\n${placeStyles}`;
  root.append(style);
  for (const event of mouseEvents) {
    host.addEventListener(
      event,
      (mouse) => {
        if (host.dataset['place'] === 'above') mouse.stopPropagation();
      },
      { passive: true },
    );
  }
  return { host, root };
}

/** The panel in the page, whichever copy of this content script has put it there. */
export function findMountedPanel(): HTMLElement | null {
  return document.querySelector<HTMLElement>(panelTag);
}

/**
 * Takes out panels that another copy of this content script has left behind: after an update
 * Firefox ends the old copy without a word (2026-11).
 */
export function removeLeftoverPanels(): void {
  const leftovers = document.querySelectorAll(`${panelTag}, ${farewellTag}`);
  for (const leftover of leftovers) leftover.remove();
}
