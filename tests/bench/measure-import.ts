import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '@/tests/support/launch-browser';
import { watchExtensionMemory } from './process-memory';
import { type TaskFigures, endOfTask, watchTask } from './watch-task';

/** What importing files took. */
export interface ImportFigures extends TaskFigures {
  /** Of the page and its workers; `null` where there is no `/proc`. */
  readonly peakMb: number | null;
  readonly diskBytes: number;
}

/** Imports files through the library page of an extension's build, in a fresh Chromium. */
export async function measureImport(
  paths: readonly string[],
  extensionFolder: string,
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
  const memory = watchExtensionMemory(browser);
  await page.setFiles('Transcript files', paths);
  const figures = await endOfTask(page);
  const peakMb = memory.stop();
  await browser.close();
  // The browser's own estimate still counts what its database was tidying up at that moment.
  const diskBytes = await sizeOnDisk(join(profileFolder, 'Default', 'IndexedDB'));
  await rm(profileFolder, { recursive: true });
  return { ...figures, peakMb, diskBytes };
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
