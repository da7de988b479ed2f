import { explained } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { bringBack } from './bring-back';
import { emptyBin, forgetRemoval } from './empty-bin';
import type { OnProgress, RemovalId } from './removal';
import { removeTranscripts } from './remove-transcripts';

/**
 * Where transcripts go that a person deletes. What is in it no list and no search shows; it comes
 * back by one call, and is gone for good once its removal is forgotten. Who offers to bring it back
 * says so by `holdRemoval` beforehand. Its functions reject with a `LibraryError`.
 */
export interface Bin {
  /** Deletes transcripts, all of those that are there or none; returns how many. */
  remove(
    ids: readonly TranscriptId[],
    removal: RemovalId,
    onProgress?: OnProgress,
  ): Promise<number>;
  /** Undoes a removal, all of it or nothing; returns what is there again. */
  bringBack(removal: RemovalId, onProgress?: OnProgress): Promise<readonly TranscriptId[]>;
  /** Makes a removal final. */
  forget(removal: RemovalId): Promise<void>;
  /** Makes all removals final that no page holds any more. */
  empty(): Promise<void>;
}

/** Opens the bin of a library; `announce` is called after every change to what lists show. */
export function openBin(database: LibraryDatabase, announce: () => void): Bin {
  return {
    async remove(ids, removal, onProgress = ignore) {
      const count = await explained(removeTranscripts(database, ids, removal, onProgress));
      if (count > 0) announce();
      return count;
    },
    async bringBack(removal, onProgress = ignore) {
      const ids = await explained(bringBack(database, removal, onProgress));
      if (ids.length > 0) announce();
      return ids;
    },
    forget: (removal) => explained(forgetRemoval(database, removal)),
    empty: () => explained(emptyBin(database)),
  };
}

function ignore(): void {
  // Nobody wants to know how far it is.
}
