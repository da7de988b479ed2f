import { LibraryError } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import { chooseMerge } from './choose-merge';
import { forgetRemoved } from './forget-removed';
import { mergeSegments } from './merge-segments';
import { type SegmentHeader, type SegmentId, createSegmentId } from './segment';
import { blocksOf, deleteSegments } from './segment-store';

/** Searches may have to wait for one write of so many bytes. */
const BYTES_AT_ONCE = 512 * 1024;

const LOCK = 'sidescript search merge';

/**
 * Merges segments where there are too many. The merged segment counts from the transaction on that
 * takes away what it was made of, so that it may be cut off at any moment. `pause` is called often,
 * so that others get their turn. Returns whether there was anything to do here: of two tabs one
 * does it all. Rejects with the `LibraryError` `damaged` where a part of the index is missing.
 */
export async function mergeIndex(
  database: LibraryDatabase,
  pause: () => Promise<void>,
): Promise<boolean> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await deleteLeftOvers(database);
    await forgetRemoved(database);
    const merged = chooseMerge(await database.getAll('searchSegments'));
    if (merged.length === 0) return false;
    await mergeInto(createSegmentId(), merged, database, pause);
    return true;
  });
}

async function mergeInto(
  id: SegmentId,
  merged: readonly SegmentHeader[],
  database: LibraryDatabase,
  pause: () => Promise<void>,
): Promise<void> {
  const removed = await database.getAllKeys('searchRemoved');
  const gone = new Set<string>(removed);
  const blocks: Uint8Array[] = [];
  let savedCount = 0;

  async function saveBlocks(): Promise<void> {
    const transaction = database.transaction('searchBlocks', 'readwrite');
    await Promise.all(
      blocks.map((bytes, place) => transaction.store.add(bytes, [id, savedCount + place])),
    );
    await transaction.done;
    savedCount += blocks.length;
    blocks.length = 0;
  }

  const header = await mergeSegments(merged, {
    async loadBlock({ blocksId }, block) {
      const bytes = await database.get('searchBlocks', [blocksId, block]);
      if (!bytes) throw new LibraryError('damaged');
      return bytes;
    },
    async saveBlock(bytes) {
      blocks.push(bytes);
      if (blocks.reduce((sum, { length }) => sum + length, 0) >= BYTES_AT_ONCE) await saveBlocks();
      await pause();
    },
    isGone(transcript) {
      const isGone = gone.has(transcript);
      // One that was deleted and brought back may stand in two of them.
      gone.add(transcript);
      return isGone;
    },
  });
  await saveBlocks();

  const transaction = database.transaction(
    ['searchSegments', 'searchBlocks', 'searchRemoved', 'toIndex'],
    'readwrite',
  );
  const present = new Set(await transaction.objectStore('searchSegments').getAllKeys());
  if (!merged.every((source) => present.has(source.id))) {
    // The index was thrown away meanwhile: what was made of it is left over.
    await transaction.done;
    return;
  }
  const stillRemoved = new Set(await transaction.objectStore('searchRemoved').getAllKeys());
  const broughtBack = removed.filter((removedId) => !stillRemoved.has(removedId));
  await Promise.all([
    // Whoever brought it back may have found it in a segment that now goes.
    ...(broughtBack.length > 0 ? [transaction.objectStore('toIndex').add(broughtBack)] : []),
    ...(header.documents.count > 0
      ? [transaction.objectStore('searchSegments').add({ ...header, id, blocksId: id })]
      : []),
    deleteSegments(transaction, merged),
  ]);
  await transaction.done;
}

/** Deletes the blocks of merges that were cut off. To be called with the lock. */
async function deleteLeftOvers(database: LibraryDatabase): Promise<void> {
  const transaction = database.transaction(['searchSegments', 'searchBlocks'], 'readwrite');
  const blocks = transaction.objectStore('searchBlocks');
  const headers = await transaction.objectStore('searchSegments').getAll();
  const known = new Set(headers.map(({ blocksId }) => blocksId));
  let key = await blocks.getKey(IDBKeyRange.lowerBound([]));
  while (key) {
    const [id] = key;
    if (!known.has(id)) await blocks.delete(blocksOf(id));
    key = await blocks.getKey(IDBKeyRange.lowerBound([id, []]));
  }
  await transaction.done;
}
