import { documentIds, isDocument } from './document-table';
import type { SegmentHeader } from './segment';
import { TOKENIZER_VERSION } from './tokenize';

/** Segments up to this size count as equally small. */
const SMALL_BYTES = 128 * 1024;

/** Each size class holds segments up to so many times larger than the one before. */
const CLASS_RATIO = 8;

/** With more segments of a class, searching takes longer than merging would. */
const MOST_OF_A_CLASS = 8;

/**
 * With more at once a merge takes so long that an import leaves as many behind meanwhile. With the
 * smallest first, all are merged in the end.
 */
const MOST_AT_ONCE = 32;

/** A segment of which more than this share was deleted is written anew. */
const MOST_DELETED = 0.2;

/**
 * Chooses the segments that should become one: those of a size of which there are many, together
 * with all smaller ones; or one of which much was deleted. Empty where nothing should be done.
 */
export function chooseMerge(headers: readonly SegmentHeader[]): readonly SegmentHeader[] {
  const current = headers.filter(({ tokenizer }) => tokenizer === TOKENIZER_VERSION);
  const crowded = Math.max(
    ...current
      .map(sizeClass)
      .filter((size, _place, sizes) => countOf(size, sizes) > MOST_OF_A_CLASS),
  );
  const chosen = current.filter((header) => sizeClass(header) <= crowded);
  if (chosen.length > 0) {
    return chosen.toSorted((one, other) => one.byteCount - other.byteCount).slice(0, MOST_AT_ONCE);
  }
  return current.filter((header) => deletedShare(header) > MOST_DELETED).slice(0, 1);
}

function sizeClass({ byteCount }: SegmentHeader): number {
  return Math.max(0, Math.ceil(Math.log(byteCount / SMALL_BYTES) / Math.log(CLASS_RATIO)));
}

function countOf(size: number, sizes: readonly number[]): number {
  return sizes.filter((other) => other === size).length;
}

function deletedShare({ documents }: SegmentHeader): number {
  return documentIds(documents).filter((id) => !isDocument(id)).length / documents.count;
}
