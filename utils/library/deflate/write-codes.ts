import { FIRST_LENGTH_SYMBOL } from './alphabet';
import { type BitSink, putBits } from './bit-sink';
import { createPrefixCode } from './prefix-code';

/** The order in which the lengths of this code itself are told. Source: RFC 1951, section 3.2.7 */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const LONGEST_CODE = 7;

/** Symbols beyond the lengths 0 to 15, which say that a length comes again, or zero many times. */
const REPEATS = {
  same: { symbol: 16, least: 3, most: 6, extraBits: 2 },
  zeros: { symbol: 17, least: 3, most: 10, extraBits: 3 },
  manyZeros: { symbol: 18, least: 11, most: 138, extraBits: 7 },
} as const;

interface Step {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Tells the two codes of a block by the lengths of their symbols. */
export function writeCodes(sink: BitSink, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = usedCount(literals, FIRST_LENGTH_SYMBOL);
  const distanceCount = usedCount(distances, 1);
  const lengths = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)];
  const steps = stepsOf(lengths);
  const counts = new Uint32Array(ORDER.length);
  for (const { symbol } of steps) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = createPrefixCode(counts, LONGEST_CODE);
  const told = usedCount(
    Uint8Array.from(ORDER, (symbol) => code.lengths[symbol] ?? 0),
    4,
  );
  putBits(sink, literalCount - FIRST_LENGTH_SYMBOL, 5);
  putBits(sink, distanceCount - 1, 5);
  putBits(sink, told - 4, 4);
  for (const symbol of ORDER.slice(0, told)) putBits(sink, code.lengths[symbol] ?? 0, 3);
  for (const { symbol, extra, extraBits } of steps) {
    const entry = code.entries[symbol] ?? 0;
    putBits(sink, entry >>> 4, entry & 0xf);
    putBits(sink, extra, extraBits);
  }
}

/** How many there are up to the last that is not 0, but at least so many. */
function usedCount(lengths: Uint8Array, least: number): number {
  return Math.max(least, lengths.findLastIndex((length) => length > 0) + 1);
}

function stepsOf(lengths: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] ?? 0;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end += 1;
    if (length > 0) {
      steps.push({ symbol: length, extra: 0, extraBits: 0 });
      at += 1;
    }
    while (at < end) {
      const step = repeat(length, end - at);
      steps.push(step.told);
      at += step.count;
    }
  }
  return steps;
}

/** Says as much of `count` equal lengths as one symbol can. */
function repeat(length: number, count: number): { readonly told: Step; readonly count: number } {
  const fitting = length > 0 ? REPEATS.same : count >= 11 ? REPEATS.manyZeros : REPEATS.zeros;
  const { symbol, least, most, extraBits } = fitting;
  if (count < least) return { told: { symbol: length, extra: 0, extraBits: 0 }, count: 1 };
  const times = Math.min(count, most);
  return { told: { symbol, extra: times - least, extraBits }, count: times };
}
