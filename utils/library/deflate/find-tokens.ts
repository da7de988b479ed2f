import {
  FIRST_LENGTH_SYMBOL,
  LONGEST_DISTANCE,
  LONGEST_MATCH,
  distanceSymbol,
  lengthSymbol,
} from './alphabet';
import { type TokenBlock, createTokenBlock, emptyBlock } from './token-block';

/**
 * Goes through bytes and finds what was there before. `write` gets one block after the other, which
 * is valid until it returns; the last one, with `isLast`, may be empty.
 */
export type FindTokens = (
  bytes: Uint8Array,
  write: (block: TokenBlock, isLast: boolean) => void,
) => void;

/** Shorter matches take as many bits as the bytes themselves, and a third of all looks. */
const SHORTEST_MATCH = 4;

const HASH_BITS = 14;

/** 2³² by the golden ratio spreads neighbouring numbers. Source: Knuth, TAOCP 3, 6.4 */
const HASH_FACTOR = 0x9e37_79b1;

/** Places are counted on from one input to the next, up to here. */
const LAST_PLACE = 0x1000_0000;

/**
 * Makes a finder with memory of its own. It looks at the last two places that began with the same four
 * bytes and takes the longer match, at once: two thirds of the time that zlib takes as browsers have
 * it, for 8 % more bytes (`npm run bench -- packing`, November 2026).
 */
export function createTokenFinder(): FindTokens {
  // For each hash the last place and the one before it. 0: none.
  const places = new Int32Array(2 << HASH_BITS);
  const block = createTokenBlock();
  // What was noted of earlier inputs lies before the start, and so needs not be wiped.
  let startPlace = 1;

  return (bytes, write) => {
    if (startPlace + bytes.length > LAST_PLACE) {
      places.fill(0);
      startPlace = 1;
    }
    findAll(bytes, { places, startPlace, block, write });
    startPlace += bytes.length;
    write(block, true);
    emptyBlock(block);
  };
}

interface Finding {
  readonly places: Int32Array;
  readonly startPlace: number;
  readonly block: TokenBlock;
  readonly write: (block: TokenBlock, isLast: boolean) => void;
}

/** In one function, and by numbers of four bytes: it runs for every byte of a library. */
function findAll(bytes: Uint8Array, { places, startPlace, block, write }: Finding): void {
  const { tokens, literalCounts, distanceCounts } = block;
  const { length } = bytes;
  const hashedEnd = length - SHORTEST_MATCH + 1;
  let count = 0;
  let at = 0;
  let four = hashedEnd > 0 ? fourBytesAt(bytes, 0) : 0;

  while (at < hashedEnd) {
    // With room for the last bytes, of which no four are left.
    if (count > tokens.length - SHORTEST_MATCH) {
      block.count = count;
      write(block, false);
      emptyBlock(block);
      count = 0;
    }
    const slot = (Math.imul(four, HASH_FACTOR) >>> (32 - HASH_BITS)) << 1;
    const latest = places[slot] ?? 0;
    const earlier = (places[slot + 1] ?? 0) - startPlace;
    const later = latest - startPlace;
    places[slot + 1] = latest;
    places[slot] = at + startPlace;
    const limit = Math.min(length, at + LONGEST_MATCH);
    let end = 0;
    let distance = 0;
    if (later >= 0 && at - later <= LONGEST_DISTANCE && beginsWith(bytes, later, four)) {
      distance = at - later;
      end = at + SHORTEST_MATCH;
      while (end < limit && bytes[end] === bytes[end - distance]) end += 1;
    }
    if (
      earlier >= 0 &&
      at - earlier <= LONGEST_DISTANCE &&
      end < limit &&
      (end === 0 || bytes[end] === bytes[end - at + earlier]) &&
      beginsWith(bytes, earlier, four)
    ) {
      const otherDistance = at - earlier;
      let otherEnd = at + SHORTEST_MATCH;
      while (otherEnd < limit && bytes[otherEnd] === bytes[otherEnd - otherDistance]) otherEnd += 1;
      if (otherEnd > end) {
        end = otherEnd;
        distance = otherDistance;
      }
    }
    if (end === 0) {
      const byte = four & 0xff;
      tokens[count] = byte;
      count += 1;
      literalCounts[byte] = (literalCounts[byte] ?? 0) + 1;
      at += 1;
      if (at < hashedEnd) four = movedOn(four, bytes, at);
      continue;
    }
    tokens[count] = ((end - at) << 16) | distance;
    count += 1;
    const symbol = FIRST_LENGTH_SYMBOL + lengthSymbol(end - at);
    literalCounts[symbol] = (literalCounts[symbol] ?? 0) + 1;
    const far = distanceSymbol(distance);
    distanceCounts[far] = (distanceCounts[far] ?? 0) + 1;
    const notedEnd = Math.min(end, hashedEnd);
    for (let inside = at + 1; inside < notedEnd; inside += 1) {
      four = movedOn(four, bytes, inside);
      const other = (Math.imul(four, HASH_FACTOR) >>> (32 - HASH_BITS)) << 1;
      places[other + 1] = places[other] ?? 0;
      places[other] = inside + startPlace;
    }
    at = end;
    if (at < hashedEnd) four = fourBytesAt(bytes, at);
  }
  for (; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    tokens[count] = byte;
    count += 1;
    literalCounts[byte] = (literalCounts[byte] ?? 0) + 1;
  }
  block.count = count;
}

/** The first byte alone tells most places that only share the hash. */
function beginsWith(bytes: Uint8Array, at: number, four: number): boolean {
  return (
    bytes[at] === (four & 0xff) &&
    bytes[at + 1] === ((four >>> 8) & 0xff) &&
    bytes[at + 2] === ((four >>> 16) & 0xff) &&
    bytes[at + 3] === four >>> 24
  );
}

/** The four bytes from `at` on, where `four` are those from the place before it. */
function movedOn(four: number, bytes: Uint8Array, at: number): number {
  return (four >>> 8) | ((bytes[at + 3] ?? 0) << 24);
}

function fourBytesAt(bytes: Uint8Array, at: number): number {
  const lower = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return lower | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}
