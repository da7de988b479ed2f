import type { Tab } from '@/tests/support/browser-driver';

/** Where to go, and what can be read there. */
export interface Destination {
  readonly videoId: string;
  readonly firstLine: string;
}

/** Goes there; answers after how many ms from `yt-navigate-finish` the first line was drawn. */
export function measureNavigation(tab: Tab, { videoId, firstLine }: Destination): Promise<number> {
  return tab.evaluate(
    async (id, words) => {
      let finishedMs = Number.NaN;
      document.addEventListener(
        'yt-navigate-finish',
        () => {
          finishedMs = performance.now();
        },
        { once: true },
      );
      const isDrawn = () => {
        const root = document.querySelector('sidescript-panel')?.shadowRoot;
        const [line] = root?.querySelectorAll('[role="listitem"]') ?? [];
        return line?.textContent?.includes(words) === true && line.checkVisibility();
      };
      const arrival = window.standIn.navigate(id);
      while (Number.isNaN(finishedMs) || !isDrawn()) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      const drawnMs = performance.now() - finishedMs;
      await arrival;
      return drawnMs;
    },
    videoId,
    firstLine,
  );
}
