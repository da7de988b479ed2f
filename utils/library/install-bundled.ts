import { browser } from 'wxt/browser';
import { type BundledFile, addBundledTranscripts } from './bundled';
import type { Library } from './library';
import { LibraryError } from './library-error';

/** How many bundled files, of those that this installation brought, have been dealt with. */
const PROGRESS_KEY = 'bundledFilesDone';

/**
 * Few enough that little is done twice after a stop. Noting the progress also tells the browser
 * that the background is not idle, which it would end after 30 s.
 */
const FILES_PER_STEP = 25;

const ALL_DONE = 'all';

export interface BundledSource {
  readonly open: () => Promise<Library>;
  readonly listFiles: () => Promise<readonly BundledFile[]>;
}

/**
 * Puts the bundled transcripts into the library, from the first one on: to be called when the
 * extension was installed or updated. Stops without complaint where the library cannot be
 * written: `continueBundled` goes on.
 */
export function installBundled(source: BundledSource): Promise<void> {
  return withLock(async () => {
    await writeProgress(0);
    await addFrom(0, source);
  });
}

/**
 * Goes on with what `installBundled` did not finish, however the browser or the disk stopped it: to
 * be called whenever the background starts. Costs one small read where all is done.
 */
export function continueBundled(source: BundledSource): Promise<void> {
  return withLock(async () => {
    const stored = await browser.storage.local.get(PROGRESS_KEY);
    const doneCount: unknown = stored[PROGRESS_KEY];
    if (typeof doneCount === 'number') await addFrom(doneCount, source);
  });
}

async function addFrom(doneCount: number, { open, listFiles }: BundledSource): Promise<void> {
  try {
    const files = await listFiles();
    const library = await open();
    for (let done = doneCount; done < files.length; done += FILES_PER_STEP) {
      await addBundledTranscripts(library, files.slice(done, done + FILES_PER_STEP));
      await writeProgress(done + FILES_PER_STEP);
    }
    await writeProgress(ALL_DONE);
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
  }
}

async function writeProgress(done: number | typeof ALL_DONE): Promise<void> {
  await browser.storage.local.set({ [PROGRESS_KEY]: done });
}

/** An installation also starts the background: the two must not add the same files at once. */
async function withLock(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('sidescript bundled', work);
}
