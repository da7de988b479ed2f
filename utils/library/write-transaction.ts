import type { IDBPTransaction } from 'idb';
import type { LibraryDatabase } from './open-database';
import type { LibrarySchema } from './schema';

const WRITTEN_STORES = [
  'transcripts',
  'lines',
  'totals',
  'bundled',
  'toIndex',
  'needVideo',
  'chosenVideos',
  'jobs',
  'jobChunks',
  'searchSegments',
  'searchBlocks',
  'searchRemoved',
  'timing',
  'preferredTranscripts',
  'bin',
  'changeLog',
] as const;

export type WriteTransaction = IDBPTransaction<LibrarySchema, typeof WRITTEN_STORES, 'readwrite'>;

/**
 * Runs `work` in one transaction over all stores: once the promise resolves everything is written,
 * once it rejects nothing is. IndexedDB lets such transactions wait for one another, in all tabs.
 * `work` may await nothing but the transaction's own requests: anything else lets it end early.
 */
export async function inWriteTransaction<Result>(
  database: LibraryDatabase,
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(WRITTEN_STORES, 'readwrite');
  const working = work(transaction).catch((error: unknown) => {
    // Where the browser aborts, open requests only say so: why stands at the transaction.
    const reason = transaction.error ?? error;
    abort(transaction);
    throw reason;
  });
  const [result] = await Promise.all([working, transaction.done]);
  return result;
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch {
    // The browser has aborted it already: the error that led here says why.
  }
}
