import { grownArray } from './grown-array';
import { PAIR_BUCKETS } from './hash';

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

/** Makes an empty list. */
export function createPairList(): PairList {
  let buckets = new Int32Array(USUAL_PAIRS);
  let documents = new Int32Array(USUAL_PAIRS);
  let sorted = new Int32Array(USUAL_PAIRS);
  const ends = new Int32Array(PAIR_BUCKETS);
  let count = 0;

  function makeRoom(): void {
    buckets = grownArray(buckets);
    documents = grownArray(documents);
    sorted = new Int32Array(buckets.length);
  }

  /** By counting, which keeps the order of documents: ten times as fast as sorting pairs as numbers. */
  function sortByBucket(): void {
    ends.fill(0);
    for (let place = 0; place < count; place++) {
      const bucket = buckets[place] ?? 0;
      ends[bucket] = (ends[bucket] ?? 0) + 1;
    }
    let start = 0;
    for (let bucket = 0; bucket < PAIR_BUCKETS; bucket++) {
      const length = ends[bucket] ?? 0;
      ends[bucket] = start;
      start += length;
    }
    for (let place = 0; place < count; place++) {
      const bucket = buckets[place] ?? 0;
      const end = ends[bucket] ?? 0;
      sorted[end] = documents[place] ?? 0;
      ends[bucket] = end + 1;
    }
  }

  return {
    add(bucket, document) {
      if (count === buckets.length) makeRoom();
      buckets[count] = bucket;
      documents[count] = document;
      count += 1;
    },
    takeSorted(visit) {
      sortByBucket();
      let place = 0;
      for (let bucket = 0; bucket < PAIR_BUCKETS; bucket++) {
        let before = -1;
        for (const end = ends[bucket] ?? 0; place < end; place++) {
          const document = sorted[place] ?? 0;
          if (document !== before) visit(bucket, document);
          before = document;
        }
      }
      count = 0;
    },
  };
}
