import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchBrowser } from '@/tests/support/launch-browser';
import { watchExtensionMemory } from './process-memory';

/** What importing files took. */
export interface ImportFigures {
  /** From the choice of the files to the end of the progress. */
  readonly seconds: number;
  /** Between two ticks of the page that are to be 50 ms apart. */
  readonly longestGapMs: number;
  /** Of the page and its workers; `null` where there is no `/proc`. */
  readonly peakMb: number | null;
  readonly diskBytes: number;
}

/** Imports files through the library page of the built extension, in a fresh Chromium. */
export async function measureImport(paths: readonly string[]): Promise<ImportFigures> {
  const profileFolder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  const browser = await launchBrowser('chromium', {
    extensionFolder: resolve('.output/chrome-mv3'),
    standInPort: null,
    profileFolder,
  });
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  await page.evaluate(watchPage);
  const memory = watchExtensionMemory(browser);
  await page.setFiles('Transcript files', paths);
  const { seconds, longestGapMs } = await page.evaluate(endOfImport);
  const peakMb = memory.stop();
  await browser.close();
  // The browser's own estimate still counts what its database was tidying up at that moment.
  const diskBytes = await sizeOnDisk(join(profileFolder, 'Default', 'IndexedDB'));
  await rm(profileFolder, { recursive: true });
  return { seconds, longestGapMs, peakMb, diskBytes };
}

async function sizeOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Runs in the page: watches its clock, and the import's progress from its coming to its going. */
function watchPage(): void {
  const watched = { startedMs: 0, endedMs: 0, tickedMs: performance.now(), longestGapMs: 0 };
  Object.assign(globalThis, { watchedImport: watched });
  const start = () => {
    watched.startedMs = performance.now();
    // Choosing a thousand files takes the browser itself a moment before this event.
    watched.tickedMs = watched.startedMs;
  };
  document.addEventListener('change', start, { capture: true });
  setInterval(() => {
    const nowMs = performance.now();
    if (watched.startedMs > 0 && watched.endedMs === 0) {
      watched.longestGapMs = Math.max(watched.longestGapMs, nowMs - watched.tickedMs);
    }
    watched.tickedMs = nowMs;
  }, 50);
  let isShown = false;
  new MutationObserver(() => {
    const wasShown = isShown;
    isShown = document.querySelector('progress') !== null;
    if (wasShown && !isShown) watched.endedMs = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
}

/** Runs in the page: waits for the end of the import. */
async function endOfImport(): Promise<Pick<ImportFigures, 'seconds' | 'longestGapMs'>> {
  const watched: unknown = Reflect.get(globalThis, 'watchedImport');
  const read = (name: string) => Number(Reflect.get(Object(watched), name));
  while (read('endedMs') === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return {
    seconds: (read('endedMs') - read('startedMs')) / 1000,
    longestGapMs: read('longestGapMs'),
  };
}
