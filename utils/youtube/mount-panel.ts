import { followElement } from './follow-element';
import { findPanelContainer, isBelowPlayer } from './watch-page';

/** A page that keeps removing the panel has won after so many tries in one place. */
const mostRemounts = 20;

/**
 * Keeps `host` the first child of the place beside (or below) the player, wherever the layout puts
 * that, until `signal` aborts; then takes it out. Its `data-place` says where it is.
 */
export function mountPanel(host: HTMLElement, signal: AbortSignal): void {
  followElement(
    findPanelContainer,
    (container, containerSignal) => {
      let remounts = 0;
      host.dataset['place'] = isBelowPlayer(container) ? 'below' : 'beside';
      const observer = new MutationObserver(() => {
        if (host.parentNode === container || remounts === mostRemounts) return;
        remounts += 1;
        container.prepend(host);
      });
      container.prepend(host);
      observer.observe(container, { childList: true });
      containerSignal.addEventListener('abort', () => observer.disconnect(), { once: true });
    },
    signal,
  );
  signal.addEventListener('abort', () => host.remove(), { once: true });
}
