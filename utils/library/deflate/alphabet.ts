/** How deflate writes lengths and distances. Source: RFC 1951, section 3.2.5 */

/** The symbol that ends a block; those before it are bytes, those after it lengths. */
export const END_OF_BLOCK = 256;
export const FIRST_LENGTH_SYMBOL = 257;

/** 256 bytes, the end, 29 lengths. */
export const LITERAL_SYMBOLS = 286;
export const DISTANCE_SYMBOLS = 30;

export const LONGEST_MATCH = 258;
export const LONGEST_DISTANCE = 32_768;

/** Symbols that stand for a range of values: the rest is told by extra bits. */
export interface RangeSymbols {
  readonly firstValues: Uint16Array;
  readonly extraBits: Uint8Array;
}

/** Lengths from 3 on, by symbol less `FIRST_LENGTH_SYMBOL`. The longest has a symbol of its own. */
export const LENGTHS: RangeSymbols = withLast(rangeSymbols(28, 4, 3), LONGEST_MATCH);

/** Distances from 1 on, by symbol. */
export const DISTANCES: RangeSymbols = rangeSymbols(DISTANCE_SYMBOLS, 2, 1);

const symbolsOfLengths = symbolsOf(LENGTHS, LONGEST_MATCH);
/** From here on, distances of one symbol come by 128 and more. */
const COARSE_DISTANCE = 256;
const COARSE_SHIFT = 7;
const symbolsOfDistances = symbolsOf(DISTANCES, LONGEST_DISTANCE);
const fineDistances = symbolsOfDistances.slice(0, COARSE_DISTANCE + 1);
const coarseDistances = Uint8Array.from(
  { length: (LONGEST_DISTANCE >> COARSE_SHIFT) + 1 },
  (_none, part) => symbolsOfDistances[(part << COARSE_SHIFT) + 1] ?? 0,
);

/** The place in `LENGTHS` of a length from 3 to 258. */
export function lengthSymbol(length: number): number {
  return symbolsOfLengths[length] ?? 0;
}

/** The symbol of a distance from 1 to 32,768. */
export function distanceSymbol(distance: number): number {
  // Two small tables stay in the processor's cache, one of all distances does not.
  return distance <= COARSE_DISTANCE
    ? (fineDistances[distance] ?? 0)
    : (coarseDistances[(distance - 1) >> COARSE_SHIFT] ?? 0);
}

/** Twice `group` symbols stand for one value each; each later group needs one extra bit more. */
function rangeSymbols(count: number, group: number, firstValue: number): RangeSymbols {
  const firstValues = new Uint16Array(count);
  const extraBits = new Uint8Array(count);
  let value = firstValue;
  for (let symbol = 0; symbol < count; symbol += 1) {
    const extra = Math.max(0, Math.floor(symbol / group) - 1);
    firstValues[symbol] = value;
    extraBits[symbol] = extra;
    value += 1 << extra;
  }
  return { firstValues, extraBits };
}

function withLast({ firstValues, extraBits }: RangeSymbols, value: number): RangeSymbols {
  return {
    firstValues: Uint16Array.of(...firstValues, value),
    extraBits: Uint8Array.of(...extraBits, 0),
  };
}

function symbolsOf({ firstValues }: RangeSymbols, lastValue: number): Uint8Array {
  const symbols = new Uint8Array(lastValue + 1);
  for (const [symbol, first] of firstValues.entries()) symbols.fill(symbol, first);
  return symbols;
}
