import { type ByteReader, createByteReader } from './byte-reader';
import type { Lookup } from './plan-phrase';
import { LEVELS } from './posting';

/** A term in a block, as `SegmentWriter` wrote it. */
export interface ReadTerm {
  readonly term: string;
  /** How many transcripts have it. */
  readonly count: number;
  /** Calls `visit` for each of them, in order; `level` says how often it occurs there. */
  readonly visitPostings: (visit: PostingVisitor) => void;
}

type PostingVisitor = (document: number, level: number) => void;

/** Goes through the terms of a block, in order. */
export function* readTerms(block: Uint8Array): Generator<ReadTerm> {
  const reader = createByteReader(block);
  let term = '';
  while (reader.position < reader.length) {
    const shared = reader.readInteger();
    term = term.slice(0, shared) + reader.readText();
    const count = reader.readInteger();
    const byteCount = reader.readInteger();
    const start = reader.position;
    yield { term, count, visitPostings: (visit) => visitPostings(reader, start, count, visit) };
    reader.position = start + byteCount;
  }
}

function visitPostings(
  reader: ByteReader,
  start: number,
  count: number,
  visit: PostingVisitor,
): void {
  reader.position = start;
  let next = 0;
  for (let read = 0; read < count; read++) {
    const posting = reader.readInteger();
    const level = posting % LEVELS;
    next += (posting - level) / LEVELS;
    visit(next, level);
    next += 1;
  }
}

/**
 * Calls `visit` for all that a block holds of what is looked up; `isWhole` says that it is the term
 * itself. Of the hundreds of other terms in the block nothing is made.
 */
export function visitLookup(
  block: Uint8Array,
  { text, isBeginning }: Lookup,
  visit: (isWhole: boolean, document: number, level: number) => void,
): void {
  const reader = createByteReader(block);
  const units: number[] = [];
  while (reader.position < reader.length) {
    const shared = reader.readInteger();
    const length = shared + reader.readInteger();
    for (let place = shared; place < length; place++) units[place] = reader.readInteger();
    const count = reader.readInteger();
    const byteCount = reader.readInteger();
    const start = reader.position;
    const order = compareBeginning(units, length, text);
    const isWhole = order === 0 && length === text.length;
    if (order > 0 || (order === 0 && !isWhole && !isBeginning)) return;
    if (order === 0) {
      visitPostings(reader, start, count, (document, level) => visit(isWhole, document, level));
    }
    reader.position = start + byteCount;
  }
}

/** 0 where a term begins so, else less or more than 0 where it comes before or after those. */
function compareBeginning(units: readonly number[], length: number, beginning: string): number {
  for (let place = 0; place < beginning.length; place++) {
    if (place >= length) return -1;
    const difference = (units[place] ?? 0) - beginning.charCodeAt(place);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Goes through the pairs of a block, in order; `first` is what the directory says of it. */
export function* readPairs(block: Uint8Array, first: number): Generator<number> {
  const reader = createByteReader(block);
  let pair = first;
  while (reader.position < reader.length) {
    pair += reader.readInteger();
    yield pair;
  }
}

/** Calls `visit` for the pairs of a block from `start` on and before `end`. */
export function visitPairs(
  block: Uint8Array,
  first: number,
  { start, end }: { readonly start: number; readonly end: number },
  visit: (pair: number) => void,
): void {
  const reader = createByteReader(block);
  let pair = first;
  while (reader.position < reader.length) {
    pair += reader.readInteger();
    if (pair >= end) return;
    if (pair >= start) visit(pair);
  }
}
