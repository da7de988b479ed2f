/** Names a segment of the search index. */
export type SegmentId = ReturnType<Crypto['randomUUID']>;

/**
 * A new id. It begins with the time, as later ones are to come later in the order of keys: blocks
 * among those of others have the database write its files anew again and again.
 */
export function createSegmentId(): SegmentId {
  const time = Date.now().toString(16).padStart(12, '0');
  const [, , third = '', fourth = '', fifth = ''] = crypto.randomUUID().split('-');
  return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${fourth}-${fifth}`;
}

/** Where a block lies: the blocks of a segment are numbered from 0. */
export type BlockKey = [segment: SegmentId, block: number];

/**
 * What the index knows of a segment's transcripts, by their number in it: columns, because tens of
 * thousands are read before the first search.
 */
export interface DocumentTable {
  readonly count: number;
  /** The transcripts' ids, 22 characters each, one after the other. Blank where there is none. */
  readonly ids: string;
  /** How many tokens the lines of each have. */
  readonly lengths: Uint32Array;
  /** The names of channels that occur; the first is empty, for none. */
  readonly channels: readonly string[];
  /** Each transcript's place in `channels`. */
  readonly channelNumbers: Uint32Array;
  /** The day of each as the number `YYYYMMDD`; 0 for none. */
  readonly days: Uint32Array;
}

/**
 * A part of the search index that was written at once and never changes: an import writes one with
 * each chunk, and small ones are merged into larger ones later.
 */
export interface SegmentHeader {
  /** A header that changes gets another id, so that nobody takes it for what it was. */
  readonly id: SegmentId;
  /** Under which id its blocks lie: that of its first header. */
  readonly blocksId: SegmentId;
  /** The `TOKENIZER_VERSION` that made it. */
  readonly tokenizer: number;
  readonly documents: DocumentTable;
  /** The first term of each block of terms; these blocks come first. */
  readonly firstTerms: readonly string[];
  /** The first key of each block of pairs, which come after. */
  readonly firstPairs: Float64Array;
  /** What all blocks take. */
  readonly byteCount: number;
}

/** A segment that is not written yet. */
export interface Segment {
  readonly header: SegmentHeader;
  readonly blocks: readonly Uint8Array[];
}
