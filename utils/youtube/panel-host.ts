import placeStyles from './panel-place.css?inline';

/** The panel's element in YouTube's page, and the shadow root that the panel is drawn in. */
export interface PanelHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** The panel's element. */
export const panelTag = 'sidescript-panel';

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
export function createPanelHost(cssText: string): PanelHost {
  const host = document.createElement(panelTag);
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
  for (const leftover of document.querySelectorAll(panelTag)) leftover.remove();
}
