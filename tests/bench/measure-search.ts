import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab, TestBrowser } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { callInBench, copyExtensionWith } from './extension-copy';
import { extensionMemoryMb } from './process-memory';
import { importZip } from './import-zip';
import type { QueryPlan } from './search-queries';
import type { IndexFigures } from './search-page';

/** What searching a library takes, in a page of the built extension in Chromium. */
export interface SearchFigures {
  readonly importSeconds: number;
  /** From the end of the import until the index is merged. */
  readonly tendSeconds: number;
  readonly index: IndexFigures;
  /** From the first key press after a start of the browser to the first result. */
  readonly firstMs: number;
  /** From key press to the first results on screen, in ms, by kind. */
  readonly times: Readonly<Record<keyof QueryPlan, readonly number[]>>;
  /** Over what the page and its worker held before the first search. */
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
  const idleMb = await extensionMemoryMb(browser);
  const [warmUp = ''] = plan.words;
  const firstMs = await page.evaluate(pressKey, warmUp);
  const times = {
    words: await pressAll(page, plan.words),
    beginnings: await pressAll(page, plan.beginnings),
    phrases: await pressAll(page, plan.phrases),
    filtered: await pressAll(page, plan.filtered),
  };
  const memoryMb = (await extensionMemoryMb(browser)) - idleMb;
  const found = await findAll(browser, compared);
  await browser.close();
  await rm(profileFolder, { recursive: true });
  await rm(extensionFolder, { recursive: true });
  return { ...imported, firstMs, times, memoryMb, found };
}

async function measureImport(
  browser: TestBrowser,
  zipPath: string,
): Promise<Pick<SearchFigures, 'importSeconds' | 'tendSeconds' | 'index'>> {
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
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

async function measureIndex(bench: Tab): Promise<IndexFigures> {
  const figures: unknown = JSON.parse(await bench.evaluate(callInBench, 'measureIndex', ''));
  const read = (name: string) => Number(Reflect.get(Object(figures), name));
  return {
    segments: read('segments'),
    transcripts: read('transcripts'),
    blockBytes: read('blockBytes'),
  };
}

async function pressAll(page: Tab, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(pressKey, query));
  return times;
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

/** Runs in the page: types the last letter of a query, and waits for what it finds to be drawn. */
async function pressKey(query: string): Promise<number> {
  const box = document.querySelector('input[type=search]');
  if (!(box instanceof HTMLInputElement)) throw new Error('There is no search box.');
  const type = (typed: string) => {
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const isEmpty = () => document.querySelector('.search-results') === null;
  const isAnswered = () =>
    document.querySelector('.hit') !== null ||
    document.querySelector('.found-status')?.textContent?.startsWith('Nothing') === true;
  type('');
  while (!isEmpty()) await nextFrame();
  const startMs = performance.now();
  type(query);
  while (!isAnswered()) await nextFrame();
  return performance.now() - startMs;
}
