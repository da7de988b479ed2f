/** Names what was deleted at once; later ones come later in the alphabet. */
export type RemovalId = string;

/** Where a slice of what was deleted lies in the bin: they are numbered from 0. */
export type BinKey = [removal: RemovalId, slice: number];

/** How far a long deletion or its undoing is. */
export type OnProgress = (doneCount: number) => void;

/** Makes a name that no other tab makes at the same time. */
export function createRemovalId(nowMs: number): RemovalId {
  return `${nowMs.toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
}

/** The keys of all slices of a removal. */
export function slicesOf(id: RemovalId): IDBKeyRange {
  // In the order of keys every array comes after all numbers.
  return IDBKeyRange.bound([id], [id, []]);
}
