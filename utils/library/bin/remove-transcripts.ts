import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { type WriteTransaction, inWriteTransaction } from '@/utils/library/write-transaction';
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
    const bin = transaction.objectStore('bin');
    let count = 0;
    let slice = 0;
    for await (const binned of findInSlices(transaction, ids)) {
      if (binned.length === 0) continue;
      await bin.add(binned, [removal, slice]);
      await applyChanges(transaction, { binned });
      slice += 1;
      count += binned.length;
      onProgress(count);
    }
    return count;
  });
}

/** Looks up few by their ids; to find many, going through the store takes a tenth of the time. */
async function* findInSlices(
  transaction: WriteTransaction,
  ids: readonly TranscriptId[],
): AsyncGenerator<readonly TranscriptSummary[]> {
  const transcripts = transaction.objectStore('transcripts');
  const wanted = new Set(ids);
  if (wanted.size <= SLICE) {
    const found = await Promise.all([...wanted].map((id) => transcripts.get(id)));
    yield found.filter((summary) => summary !== undefined);
    return;
  }
  let page = await transcripts.getAll(null, SLICE);
  while (page.length > 0) {
    const last = page.at(-1);
    yield page.filter(({ id }) => wanted.has(id));
    page = last ? await transcripts.getAll(IDBKeyRange.lowerBound(last.id, true), SLICE) : [];
  }
}
