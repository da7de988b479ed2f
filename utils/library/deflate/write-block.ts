import {
  DISTANCES,
  END_OF_BLOCK,
  FIRST_LENGTH_SYMBOL,
  LENGTHS,
  type RangeSymbols,
  distanceSymbol,
  lengthSymbol,
} from './alphabet';
import { type BitSink, makeRoom, putBits } from './bit-sink';
import { type PrefixCode, createPrefixCode } from './prefix-code';
import type { TokenBlock } from './token-block';
import { writeCodes } from './write-codes';

/** A block with codes of its own. Source: RFC 1951, section 3.2.3 */
const DYNAMIC_CODES = 2;

const LONGEST_CODE = 15;

/** A match takes at most 48 bits. */
const BYTES_PER_TOKEN = 6;

/** More than what is said of the codes: 320 lengths of at most 14 bits. */
const CODES_BYTES = 1024;

/** Writes a block: the codes that suit it, then its tokens in them. */
export function writeBlock(sink: BitSink, block: TokenBlock, isLast: boolean): void {
  makeRoom(sink, block.count * BYTES_PER_TOKEN + CODES_BYTES);
  block.literalCounts[END_OF_BLOCK] = 1;
  const literals = createPrefixCode(block.literalCounts, LONGEST_CODE);
  const distances = createPrefixCode(block.distanceCounts, LONGEST_CODE);
  putBits(sink, isLast ? 1 : 0, 1);
  putBits(sink, DYNAMIC_CODES, 2);
  writeCodes(sink, literals.lengths, distances.lengths);
  writeTokens(sink, block, literals, distances);
  putEntry(sink, literals.entries[END_OF_BLOCK] ?? 0);
}

function writeTokens(
  sink: BitSink,
  { tokens, count }: TokenBlock,
  literals: PrefixCode,
  distances: PrefixCode,
): void {
  const { entries } = literals;
  for (let position = 0; position < count; position += 1) {
    const token = tokens[position] ?? 0;
    if (token < END_OF_BLOCK) {
      putEntry(sink, entries[token] ?? 0);
      continue;
    }
    const length = token >>> 16;
    const symbol = lengthSymbol(length);
    putEntry(sink, entries[FIRST_LENGTH_SYMBOL + symbol] ?? 0);
    putRest(sink, length, symbol, LENGTHS);
    const distance = token & 0xffff;
    const far = distanceSymbol(distance);
    putEntry(sink, distances.entries[far] ?? 0);
    putRest(sink, distance, far, DISTANCES);
  }
}

/** Most lengths have no rest. */
function putRest(sink: BitSink, value: number, symbol: number, symbols: RangeSymbols): void {
  const extraBits = symbols.extraBits[symbol] ?? 0;
  if (extraBits > 0) putBits(sink, value - (symbols.firstValues[symbol] ?? 0), extraBits);
}

function putEntry(sink: BitSink, entry: number): void {
  putBits(sink, entry >>> 4, entry & 0xf);
}
