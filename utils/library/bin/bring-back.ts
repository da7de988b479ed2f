import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import { type OnProgress, type RemovalId, slicesOf } from './removal';

/**
 * Undoes a removal, in one transaction: all of it is back, or nothing. What has come into the
 * library again meanwhile stays as it is. Returns the transcripts that are there again.
 */
export function bringBack(
  database: LibraryDatabase,
  removal: RemovalId,
  onProgress: OnProgress,
): Promise<readonly TranscriptId[]> {
  return inWriteTransaction(database, async (transaction) => {
    const bin = transaction.objectStore('bin');
    const transcripts = transaction.objectStore('transcripts');
    const held = new Set(await transcripts.getAllKeys());
    const ids: TranscriptId[] = [];
    for (const key of await bin.getAllKeys(slicesOf(removal))) {
      const slice = (await bin.get(key)) ?? [];
      const returned = slice.filter(({ id }) => !held.has(id));
      await applyChanges(transaction, { returned });
      await bin.delete(key);
      ids.push(...slice.map(({ id }) => id));
      onProgress(ids.length);
    }
    return ids;
  });
}
