import { headTerm } from './head-term';
import type { Lookup, PhrasePlan } from './plan-phrase';
import type { SegmentHeader } from './segment';

/** Comes after every term with the same beginning. */
const AFTER_ALL = '\uffff';

/** The blocks of a segment in which the terms and pairs of plans would stand, each once. */
export function blocksOfPlans(
  header: SegmentHeader,
  plans: readonly PhrasePlan[],
): readonly number[] {
  const blocks = new Set<number>();
  for (const { lookups, pairs } of plans) {
    for (const lookup of lookups) {
      for (const block of blocksOfTerms(header, lookup)) blocks.add(block);
      for (const block of blocksOfTerms(header, inHead(lookup))) blocks.add(block);
    }
    for (const bucket of pairs) {
      for (const block of blocksOfPairs(header, bucket)) blocks.add(block);
    }
  }
  return [...blocks];
}

/** The same in titles and names of channels. */
export function inHead({ text, isBeginning }: Lookup): Lookup {
  return { text: headTerm(text), isBeginning };
}

/** The blocks in which a term, or terms with this beginning, would stand. */
export function blocksOfTerms(
  { firstTerms }: SegmentHeader,
  { text, isBeginning }: Lookup,
): readonly number[] {
  const first = lastAtMost(firstTerms, text);
  const last = isBeginning ? lastAtMost(firstTerms, text + AFTER_ALL) : first;
  return numbersFrom(Math.max(0, first), last);
}

/** The blocks in which the pairs of a bucket would stand. */
export function blocksOfPairs(
  { firstTerms, firstPairs, documents }: SegmentHeader,
  bucket: number,
): readonly number[] {
  const start = bucket * documents.count;
  const first = lastAtMost(firstPairs, start);
  const last = lastAtMost(firstPairs, start + documents.count - 1);
  return numbersFrom(Math.max(0, first), last).map((block) => firstTerms.length + block);
}

/** The place of the last item that is not greater; -1 where all are. */
function lastAtMost<Item extends string | number>(sorted: ArrayLike<Item>, most: Item): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && item <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}
