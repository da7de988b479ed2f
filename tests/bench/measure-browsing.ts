import { rm } from 'node:fs/promises';
import type { Tab } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { callInBench, copyExtensionWith } from './extension-copy';

/** What browsing a large library takes, in ms. */
export interface BrowsingFigures {
  /** From asking for the page to its first rows. */
  readonly usableMs: number;
  /** To the whole list. */
  readonly completeMs: number;
  /** Until the table has changed, the slowest of its kind. */
  readonly sortMs: number;
  readonly filterMs: number;
  readonly selectAllMs: number;
}

/** What fast scrolling from top to bottom looks like. */
export interface ScrollingFigures {
  readonly framesPerSecond: number;
  readonly longestFrameMs: number;
  /** The longest time with nothing in the middle of the table. */
  readonly longestBlankMs: number;
}

/** Fills a fresh library and measures its page, in the built extension in Chromium. */
export async function measureBrowsing(
  count: number,
): Promise<{ readonly browsing: BrowsingFigures; readonly scrolling: ScrollingFigures }> {
  const extensionFolder = await copyExtensionWith('browse-page.ts');
  const browser = await launchBrowser('chromium', { extensionFolder, standInPort: null });
  try {
    const page = await browser.waitForTab(/library\.html/);
    await page.goto(browser.extensionUrl('bench.html'));
    await page.evaluate(callInBench, 'fillLibrary', String(count));
    await page.goto(browser.extensionUrl('library.html'));
    const usableMs = await page.waitUntil(
      () => document.querySelectorAll('.table-body [role="row"]').length > 5 && performance.now(),
    );
    const completeMs = await page.waitUntil((rowCount) => {
      const table = document.querySelector('[role="table"]');
      return Number(table?.getAttribute('aria-rowcount')) > rowCount && performance.now();
    }, count);
    return {
      browsing: {
        usableMs: Number(usableMs),
        completeMs: Number(completeMs),
        sortMs: await slowestClick(
          page,
          '.sort',
          '[aria-sort="ascending"], [aria-sort="descending"]',
        ),
        filterMs: await slowestClick(page, '.filters .counts button', '[role="table"]'),
        selectAllMs: await slowestClick(page, '.table-head input', '.table-row'),
      },
      scrolling: await measureScrolling(page),
    };
  } finally {
    await browser.close();
    await rm(extensionFolder, { recursive: true });
  }
}

/** Clicks all of these one after the other; how long the slowest takes to be drawn. */
async function slowestClick(page: Tab, buttons: string, changed: string): Promise<number> {
  return page.evaluate(
    async (buttonSelector, changedSelector) => {
      let slowestMs = 0;
      for (const button of document.querySelectorAll<HTMLElement>(buttonSelector)) {
        await new Promise(requestAnimationFrame);
        const startMs = performance.now();
        button.click();
        // The table is drawn in a microtask; what the browser does next is laying it out.
        await new Promise((resolve) => {
          queueMicrotask(() => queueMicrotask(() => resolve(null)));
        });
        document.querySelector(changedSelector)?.getBoundingClientRect();
        slowestMs = Math.max(slowestMs, performance.now() - startMs);
      }
      return slowestMs;
    },
    buttons,
    changed,
  );
}

async function measureScrolling(page: Tab): Promise<ScrollingFigures> {
  const json = await page.evaluate(async () => {
    const scroller = document.querySelector('.table-scroller');
    if (!scroller) throw new Error('There is no table.');
    scroller.scrollIntoView({ block: 'end' });
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const frames: number[] = [];
    let blankMs = 0;
    let longestBlankMs = 0;
    let beforeMs = performance.now();
    for (let frame = 0; frame < 180; frame++) {
      // Ten screens a second, and a jump now and then.
      scroller.scrollTop += frame % 60 === 59 ? 200_000 : height / 6;
      await new Promise(requestAnimationFrame);
      const nowMs = performance.now();
      const middle = document.elementFromPoint(left + width / 2, top + height / 2);
      blankMs = middle?.closest('[role="row"]') ? 0 : blankMs + nowMs - beforeMs;
      longestBlankMs = Math.max(longestBlankMs, blankMs);
      frames.push(nowMs - beforeMs);
      beforeMs = nowMs;
    }
    const totalMs = frames.reduce((sum, ms) => sum + ms, 0);
    return {
      framesPerSecond: (frames.length * 1000) / totalMs,
      longestFrameMs: Math.max(...frames),
      longestBlankMs,
    };
  });
  return json;
}
