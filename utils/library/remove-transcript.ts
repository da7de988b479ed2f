import { applyChanges } from './apply-changes';
import type { LibraryDatabase } from './open-database';
import type { TranscriptId } from './schema';
import type { StoredTranscript } from './stored-transcript';
import { inWriteTransaction } from './write-transaction';

/**
 * Deletes a transcript and returns all of it, so that `saveTranscript` can undo the deletion;
 * `null` where there is none. One whose lines are missing is deleted as well, and comes back with
 * lines that `unpackLines` calls damaged.
 */
export function removeTranscript(
  database: LibraryDatabase,
  id: TranscriptId,
): Promise<StoredTranscript | null> {
  return inWriteTransaction(database, async (transaction) => {
    const [summary, lines = new Uint8Array()] = await Promise.all([
      transaction.objectStore('transcripts').get(id),
      transaction.objectStore('lines').get(id),
    ]);
    if (!summary) return null;
    await applyChanges(transaction, { removed: [summary] });
    return { summary, lines };
  });
}
