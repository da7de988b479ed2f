import { rm } from 'node:fs/promises';
import { launchBrowser } from '@/tests/support/launch-browser';
import { callInBench, copyExtensionWith } from './extension-copy';
import { importZip } from './import-zip';
import { extensionMemoryMb } from './process-memory';

/** How an engine does with the transcripts of a zip. */
export interface EngineFigures {
  readonly name: string;
  readonly buildSeconds: number;
  readonly savedBytes: number;
  /** Until the videos are found. */
  readonly timesMs: readonly number[];
  /** Until the lines of the first are found as well; empty for engines that know of none. */
  readonly lineTimesMs: readonly number[];
  /** What the page holds in the end that it did not hold before. */
  readonly memoryMb: number;
}

/** How engines do, and how long importing took before that. */
export interface EngineComparison {
  readonly importSeconds: number;
  readonly engines: readonly EngineFigures[];
}

/** Imports a zip and has each engine index and search it, in a page of its own after the others. */
export async function measureEngines(
  names: readonly string[],
  zipPath: string,
  queries: readonly string[],
): Promise<EngineComparison> {
  const extensionFolder = await copyExtensionWith('search-page.ts');
  const browser = await launchBrowser('chromium', { extensionFolder, standInPort: null });
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  const startMs = performance.now();
  await importZip(page, zipPath);
  const importSeconds = (performance.now() - startMs) / 1000;
  const figures: EngineFigures[] = [];
  for (const name of names) {
    const bench = await browser.openTab(browser.extensionUrl('bench.html'));
    const idleMb = await extensionMemoryMb(browser);
    const task = JSON.stringify([name, ...queries]);
    const measured: unknown = JSON.parse(await bench.evaluate(callInBench, 'measureEngine', task));
    const read = (key: string): unknown => Reflect.get(Object(measured), key);
    const readTimes = (key: string) => {
      const times = read(key);
      return Array.isArray(times) ? times.map(Number) : [];
    };
    figures.push({
      name,
      buildSeconds: Number(read('buildSeconds')),
      savedBytes: Number(read('savedBytes')),
      timesMs: readTimes('timesMs'),
      lineTimesMs: readTimes('lineTimesMs'),
      memoryMb: (await extensionMemoryMb(browser)) - idleMb,
    });
    await bench.close();
  }
  await browser.close();
  await rm(extensionFolder, { recursive: true });
  return { importSeconds, engines: figures };
}
