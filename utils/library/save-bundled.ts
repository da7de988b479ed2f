import { applyChanges } from './apply-changes';
import type { LibraryDatabase } from './open-database';
import type { StoredTranscript } from './stored-transcript';
import { type WriteTransaction, inWriteTransaction } from './write-transaction';

export type BundledStatus =
  /** New to this library. */
  | 'added'
  /** In place of what this file held before. */
  | 'replaced'
  /** This file's content is known already: stored, or deleted by the person. */
  | 'unchanged'
  /** The person deleted or took over what this file held before: their choice stands. */
  | 'left-out';

/**
 * Puts what a bundled file holds into the library, once, and records that it did so: both in one
 * transaction, so that wherever an installation stops, repeating it neither doubles nor revives
 * anything. `path` names the file across versions of the extension.
 */
export function saveBundled(
  database: LibraryDatabase,
  path: string,
  stored: StoredTranscript,
): Promise<BundledStatus> {
  return inWriteTransaction(database, async (transaction) => {
    const status = await settle(transaction, path, stored);
    await transaction.objectStore('bundled').put(stored.summary.id, path);
    return status;
  });
}

async function settle(
  transaction: WriteTransaction,
  path: string,
  stored: StoredTranscript,
): Promise<BundledStatus> {
  const transcripts = transaction.objectStore('transcripts');
  const [recordedId, held] = await Promise.all([
    transaction.objectStore('bundled').get(path),
    transcripts.get(stored.summary.id),
  ]);
  if (recordedId === stored.summary.id) return 'unchanged';
  const added = held ? [] : [stored];
  if (recordedId === undefined) {
    await applyChanges(transaction, { added });
    return held ? 'unchanged' : 'added';
  }
  const previous = await transcripts.get(recordedId);
  // What a person imports or edits is theirs, and its origin is `imported` from then on.
  if (previous?.origin !== 'bundled') return 'left-out';
  await applyChanges(transaction, { added, removed: [previous] });
  return 'replaced';
}
