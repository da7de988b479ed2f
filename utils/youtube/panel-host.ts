/** The panel's element in YouTube's page, and the shadow root that the panel is drawn in. */
export interface PanelHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const panelTag = 'sidescript-panel';

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Makes the element that holds the panel; it is not in the page yet. Keys typed in it stop there:
 * YouTube's shortcuts look only at the event's target, which for a shadow root is the host.
 */
export function createPanelHost(cssText: string): PanelHost {
  const host = document.createElement(panelTag);
  // Open, so that YouTube's own test for typing can look inside (2026-10).
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = cssText;
  root.append(style);
  for (const event of keyEvents) {
    host.addEventListener(event, (key) => key.stopPropagation());
  }
  return { host, root };
}

/**
 * Takes out panels that another copy of this content script has left behind: after an update
 * Firefox ends the old copy without a word (2026-11).
 */
export function removeLeftoverPanels(): void {
  for (const leftover of document.querySelectorAll(panelTag)) leftover.remove();
}
