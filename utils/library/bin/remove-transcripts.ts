import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import type { OnProgress, RemovalId } from './removal';

/** The page that asks stays free between slices of so many. */
const SLICE = 250;

/**
 * Deletes transcripts and keeps them in the bin under `removal`, in one transaction: a tab that dies
 * meanwhile has deleted nothing. Those that are not there are left out; returns how many were.
 */
export function removeTranscripts(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
  removal: RemovalId,
  onProgress: OnProgress,
): Promise<number> {
  return inWriteTransaction(database, async (transaction) => {
    const transcripts = transaction.objectStore('transcripts');
    const bin = transaction.objectStore('bin');
    let count = 0;
    for (let start = 0; start < ids.length; start += SLICE) {
      const asked = [...new Set(ids.slice(start, start + SLICE))];
      const found = await Promise.all(asked.map((id) => transcripts.get(id)));
      const binned = found.filter((summary) => summary !== undefined);
      if (binned.length > 0) await bin.add(binned, [removal, start / SLICE]);
      await applyChanges(transaction, { binned });
      count += binned.length;
      onProgress(start + asked.length);
    }
    return count;
  });
}
