import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchBrowser } from '@/tests/support/launch-browser';
import { watchExtensionMemory } from './process-memory';
import { type TaskFigures, endOfTask, watchTask } from './watch-task';

/** What importing files took. */
export interface ImportFigures extends TaskFigures {
  /** Of the page and its workers; `null` where there is no `/proc`. */
  readonly peakMb: number | null;
  readonly diskBytes: number;
}

/**
 * Imports files through the library page of an extension's build, in a fresh Chromium: twice, as
 * looking at the memory of processes holds them up by a sixth of the time (November 2026).
 */
export async function measureImport(
  paths: readonly string[],
  extensionFolder: string,
): Promise<ImportFigures> {
  const unwatched = await importOnce(paths, extensionFolder, false);
  const { peakMb } = await importOnce(paths, extensionFolder, true);
  return { ...unwatched, peakMb };
}

async function importOnce(
  paths: readonly string[],
  extensionFolder: string,
  watchesMemory: boolean,
): Promise<ImportFigures> {
  const profileFolder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  const browser = await launchBrowser('chromium', {
    extensionFolder,
    standInPort: null,
    profileFolder,
  });
  const page = await browser.waitForTab(/library\.html/);
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  await watchTask(page, 'change');
  const memory = watchesMemory ? watchExtensionMemory(browser) : null;
  await page.setFiles('Transcript files', paths);
  const figures = await endOfTask(page);
  const peakMb = memory?.stop() ?? null;
  const diskBytes = await settledSize(join(profileFolder, 'Default', 'IndexedDB'));
  await browser.close();
  await rm(profileFolder, { recursive: true });
  return { ...figures, peakMb, diskBytes };
}

const SETTLED_MS = 2_000;

/**
 * What is on disk once nothing has changed it for two seconds: behind an import the index is merged
 * and the browser's database tidied up.
 */
async function settledSize(folder: string): Promise<number> {
  for (let size = await sizeOnDisk(folder); ;) {
    await setTimeout(SETTLED_MS);
    const now = await sizeOnDisk(folder);
    if (now === size) return now;
    size = now;
  }
}

async function sizeOnDisk(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      // One that is tidied away meanwhile takes nothing.
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
