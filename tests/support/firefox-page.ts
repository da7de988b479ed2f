import type { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import type { BidiPage } from 'puppeteer-core/internal/bidi/Page.js';
import { runInFirefox } from './firefox-chrome';
import { appearancePreferences, mediaQueries } from './firefox-preferences';
import type { PagePort } from './page-port';

/** Makes a port of a page in Firefox. */
export function createFirefoxPage(browser: BidiBrowser, page: BidiPage): PagePort {
  return {
    // Puppeteer's own `goto` waits for events that the pages of extensions do not send.
    goto: (url) => page.mainFrame().browsingContext.navigate(url, 'complete'),
    evaluate: <Value>(expression: string) => page.evaluate<[], () => Value>(expression),
    isPageLeft: (error) => LEFT.test(String(error)),
    keyboard: page.keyboard,
    mouse: {
      move: (x, y, options) => page.mouse.move(x, y, options),
      click: (x, y, count) => page.mouse.click(x, y, { count }),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      wheel: (deltaYPx) => page.mouse.wheel({ deltaY: deltaYPx }),
    },
    setFiles: async (expression, paths) => {
      const input = await page.evaluateHandle<[], () => HTMLInputElement>(expression);
      await input.uploadFile(...paths);
    },
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    setViewport: (viewport) => page.setViewport(viewport),
    evaluateInWorkers: () => {
      throw new Error('Firefox does not let a test into the workers of extensions.');
    },
    emulate: async (appearance) => {
      await runInFirefox(
        browser,
        SET_PREFERENCES,
        JSON.stringify(appearancePreferences(appearance)),
      );
      await page.waitForFunction(matchesAll, { polling: 'raf' }, mediaQueries(appearance));
    },
    bringToFront: () => page.bringToFront(),
    metrics: () => {
      throw new Error('Firefox does not tell what a page takes.');
    },
    close: () => page.close(),
  };
}

/** Runs in the page: preferences take a moment to get there. */
function matchesAll(queries: readonly string[]): boolean {
  return queries.every((query) => matchMedia(query).matches);
}

/** What Firefox and Puppeteer say of a page that went away while it was asked. */
const LEFT = /no such frame|DiscardedBrowsingContext|Execution context was destroyed/i;

/** Runs in Firefox's own window. */
const SET_PREFERENCES = `(json) => {
  for (const [name, value] of Object.entries(JSON.parse(json))) {
    Services.prefs.setIntPref(name, value);
  }
}`;
