import { followElement } from './follow-element';
import { findPanelContainer, isBelowPlayer } from './watch-page';

/** A page that removes the panel so often within a second has won for this place. */
const mostRemountsPerSecond = 20;

/**
 * Keeps `host` the first child of the place beside (or below) the player, wherever the layout puts
 * that, until `signal` aborts; then takes it out. Its `data-place` says where it is.
 */
export function mountPanel(host: HTMLElement, signal: AbortSignal): void {
  followElement(
    findPanelContainer,
    (container, containerSignal) => {
      let remountTimes: readonly number[] = [];
      host.dataset['place'] = isBelowPlayer(container) ? 'below' : 'beside';
      const observer = new MutationObserver(() => {
        const now = performance.now();
        remountTimes = remountTimes.filter((time) => time > now - 1000);
        if (host.parentNode === container || remountTimes.length >= mostRemountsPerSecond) return;
        remountTimes = [...remountTimes, now];
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
