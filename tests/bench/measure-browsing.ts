import { rm } from 'node:fs/promises';
import type { Tab } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { callInBench, copyExtensionWith } from './extension-copy';
import { indexAtRest } from './index-at-rest';
import { EMPTY_PAGE, type OpeningFigures, addEmptyPage, measureOpening } from './measure-opening';

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

/** What deleting everything at once, and bringing it back, takes. */
export interface DeletingFigures {
  readonly deletingMs: number;
  readonly bringingBackMs: number;
  /** Between two ticks of the page that are to be 50 ms apart. */
  readonly longestGapMs: number;
}

/** What a large library takes. */
export interface AllBrowsingFigures {
  readonly browsing: BrowsingFigures;
  /** From asking for the popup to its list of recent transcripts. */
  readonly popup: OpeningFigures;
  /** The same for a page of the extension with next to nothing in it, for comparison. */
  readonly emptyPage: OpeningFigures;
  readonly scrolling: ScrollingFigures;
  readonly deleting: DeletingFigures;
}

/** Fills a fresh library and measures its page, in the built extension in Chromium. */
export async function measureBrowsing(count: number): Promise<AllBrowsingFigures> {
  const extensionFolder = await copyExtensionWith('browse-page.ts');
  await addEmptyPage(extensionFolder);
  const browser = await launchBrowser('chromium', { extensionFolder, standInPort: null });
  try {
    const page = await browser.waitForTab(/library\.html/);
    await page.goto(browser.extensionUrl('bench.html'));
    await page.evaluate(callInBench, 'fillLibrary', String(count));
    // An import leaves everything indexed.
    await page.goto(browser.extensionUrl('library.html'));
    await indexAtRest(page);
    await page.goto(browser.extensionUrl('bench.html'));
    // Before the library's page: a list in a tab that is being hidden has work to do as well.
    const emptyPage = await measureOpening(browser, EMPTY_PAGE, 'h1');
    const popup = await measureOpening(browser, 'popup.html', '.recent li');
    await page.goto(browser.extensionUrl('library.html'));
    const usableMs = await page.waitUntil(
      () => document.querySelectorAll('.table-body [role="row"]').length > 5 && performance.now(),
    );
    const completeMs = await page.waitUntil((rowCount) => {
      const table = document.querySelector('[role="table"]');
      return Number(table?.getAttribute('aria-rowcount')) > rowCount && performance.now();
    }, count);
    return {
      popup,
      emptyPage,
      browsing: {
        usableMs: Number(usableMs),
        completeMs: Number(completeMs),
        sortMs: await slowestClick(page, '.sort'),
        filterMs: await slowestClick(page, '.filters .counts button'),
        // An odd number of clicks: all are selected in the end.
        selectAllMs: await slowestClick(page, '.table-head input'),
      },
      scrolling: await measureScrolling(page),
      deleting: await measureDeleting(page),
    };
  } finally {
    await browser.close();
    await rm(extensionFolder, { recursive: true });
  }
}

/** Clicks each of these several times; what the slowest usually takes until the table is laid out. */
async function slowestClick(page: Tab, buttons: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const usualMs: number[] = [];
    // The first last: it shows all again.
    for (const button of [...document.querySelectorAll<HTMLElement>(selector)].toReversed()) {
      const timesMs: number[] = [];
      for (let click = 0; click < 7; click++) {
        await new Promise(requestAnimationFrame);
        const startMs = performance.now();
        button.click();
        // The table is drawn in a microtask; what the browser does next is laying it out.
        await new Promise((resolve) => {
          queueMicrotask(() => queueMicrotask(() => resolve(null)));
        });
        document.querySelector('.table-body')?.getBoundingClientRect();
        timesMs.push(performance.now() - startMs);
      }
      usualMs.push(timesMs.toSorted((one, other) => one - other)[3] ?? 0);
    }
    return Math.max(...usualMs);
  }, buttons);
}

/** Deletes what is selected and brings it back; how long each takes, and the longest gap. */
async function measureDeleting(page: Tab): Promise<DeletingFigures> {
  await page.evaluate(() => {
    const ticks = { longestGapMs: 0 };
    let beforeMs = performance.now();
    setInterval(() => {
      const nowMs = performance.now();
      ticks.longestGapMs = Math.max(ticks.longestGapMs, nowMs - beforeMs);
      beforeMs = nowMs;
    }, 50);
    Object.assign(globalThis, { ticks });
  });
  const startMs = performance.now();
  await page.click({ role: 'button', name: 'Delete', exact: true });
  await page.evaluate(waitForToast, true);
  const deletedMs = performance.now();
  await page.click({ role: 'button', name: 'Undo' });
  await page.evaluate(waitForToast, false);
  const longestGapMs = await page.evaluate(() =>
    Number(Reflect.get(Object(Reflect.get(globalThis, 'ticks')), 'longestGapMs')),
  );
  return {
    deletingMs: deletedMs - startMs,
    bringingBackMs: performance.now() - deletedMs,
    longestGapMs,
  };
}

/** To be run in the page: waits until it says, or no longer says, that something was deleted. */
async function waitForToast(isThere: boolean): Promise<void> {
  // While it is being done there is a toast as well, with its progress.
  const wanted = isThere ? '[role="status"] > .toast' : '.toast';
  while ((document.querySelector(wanted) !== null) !== isThere) {
    await new Promise(requestAnimationFrame);
  }
}

async function measureScrolling(page: Tab): Promise<ScrollingFigures> {
  return page.evaluate(async () => {
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
}
