import type { IDBPTransaction } from 'idb';
import type { LibraryDatabase } from './open-database';
import type { LibrarySchema } from './schema';

type WrittenStores = ['transcripts', 'lines', 'totals', 'bundled'];
export type WriteTransaction = IDBPTransaction<LibrarySchema, WrittenStores, 'readwrite'>;

/**
 * Runs `work` in one transaction over all stores: once the promise resolves everything is written,
 * once it rejects nothing is. IndexedDB lets such transactions wait for one another, in all tabs.
 * `work` may await nothing but the transaction's own requests: anything else lets it end early.
 */
export async function inWriteTransaction<Result>(
  database: LibraryDatabase,
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const stores: WrittenStores = ['transcripts', 'lines', 'totals', 'bundled'];
  const transaction = database.transaction(stores, 'readwrite');
  const working = work(transaction).catch((error: unknown) => {
    abort(transaction);
    throw error;
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
