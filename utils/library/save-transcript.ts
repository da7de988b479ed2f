import { applyChanges } from './apply-changes';
import type { LibraryDatabase } from './open-database';
import type { TranscriptSummary } from './schema';
import type { StoredTranscript } from './stored-transcript';
import { inWriteTransaction } from './write-transaction';

export interface SaveResult {
  /** `unchanged`: the library held the same content already, and `summary` is what it holds. */
  readonly status: 'added' | 'unchanged';
  readonly summary: TranscriptSummary;
}

/** Adds a transcript unless the library holds the same content; of two tabs at once, one adds. */
export function saveTranscript(
  database: LibraryDatabase,
  stored: StoredTranscript,
): Promise<SaveResult> {
  return inWriteTransaction(database, async (transaction) => {
    const held = await transaction.objectStore('transcripts').get(stored.summary.id);
    if (held) return { status: 'unchanged', summary: held };
    await applyChanges(transaction, { added: [stored] });
    return { status: 'added', summary: stored.summary };
  });
}
