import { grownArray } from './grown-array';

/** Collects which pairs of terms occur in which transcripts; its memory is kept for the next use. */
export interface PairList {
  /** Takes the transcripts one after the other, in the order of their numbers. */
  add(bucket: number, document: number): void;
  /**
   * Calls `visit` for each bucket and its transcripts, each once, both in order, and leaves the
   * list empty.
   */
  takeSorted(visit: (bucket: number, document: number) => void): void;
}

/** What is usual for a chunk of an import; grows as needed. */
const USUAL_PAIRS = 0x4_0000;

/** The numbers of buckets have two such digits. */
const DIGIT_BITS = 9;
const DIGITS = 1 << DIGIT_BITS;

/** Pairs in two columns. */
interface Pairs {
  readonly buckets: Int32Array<ArrayBuffer>;
  readonly documents: Int32Array<ArrayBuffer>;
}

/** Makes an empty list. */
export function createPairList(): PairList {
  let added = { buckets: new Int32Array(USUAL_PAIRS), documents: new Int32Array(USUAL_PAIRS) };
  let spare = { buckets: new Int32Array(USUAL_PAIRS), documents: new Int32Array(USUAL_PAIRS) };
  let { buckets, documents } = added;
  let count = 0;

  function makeRoom(): void {
    added = { buckets: grownArray(buckets), documents: grownArray(documents) };
    spare = { buckets: grownArray(spare.buckets), documents: grownArray(spare.documents) };
    ({ buckets, documents } = added);
  }

  return {
    add(bucket, document) {
      if (count === buckets.length) makeRoom();
      buckets[count] = bucket;
      documents[count] = document;
      count += 1;
    },
    takeSorted(visit) {
      // Each turn keeps the order of those that are alike in its digit: in the end that of documents.
      sortByDigit(added, spare, count, 0);
      sortByDigit(spare, added, count, DIGIT_BITS);
      visitEach(added, count, visit);
      count = 0;
    },
  };
}

/** By counting, which is faster than comparing; by one digit, whose counts fit into the fastest memory. */
function sortByDigit(from: Pairs, to: Pairs, count: number, shift: number): void {
  const places = new Int32Array(DIGITS);
  countDigits(from, count, shift, places);
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const digitCount = places[digit] ?? 0;
    places[digit] = start;
    start += digitCount;
  }
  move(from, to, count, { shift, places });
}

function countDigits({ buckets }: Pairs, count: number, shift: number, counts: Int32Array): void {
  for (let pair = 0; pair < count; pair += 1) {
    const digit = ((buckets[pair] ?? 0) >> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
}

function move(
  from: Pairs,
  to: Pairs,
  count: number,
  { shift, places }: { readonly shift: number; readonly places: Int32Array },
): void {
  for (let pair = 0; pair < count; pair += 1) {
    const bucket = from.buckets[pair] ?? 0;
    const digit = (bucket >> shift) & (DIGITS - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    to.buckets[place] = bucket;
    to.documents[place] = from.documents[pair] ?? 0;
  }
}

function visitEach(
  { buckets, documents }: Pairs,
  count: number,
  visit: (bucket: number, document: number) => void,
): void {
  let bucketBefore = -1;
  let documentBefore = -1;
  for (let pair = 0; pair < count; pair += 1) {
    const bucket = buckets[pair] ?? 0;
    const document = documents[pair] ?? 0;
    if (bucket !== bucketBefore || document !== documentBefore) visit(bucket, document);
    bucketBefore = bucket;
    documentBefore = document;
  }
}
