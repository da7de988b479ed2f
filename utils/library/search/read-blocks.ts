import { type ByteReader, createByteReader } from './byte-reader';
import { LEVELS } from './posting';

/** A term in a block, as `SegmentWriter` wrote it. */
export interface ReadTerm {
  readonly term: string;
  /** How many transcripts have it. */
  readonly count: number;
  /** Calls `visit` for each of them, in order; `level` says how often it occurs there. */
  readonly visitPostings: (visit: (document: number, level: number) => void) => void;
}

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
  visit: (document: number, level: number) => void,
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

/** Goes through the pairs of a block, in order; `first` is what the directory says of it. */
export function* readPairs(block: Uint8Array, first: number): Generator<number> {
  const reader = createByteReader(block);
  let pair = first;
  while (reader.position < reader.length) {
    pair += reader.readInteger();
    yield pair;
  }
}
