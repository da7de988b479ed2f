import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startStandIn, type StandIn } from '@/tests/stand-in/server';
import type { Tab, TestBrowser } from './browser-driver';
import type { BrowserName } from './browser-name';
import { launchBrowser } from './launch-browser';

/** A browser with the built extension in it, and a YouTube for it. */
export interface RunningSidescript {
  readonly browser: TestBrowser;
  readonly standIn: StandIn;
  /** The library page that opened by itself on installation. */
  readonly firstRunPage: Tab;
  /** Writes files for the length of the run and returns their full paths. */
  readonly writeFiles: (
    contents: Readonly<Record<string, string | Uint8Array>>,
  ) => Promise<readonly string[]>;
  /** Imports files through the library page and waits for the report. */
  readonly importFiles: (paths: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where `npm run build` and `npm run build:firefox` write. */
const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Starts a fresh profile with the built extension. Rejects where there is no build or browser. */
export async function startSidescript(
  name: BrowserName,
  { headless = true }: { readonly headless?: boolean } = {},
): Promise<RunningSidescript> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-'));
  const standIn = await startStandIn();
  const browser = await launchBrowser(name, {
    extensionFolder: resolve(builds[name]),
    standInPort: standIn.port,
    headless,
  });
  const firstRunPage = await browser.waitForTab(/library\.html/);

  return {
    browser,
    standIn,
    firstRunPage,
    async writeFiles(contents) {
      const files = Object.entries(contents).map(([file, content]) => ({
        path: join(folder, file),
        content,
      }));
      await Promise.all(files.map(({ path, content }) => writeFile(path, content)));
      return files.map(({ path }) => path);
    },
    async importFiles(paths) {
      const page = await browser.openTab(browser.extensionUrl('library.html'));
      await page.setFiles('Transcript files', paths);
      await page.waitFor({ role: 'region', name: 'Import report' });
      await page.waitForNone({ role: 'progressbar' });
      await page.close();
    },
    async close() {
      await browser.close();
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
}
