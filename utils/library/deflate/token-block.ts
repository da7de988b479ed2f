import { DISTANCE_SYMBOLS, LITERAL_SYMBOLS } from './alphabet';

/** What one block of deflated bytes says, before it is written. */
export interface TokenBlock {
  /** A byte, or `length << 16 | distance` for bytes that are the same as those before. */
  readonly tokens: Uint32Array;
  /** How many tokens there are. */
  count: number;
  /** How often each symbol occurs. */
  readonly literalCounts: Uint32Array;
  readonly distanceCounts: Uint32Array;
}

/** As many as zlib takes: more would hide that the text has changed, fewer pay for more codes. */
const TOKENS_PER_BLOCK = 16_384;

/** A block with nothing in it. */
export function createTokenBlock(): TokenBlock {
  return {
    tokens: new Uint32Array(TOKENS_PER_BLOCK),
    count: 0,
    literalCounts: new Uint32Array(LITERAL_SYMBOLS),
    distanceCounts: new Uint32Array(DISTANCE_SYMBOLS),
  };
}

/** Empties a block, to be filled again. */
export function emptyBlock(block: TokenBlock): void {
  block.count = 0;
  block.literalCounts.fill(0);
  block.distanceCounts.fill(0);
}
