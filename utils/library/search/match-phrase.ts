import { type Field, markPair, weighLookup } from './field-weights';
import type { PhrasePlan } from './plan-phrase';

/** What ranking needs to know of all transcripts together. */
export interface Statistics {
  /** How many there are. */
  readonly total: number;
  /** By number: how long each is, against the average. */
  readonly relativeLengths: Float32Array;
}

/** By number of the transcript. */
export interface PhraseMatch {
  /** 1 for those that may have the phrase, 0 for those that do not. */
  readonly isMatch: Uint8Array;
  readonly scores: Float32Array;
}

/** What BM25 usually takes for k₁; less than usual for b, as long transcripts hold many talks. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.5;

/** How much more a word in the title or the channel's name counts than one in the lines. */
const HEAD_WEIGHT = 2.5;

/** Measures how long transcripts are. */
export function readStatistics(fields: readonly Field[], total: number): Statistics {
  const lengths = new Float32Array(total);
  for (const { segment, offset } of fields) lengths.set(segment.header.documents.lengths, offset);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, total);
  return { total, relativeLengths: lengths.map((length) => length / Math.max(1, average)) };
}

/**
 * Finds the transcripts that may have a phrase, all of it in the lines or all of it in the head,
 * and scores them by its words: Okapi BM25.
 * Source: https://doi.org/10.1561/1500000019, section 3.4
 */
export function matchPhrase(
  fields: readonly Field[],
  { lookups, pairs }: PhrasePlan,
  { total, relativeLengths }: Statistics,
): PhraseMatch {
  const isInBody = new Uint8Array(total).fill(1);
  const isInHead = new Uint8Array(total).fill(1);
  const scores = new Float32Array(total);
  for (const lookup of lookups) {
    const { body, head, documentCount } = weighLookup(fields, lookup, total);
    const rarity = Math.log(1 + (total - documentCount + 0.5) / (documentCount + 0.5));
    for (let number = 0; number < total; number++) {
      const count = body[number] ?? 0;
      const headCount = head[number] ?? 0;
      if (count === 0) isInBody[number] = 0;
      if (headCount === 0) isInHead[number] = 0;
      const length = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * (relativeLengths[number] ?? 1);
      const score = saturated(count, length) + HEAD_WEIGHT * saturated(headCount, 1);
      scores[number] = (scores[number] ?? 0) + rarity * score;
    }
  }
  for (const bucket of pairs) {
    const marks = markPair(fields, bucket, total);
    for (let number = 0; number < total; number++) {
      if (marks[number] === 0) isInBody[number] = 0;
    }
  }
  const isMatch = isInBody.map((isIn, number) => isIn | (isInHead[number] ?? 0));
  return { isMatch, scores };
}

function saturated(count: number, relativeLength: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * relativeLength);
}
