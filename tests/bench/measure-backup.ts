import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Tab } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { keepSavedFiles, takeSavedFile } from '@/tests/support/saved-files';
import { indexAtRest } from './index-at-rest';
import { extensionMemoryMb, watchExtensionMemory } from './process-memory';
import { type TaskFigures, endOfTask, watchTask } from './watch-task';

/** What a backup, a restore or an export took. */
export interface BackupFigures extends TaskFigures {
  /** Of the page and its workers, before it began. */
  readonly idleMb: number;
  /** While it ran; `null` where there is no `/proc`. */
  readonly peakMb: number | null;
}

export interface AllFigures {
  readonly backup: BackupFigures;
  readonly restore: BackupFigures;
  readonly exporting: BackupFigures;
  /** What the backup's file takes. */
  readonly backupBytes: number;
}

/** Fills a library from a zip, and measures each task in a browser that has just been started. */
export async function measureBackup(zip: string): Promise<AllFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
  const filled = join(folder, 'filled');
  await inBrowser(filled, async (page) => {
    await watchTask(page, 'change');
    await page.setFiles('Transcript files', [zip]);
    await endOfTask(page);
    await indexAtRest(page);
  });
  const [backup, bytes] = await inBrowser(filled, async (page, measure) => {
    await keepSavedFiles(page);
    const figures = await measure('click', () =>
      page.click({ role: 'button', name: 'Back up library' }),
    );
    return [figures, (await takeSavedFile(page)).bytes] as const;
  });
  const exporting = await inBrowser(filled, async (page, measure) => {
    await keepSavedFiles(page);
    await page.click({ role: 'button', name: 'Export all' });
    const within = { role: 'dialog', name: 'Export' } as const;
    return measure('click', () => page.click({ role: 'button', name: /^Export$/, within }));
  });
  const path = join(folder, 'backup.zip');
  await writeFile(path, bytes);
  const restore = await inBrowser(join(folder, 'empty'), (page, measure) =>
    measure('change', () => page.setFiles('Backup file', [path])),
  );
  await rm(folder, { recursive: true });
  return { backup, restore, exporting, backupBytes: bytes.length };
}

type Measure = (
  startedBy: 'change' | 'click',
  begin: () => Promise<void>,
) => Promise<BackupFigures>;

/** Opens the library page in a browser with that profile, made where there is none yet. */
async function inBrowser<Result>(
  profileFolder: string,
  work: (page: Tab, measure: Measure) => Promise<Result>,
): Promise<Result> {
  const browser = await launchBrowser('chromium', {
    extensionFolder: resolve('.output/chrome-mv3'),
    standInPort: null,
    profileFolder,
  });
  // The page of the first run: one more beside it would be measured as well.
  const page = await browser.waitForTab(/library\.html/);
  await page.goto(browser.extensionUrl('library.html'));
  await page.waitFor({ role: 'table', name: 'Transcripts' });
  const result = await work(page, async (startedBy, begin) => {
    const idleMb = await extensionMemoryMb(browser);
    await watchTask(page, startedBy);
    const memory = watchExtensionMemory(browser);
    await begin();
    const figures = await endOfTask(page);
    return { ...figures, idleMb, peakMb: memory.stop() };
  });
  await browser.close();
  return result;
}
