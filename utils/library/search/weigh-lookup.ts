import { blocksOfPairs, blocksOfTerms, inHead } from './block-lookup';
import type { LoadedIndex } from './index-reader';
import type { Lookup } from './plan-phrase';
import { countAtLevel } from './posting';
import { visitLookup, visitPairs } from './read-blocks';

/** How often each transcript of an index has what was looked up, 0 for those that do not. */
export interface LookupWeights {
  /** In its lines. */
  readonly body: Float32Array;
  /** In its title and the name of its channel. */
  readonly head: Float32Array;
  /** How many transcripts have it. */
  readonly documentCount: number;
}

/** How much a longer word counts that only begins so. */
const BEGINNING_WEIGHT = 0.5;

/** Counts what was looked up. */
export function weighLookup(index: LoadedIndex, lookup: Lookup): LookupWeights {
  const body = weigh(index, lookup);
  const head = weigh(index, inHead(lookup));
  let documentCount = 0;
  for (let number = 0; number < index.total; number++) {
    if ((body[number] ?? 0) > 0 || (head[number] ?? 0) > 0) documentCount += 1;
  }
  return { body, head, documentCount };
}

/** Marks with 1 the transcripts that may have a pair of this bucket. */
export function markPair({ segments, total }: LoadedIndex, bucket: number): Uint8Array {
  const marks = new Uint8Array(total);
  for (const { header, offset, blocks } of segments) {
    const { firstTerms, firstPairs, documents } = header;
    const start = bucket * documents.count;
    const end = start + documents.count;
    for (const block of blocksOfPairs(header, bucket)) {
      const bytes = blocks.get(block) ?? new Uint8Array();
      const first = firstPairs[block - firstTerms.length] ?? 0;
      visitPairs(bytes, first, { start, end }, (pair) => {
        marks[offset + pair - start] = 1;
      });
    }
  }
  return marks;
}

function weigh({ segments, total }: LoadedIndex, lookup: Lookup): Float32Array {
  const weights = new Float32Array(total);
  for (const { header, offset, blocks } of segments) {
    for (const block of blocksOfTerms(header, lookup)) {
      const bytes = blocks.get(block) ?? new Uint8Array();
      visitLookup(bytes, lookup, (isWhole, document, level) => {
        const number = offset + document;
        const weight = isWhole ? 1 : BEGINNING_WEIGHT;
        weights[number] = (weights[number] ?? 0) + weight * countAtLevel(level);
      });
    }
  }
  return weights;
}
