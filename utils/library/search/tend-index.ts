import { LibraryError } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { Folder } from './fold-lines';
import { indexNotes } from './index-notes';
import { mergeIndex } from './merge-index';
import { rebuildIndex, renewOutdated } from './renew-index';

/** Not all at the end: with hundreds of segments searching takes long meanwhile. */
const NOTES_BETWEEN_MERGES = 16;

/** Who tends the index. */
export interface Tending {
  readonly folder: Folder;
  /** Called between small steps: others get their turn before it resolves. */
  readonly pause: () => Promise<void>;
  /** Called when transcripts have become findable. */
  readonly onIndexed: () => void;
}

/**
 * Does what is to be done to the index: puts in what is noted, renews what an older version of the
 * extension made, merges. It may be cut off at any moment, and called in many tabs at once. An index
 * that turns out to be damaged is made anew: it holds nothing that the library does not. Rejects
 * where the database refuses.
 */
export async function tendIndex(database: LibraryDatabase, tending: Tending): Promise<void> {
  try {
    await tendOnce(database, tending);
  } catch (error) {
    if (!(error instanceof LibraryError && error.reason === 'damaged')) throw error;
    await rebuildIndex(database);
    await tendOnce(database, tending);
  }
}

async function tendOnce(
  database: LibraryDatabase,
  { folder, pause, onIndexed }: Tending,
): Promise<void> {
  await renewOutdated(database);
  for (let done = 1; await indexNotes(database, folder); done++) {
    onIndexed();
    await pause();
    if (done % NOTES_BETWEEN_MERGES === 0) await mergeIndex(database, pause);
  }
  await renewOutdated(database);
  while (await mergeIndex(database, pause)) await pause();
}
