import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptSummary } from '@/utils/library/schema';
import type { StoredTranscript } from '@/utils/library/stored-transcript';
import { type WriteTransaction, inWriteTransaction } from '@/utils/library/write-transaction';

/** What became of transcripts; the others the library held already. */
export interface Merged {
  readonly added: number;
  /** Put in place of what the person had before they edited it. */
  readonly updated: number;
}

/**
 * Adds transcripts to what the library holds, in one transaction. What a person has edited wins
 * over what the file held, on either side; of two that were edited differently, both are kept.
 */
export function mergeTranscripts(
  database: LibraryDatabase,
  transcripts: readonly StoredTranscript[],
): Promise<Merged> {
  const offered = new Map(transcripts.map((stored) => [stored.summary.id, stored]));
  return inWriteTransaction(database, async (transaction) => {
    const added: StoredTranscript[] = [];
    const removed: TranscriptSummary[] = [];
    for (const stored of offered.values()) {
      if (await isKnown(transaction, stored)) continue;
      added.push(stored);
      const unedited = await findUnedited(transaction, stored);
      if (unedited) removed.push(unedited);
    }
    await applyChanges(transaction, { added, removed });
    return { added: added.length - removed.length, updated: removed.length };
  });
}

/** True where the library holds the same, or what a person has made of the same. */
async function isKnown(
  transaction: WriteTransaction,
  { summary: { id, edit } }: StoredTranscript,
): Promise<boolean> {
  const store = transaction.objectStore('transcripts');
  if ((await store.getKey(id)) !== undefined) return true;
  return edit === undefined && (await store.index('by-original').getKey(id)) !== undefined;
}

/** What the library holds of the file that this was edited from. */
async function findUnedited(
  transaction: WriteTransaction,
  { summary: { edit } }: StoredTranscript,
): Promise<TranscriptSummary | undefined> {
  return edit && transaction.objectStore('transcripts').get(edit.originalId);
}
