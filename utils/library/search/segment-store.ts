import type { IDBPTransaction, StoreNames } from 'idb';
import type { LibrarySchema } from '@/utils/library/schema';
import { onlyDocuments } from './document-table';
import type { Segment, SegmentHeader, SegmentId } from './segment';

/** A transaction that may write segments, among other things. */
export type SegmentTransaction = IDBPTransaction<
  LibrarySchema,
  ArrayLike<StoreNames<LibrarySchema>>,
  'readwrite'
>;

/** Writes a whole segment; only these of its transcripts are to be found. */
export async function writeSegment(
  transaction: SegmentTransaction,
  { header, blocks }: Segment,
  ids: ReadonlySet<string>,
): Promise<void> {
  const store = transaction.objectStore('searchBlocks');
  const documents = onlyDocuments(header.documents, ids);
  await Promise.all([
    transaction.objectStore('searchSegments').add({ ...header, documents }),
    ...blocks.map((bytes, number) => store.add(bytes, [header.blocksId, number])),
  ]);
}

/** Deletes segments with all their blocks. */
export async function deleteSegments(
  transaction: SegmentTransaction,
  headers: readonly SegmentHeader[],
): Promise<void> {
  await Promise.all(
    headers.flatMap(({ id, blocksId }) => [
      transaction.objectStore('searchSegments').delete(id),
      transaction.objectStore('searchBlocks').delete(blocksOf(blocksId)),
    ]),
  );
}

/** The keys of all blocks that lie under an id. */
export function blocksOf(id: SegmentId): IDBKeyRange {
  // In the order of keys every array comes after all numbers.
  return IDBKeyRange.bound([id], [id, []]);
}
