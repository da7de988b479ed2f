import type { Tab } from '@/tests/support/browser-driver';

/** What a task of the library page took. */
export interface TaskFigures {
  /** From the press of its button, or the choice of its files, to the end of its progress. */
  readonly seconds: number;
  /** Between two ticks of the page that are to be 50 ms apart. */
  readonly longestGapMs: number;
}

/** Watches the page's clock from the next event of this type on. */
export async function watchTask(page: Tab, startedBy: 'change' | 'click'): Promise<void> {
  await page.evaluate((type) => {
    const watched = { startedMs: 0, endedMs: 0, tickedMs: performance.now(), longestGapMs: 0 };
    Object.assign(globalThis, { watchedTask: watched });
    const start = () => {
      watched.startedMs = performance.now();
      // Choosing a thousand files takes the browser itself a moment before this event.
      watched.tickedMs = watched.startedMs;
    };
    document.addEventListener(type, start, { capture: true, once: true });
    setInterval(() => {
      const nowMs = performance.now();
      if (watched.startedMs > 0 && watched.endedMs === 0) {
        watched.longestGapMs = Math.max(watched.longestGapMs, nowMs - watched.tickedMs);
      }
      watched.tickedMs = nowMs;
    }, 50);
    let isShown = false;
    new MutationObserver(() => {
      const wasShown = isShown;
      isShown = document.querySelector('progress') !== null;
      if (wasShown && !isShown) watched.endedMs = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  }, startedBy);
}

/** Waits until the progress of the watched task is gone. */
export async function endOfTask(page: Tab): Promise<TaskFigures> {
  return page.evaluate(async () => {
    const watched: unknown = Reflect.get(globalThis, 'watchedTask');
    const read = (name: string) => Number(Reflect.get(Object(watched), name));
    while (read('endedMs') === 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    return {
      seconds: (read('endedMs') - read('startedMs')) / 1000,
      longestGapMs: read('longestGapMs'),
    };
  });
}
