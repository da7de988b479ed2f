import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { Tab, TestBrowser } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { callInBench, copyExtensionWith } from './extension-copy';
import { extensionMemoryMb } from './process-memory';
import { importZip } from './import-zip';
import { pressAll, pressWhile, pressKey } from './press-keys';
import type { QueryPlan } from './search-queries';
import type { IndexFigures } from './search-page';

/** Until the page has loaded its list, which is no part of searching. */
const LOADING_MS = 5000;

/** Until the browser has given back what was collected. */
const FREEING_MS = 5000;

/** What searching a library takes, in a page of the built extension in Chromium. */
export interface SearchFigures {
  readonly importSeconds: number;
  /** From the end of the import until the index is merged. */
  readonly tendSeconds: number;
  readonly index: IndexFigures;
  /** From key press to the first results in another tab, while the import runs. */
  readonly importingMs: readonly number[];
  /** From the first key press after a start of the browser to the first result. */
  readonly firstMs: number;
  /** From key press to the first results on screen, in ms, by kind. */
  readonly times: Readonly<Record<keyof QueryPlan, readonly number[]>>;
  /** What the page and its worker hold in the end that they did not hold before the first search. */
  readonly heldMb: number;
  /** The same with the garbage that the browser has not collected yet. */
  readonly memoryMb: number;
  /** Of each of the queries to be compared, the videos found. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** Imports a zip, starts the browser again, searches as a person would, and compares. */
export async function measureSearch(
  zipPath: string,
  plan: QueryPlan,
  compared: readonly string[],
): Promise<SearchFigures> {
  const extensionFolder = await copyExtensionWith('search-page.ts');
  const profileFolder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  const launch = () =>
    launchBrowser('chromium', { extensionFolder, profileFolder, standInPort: null });

  const importing = await launch();
  const imported = await measureImport(importing, zipPath);
  await importing.close();

  const browser = await launch();
  const page = await browser.openTab(browser.extensionUrl('library.html'));
  await page.waitFor({ role: 'table', name: 'Transcripts' });
  await page.bringToFront();
  await rest(LOADING_MS);
  const idleMb = await heldMemoryMb(browser, page);
  const [warmUp = ''] = plan.words;
  const firstMs = await page.evaluate(pressKey, warmUp);
  const times = {
    words: await pressAll(page, plan.words),
    beginnings: await pressAll(page, plan.beginnings),
    phrases: await pressAll(page, plan.phrases),
    filtered: await pressAll(page, plan.filtered),
  };
  const memoryMb = (await extensionMemoryMb(browser)) - idleMb;
  const heldMb = (await heldMemoryMb(browser, page)) - idleMb;
  const found = await findAll(browser, compared);
  await browser.close();

  const fresh = await launchBrowser('chromium', { extensionFolder, standInPort: null });
  const importingMs = await searchWhileImporting(fresh, zipPath, plan.words);
  await fresh.close();
  await rm(profileFolder, { recursive: true });
  await rm(extensionFolder, { recursive: true });
  return { ...imported, importingMs, firstMs, times, heldMb, memoryMb, found };
}

async function measureImport(
  browser: TestBrowser,
  zipPath: string,
): Promise<Pick<SearchFigures, 'importSeconds' | 'tendSeconds' | 'index'>> {
  const page = await openEmptyLibrary(browser);
  const startMs = performance.now();
  await importZip(page, zipPath);
  const importedMs = performance.now();
  const bench = await browser.openTab(browser.extensionUrl('bench.html'));
  await bench.evaluate(untilTended);
  return {
    importSeconds: (importedMs - startMs) / 1000,
    tendSeconds: (performance.now() - importedMs) / 1000,
    index: await measureIndex(bench),
  };
}

/** Imports once more into a fresh library, while another tab searches it. */
async function searchWhileImporting(
  browser: TestBrowser,
  zipPath: string,
  queries: readonly string[],
): Promise<readonly number[]> {
  const page = await openEmptyLibrary(browser);
  const other = await browser.openTab(browser.extensionUrl('library.html'));
  await other.waitFor({ role: 'table', name: 'Transcripts' });
  const importing = new AbortController();
  const [, times] = await Promise.all([
    importZip(page, zipPath).finally(() => importing.abort()),
    pressWhile(other, queries, importing.signal),
  ]);
  return times;
}

async function openEmptyLibrary(browser: TestBrowser): Promise<Tab> {
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  return page;
}

async function measureIndex(bench: Tab): Promise<IndexFigures> {
  const figures: unknown = JSON.parse(await bench.evaluate(callInBench, 'measureIndex', ''));
  const read = (name: string) => Number(Reflect.get(Object(figures), name));
  return {
    segments: read('segments'),
    transcripts: read('transcripts'),
    blockBytes: read('blockBytes'),
  };
}

async function heldMemoryMb(browser: TestBrowser, page: Tab): Promise<number> {
  // Collects the garbage of the page and its worker.
  await page.metrics();
  await rest(FREEING_MS);
  return extensionMemoryMb(browser);
}

async function findAll(
  browser: TestBrowser,
  queries: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const bench = await browser.openTab(browser.extensionUrl('bench.html'));
  const found: unknown = JSON.parse(
    await bench.evaluate(callInBench, 'findVideos', JSON.stringify(queries)),
  );
  const videos = Array.isArray(found) ? found : [];
  return new Map(
    queries.map((query, place) => {
      const ids: unknown = videos[place];
      return [query, Array.isArray(ids) ? ids.map(String) : []];
    }),
  );
}

/** Runs in a page: waits until nobody has been at work on the index for a second. */
async function untilTended(): Promise<void> {
  for (let quietMs = 0; quietMs < 1000; quietMs += 100) {
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name }) => name?.startsWith('sidescript search') === true)) quietMs = 0;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
