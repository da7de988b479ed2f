import type { LoadedIndex } from './index-reader';
import type { PhrasePlan } from './plan-phrase';
import { rarityOf } from './rarity';
import { markPair, weighLookup } from './weigh-lookup';

/**
 * A phrase says more of a short transcript, where its words are likelier to stand together. And
 * short ones are soon looked through: it halves the time until a phrase is found (November 2026).
 */
const PHRASE_LENGTH = 0.25;

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

/**
 * Finds the transcripts that may have a phrase, all of it in the lines or all of it in the head,
 * and scores them by its words: Okapi BM25.
 * Source: https://doi.org/10.1561/1500000019, section 3.4
 */
export function matchPhrase(
  index: LoadedIndex,
  { lookups, pairs, needsText }: PhrasePlan,
): PhraseMatch {
  const { total, relativeLengths } = index;
  const isInBody = new Uint8Array(total).fill(1);
  const isInHead = new Uint8Array(total).fill(1);
  const scores = new Float32Array(total);
  for (const lookup of lookups) {
    const { body, head, documentCount } = weighLookup(index, lookup);
    const rarity = rarityOf(documentCount, total);
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
    const marks = markPair(index, bucket);
    for (let number = 0; number < total; number++) {
      if (marks[number] === 0) isInBody[number] = 0;
    }
  }
  if (needsText) {
    for (let number = 0; number < total; number++) {
      const length = PHRASE_LENGTH + (relativeLengths[number] ?? 1);
      scores[number] = (scores[number] ?? 0) / length;
    }
  }
  for (let number = 0; number < total; number++) {
    if (isInHead[number] === 1) isInBody[number] = 1;
  }
  return { isMatch: isInBody, scores };
}

function saturated(count: number, relativeLength: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * relativeLength);
}
