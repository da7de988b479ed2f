import type { LibraryDatabase } from '@/utils/library/open-database';
import { type BinKey, type RemovalId, slicesOf } from './removal';
import { heldRemovals } from './removal-lock';

/**
 * Deletes for good what was put into the bin by a removal. It may be cut off at any moment: what is
 * left lies in the bin still.
 */
export async function forgetRemoval(database: LibraryDatabase, id: RemovalId): Promise<void> {
  for (const key of await database.getAllKeys('bin', slicesOf(id))) {
    await forgetSlice(database, key);
  }
}

/** Deletes for good what no page offers to bring back any more: those that did were closed. */
export async function emptyBin(database: LibraryDatabase): Promise<void> {
  // First the keys: a removal is held before it is written.
  const keys = await database.getAllKeys('bin');
  if (keys.length === 0) return;
  const isHeld = await heldRemovals();
  for (const key of keys.filter(([removal]) => !isHeld(removal))) await forgetSlice(database, key);
}

/** Lines stay where the library has the transcript again, or another removal may bring it back. */
async function forgetSlice(database: LibraryDatabase, key: BinKey): Promise<void> {
  const transaction = database.transaction(['bin', 'transcripts', 'lines'], 'readwrite');
  const bin = transaction.objectStore('bin');
  const slice = (await bin.get(key)) ?? [];
  await bin.delete(key);
  const held = await Promise.all(
    slice.map(({ id }) => transaction.objectStore('transcripts').getKey(id)),
  );
  const [removal] = key;
  const others = await Promise.all([
    bin.getAll(IDBKeyRange.upperBound([removal], true)),
    bin.getAll(IDBKeyRange.lowerBound([removal, []], true)),
  ]);
  const wanted = new Set(others.flat(2).map(({ id }) => id));
  const gone = slice.filter(({ id }, row) => held[row] === undefined && !wanted.has(id));
  await Promise.all(gone.map(({ id }) => transaction.objectStore('lines').delete(id)));
  await transaction.done;
}
