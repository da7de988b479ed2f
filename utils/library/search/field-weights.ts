import { blocksOfPairs, blocksOfTerms, inHead } from './block-lookup';
import type { LoadedSegment } from './index-reader';
import type { Lookup } from './plan-phrase';
import { countAtLevel } from './posting';
import { readPairs, readTerms } from './read-blocks';

/** Where all transcripts of all segments are numbered through, one segment after the other. */
export interface Field {
  readonly segment: LoadedSegment;
  /** The number of the segment's first transcript. */
  readonly offset: number;
}

/** How often each transcript has what was looked up, 0 for those that do not. */
export interface FieldWeights {
  /** In its lines. */
  readonly body: Float32Array;
  /** In its title and the name of its channel. */
  readonly head: Float32Array;
  /** How many transcripts have it. */
  readonly documentCount: number;
}

/** How much a longer word counts that only begins so. */
const BEGINNING_WEIGHT = 0.5;

/** Counts what was looked up, in `total` transcripts. */
export function weighLookup(fields: readonly Field[], lookup: Lookup, total: number): FieldWeights {
  const body = weigh(fields, lookup, total);
  const head = weigh(fields, inHead(lookup), total);
  let documentCount = 0;
  for (let number = 0; number < total; number++) {
    if ((body[number] ?? 0) > 0 || (head[number] ?? 0) > 0) documentCount += 1;
  }
  return { body, head, documentCount };
}

/** Marks with 1 the transcripts that may have a pair of this bucket, in `total` transcripts. */
export function markPair(fields: readonly Field[], bucket: number, total: number): Uint8Array {
  const marks = new Uint8Array(total);
  for (const { segment, offset } of fields) {
    const { firstTerms, firstPairs, documents } = segment.header;
    const start = bucket * documents.count;
    const end = start + documents.count;
    for (const block of blocksOfPairs(segment.header, bucket)) {
      const bytes = segment.blocks.get(block) ?? new Uint8Array();
      for (const pair of readPairs(bytes, firstPairs[block - firstTerms.length] ?? 0)) {
        if (pair >= end) break;
        if (pair >= start) marks[offset + pair - start] = 1;
      }
    }
  }
  return marks;
}

function weigh(fields: readonly Field[], lookup: Lookup, total: number): Float32Array {
  const weights = new Float32Array(total);
  const { text, isBeginning } = lookup;
  for (const { segment, offset } of fields) {
    for (const block of blocksOfTerms(segment.header, lookup)) {
      for (const { term, visitPostings } of readTerms(
        segment.blocks.get(block) ?? new Uint8Array(),
      )) {
        if (term < text) continue;
        if (!(isBeginning ? term.startsWith(text) : term === text)) break;
        const weight = term === text ? 1 : BEGINNING_WEIGHT;
        visitPostings((document, level) => {
          const number = offset + document;
          weights[number] = (weights[number] ?? 0) + weight * countAtLevel(level);
        });
      }
    }
  }
  return weights;
}
