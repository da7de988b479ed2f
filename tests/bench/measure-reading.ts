import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '@/tests/support/launch-browser';
import type { ReadingFigures } from './reading-page';

/** What reading from a library takes, in Chromium. */
export interface AllReadingFigures {
  readonly opening: ReadingFigures;
  readonly listing: ReadingFigures;
}

/**
 * Measures in a page of the built extension: loading a transcript of `lineCount` lines, and listing
 * the newest hundred of `transcriptCount`.
 */
export async function measureReading(
  lineCount: number,
  transcriptCount: number,
): Promise<AllReadingFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  await cp(resolve('.output/chrome-mv3'), folder, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('reading-page.ts', import.meta.url))],
    outfile: join(folder, 'bench.js'),
    bundle: true,
    format: 'esm',
    define: { 'import.meta.env': '{"BROWSER":"chrome"}' },
  });
  await writeFile(join(folder, 'bench.html'), '<script type="module" src="bench.js"></script>');
  const browser = await launchBrowser('chromium', { extensionFolder: folder, standInPort: null });
  try {
    const page = await browser.openTab(browser.extensionUrl('bench.html'));
    return {
      opening: await page.evaluate(callMeasure, 'measureOpening', lineCount),
      listing: await page.evaluate(callMeasure, 'measureListing', transcriptCount),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page: what its script has put there is known by name only. */
async function callMeasure(name: string, count: number): Promise<ReadingFigures> {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== 'function') throw new Error(`The page has no ${name}.`);
  const figures: unknown = await Reflect.apply(found, null, [count]);
  const read = (key: string) => Number(Reflect.get(Object(figures), key));
  return { firstMs: read('firstMs'), medianMs: read('medianMs') };
}
