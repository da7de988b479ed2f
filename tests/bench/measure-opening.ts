import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestBrowser } from '@/tests/support/browser-driver';
import { quantile } from './quantile';

const OPENINGS = 21;

/** What opening a small page takes, in ms. */
export interface OpeningFigures {
  /** In a browser that has not opened it before. */
  readonly firstMs: number;
  /** Of all openings after that one. */
  readonly medianMs: number;
  readonly p95Ms: number;
}

export const EMPTY_PAGE = 'empty.html';

/** A page with a style sheet and a module, as every page of the extension has. */
export async function addEmptyPage(extensionFolder: string): Promise<void> {
  const head = '<link rel="stylesheet" href="empty.css" /><script type="module" src="empty.js">';
  await writeFile(join(extensionFolder, EMPTY_PAGE), `<!doctype html>${head}</script>`);
  await writeFile(join(extensionFolder, 'empty.css'), 'h1 { margin: 0 }');
  await writeFile(
    join(extensionFolder, 'empty.js'),
    'document.body.append(document.createElement("h1"))',
  );
}

/** Opens a page again and again, until this element is there. */
export async function measureOpening(
  browser: TestBrowser,
  path: string,
  awaited: string,
): Promise<OpeningFigures> {
  const timesMs: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const page = await browser.openTab(browser.extensionUrl(path));
    const readyMs = await page.waitUntil(
      (selector) => document.querySelector(selector) !== null && performance.now(),
      awaited,
    );
    timesMs.push(Number(readyMs));
    await page.close();
  }
  const [firstMs = 0, ...laterMs] = timesMs;
  return { firstMs, medianMs: quantile(laterMs, 0.5), p95Ms: quantile(laterMs, 0.95) };
}
