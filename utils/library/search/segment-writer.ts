import { createByteWriter, integerLength } from './byte-writer';
import { LEVELS } from './posting';

/**
 * Takes a term and its transcripts in the order of their numbers in the segment: each as the number
 * times `LEVELS` plus the level of how often the term occurs there. They are valid until it returns.
 */
export type TermVisitor = (term: string, postings: ArrayLike<number>) => void;

/** Where to find what in the blocks that were written. */
export interface BlockDirectory {
  readonly firstTerms: readonly string[];
  readonly firstPairs: Float64Array;
  readonly byteCount: number;
}

/** Writes the blocks of a segment: first all terms, then all pairs. */
export interface SegmentWriter {
  /** Takes the terms in the order of their UTF-16 units, each once. */
  addTerm: TermVisitor;
  /** Takes the pairs in their order: each the bucket times the segment's count of transcripts, plus a transcript's number. */
  addPair(pair: number): void;
  /** Writes the last block and says where everything lies. */
  finish(): BlockDirectory;
}

/** Few enough bytes to be read for one term; enough for a library to have some thousand blocks. */
const BLOCK_BYTES = 16 * 1024;

/** Begins a segment; `onBlock` gets the blocks in their order. */
export function createSegmentWriter(onBlock: (bytes: Uint8Array) => void): SegmentWriter {
  const block = createByteWriter();
  const firstTerms: string[] = [];
  const firstPairs: number[] = [];
  let byteCount = 0;
  let termBefore = '';
  let pairBefore = 0;

  function endBlock(): void {
    if (block.length === 0) return;
    byteCount += block.length;
    onBlock(block.take());
  }

  return {
    addTerm(term, postings) {
      if (block.length === 0) {
        firstTerms.push(term);
        termBefore = '';
      }
      const shared = sharedLength(termBefore, term);
      block.writeInteger(shared);
      block.writeText(term.slice(shared));
      block.writeInteger(postings.length);
      let byteLength = 0;
      for (let at = 0; at < postings.length; at += 1) {
        byteLength += integerLength(gapBefore(postings, at));
      }
      block.writeInteger(byteLength);
      for (let at = 0; at < postings.length; at += 1) block.writeInteger(gapBefore(postings, at));
      termBefore = term;
      if (block.length >= BLOCK_BYTES) endBlock();
    },
    addPair(pair) {
      if (firstPairs.length === 0) endBlock();
      if (block.length === 0) {
        firstPairs.push(pair);
        pairBefore = pair;
      }
      block.writeInteger(pair - pairBefore);
      pairBefore = pair;
      if (block.length >= BLOCK_BYTES) endBlock();
    },
    finish() {
      endBlock();
      return { firstTerms, firstPairs: Float64Array.from(firstPairs), byteCount };
    },
  };
}

/** Gaps between the numbers instead of the numbers themselves: most take one byte. */
function gapBefore(postings: ArrayLike<number>, at: number): number {
  const posting = postings[at] ?? 0;
  if (at === 0) return posting;
  const before = postings[at - 1] ?? 0;
  return posting - (before - (before % LEVELS)) - LEVELS;
}

function sharedLength(before: string, term: string): number {
  const most = Math.min(before.length, term.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === term.charCodeAt(shared)) shared += 1;
  return shared;
}
