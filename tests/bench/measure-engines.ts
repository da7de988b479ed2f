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
  readonly timesMs: readonly number[];
  /** What the page holds in the end that it did not hold before. */
  readonly memoryMb: number;
}

/** Imports a zip and has each engine index and search it, in a page of its own after the others. */
export async function measureEngines(
  names: readonly string[],
  zipPath: string,
  queries: readonly string[],
): Promise<readonly EngineFigures[]> {
  const extensionFolder = await copyExtensionWith('search-page.ts');
  const browser = await launchBrowser('chromium', { extensionFolder, standInPort: null });
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  await importZip(page, zipPath);
  const figures: EngineFigures[] = [];
  for (const name of names) {
    const bench = await browser.openTab(browser.extensionUrl('bench.html'));
    const idleMb = await extensionMemoryMb(browser);
    const task = JSON.stringify([name, ...queries]);
    const measured: unknown = JSON.parse(await bench.evaluate(callInBench, 'measureEngine', task));
    const read = (key: string): unknown => Reflect.get(Object(measured), key);
    const times = read('timesMs');
    figures.push({
      name,
      buildSeconds: Number(read('buildSeconds')),
      savedBytes: Number(read('savedBytes')),
      timesMs: Array.isArray(times) ? times.map(Number) : [],
      memoryMb: (await extensionMemoryMb(browser)) - idleMb,
    });
    await bench.close();
  }
  await browser.close();
  await rm(extensionFolder, { recursive: true });
  return figures;
}
