import { CharacterClass, type Classifier } from './character-class';
import { hashTerm, pairBucket } from './hash';
import type { Phrase, PhraseWord } from './search-query';
import { LONGEST_TERM, tokenize } from './tokenize';

/** A term to be looked up in the index, or all terms that begin so. */
export interface Lookup {
  readonly text: string;
  readonly isBeginning: boolean;
}

/** What the index can say of a phrase. */
export interface PhrasePlan {
  /** A transcript without one of these does not have the phrase. */
  readonly lookups: readonly Lookup[];
  /** Buckets of pairs: where the phrase is in the lines, each of these is too. */
  readonly pairs: readonly number[];
  /** Whether only the text can tell that a transcript does have it. */
  readonly needsText: boolean;
}

/** Plans how to find the transcripts that have a phrase. */
export function planPhrase(phrase: Phrase, classify: Classifier): PhrasePlan {
  const lookups = phrase.map((word) => lookupsOf(word, classify));
  const pairs = phrase.flatMap((word, place) => {
    const before = phrase[place - 1];
    return [
      ...(before ? pairOfWords(before, word) : []),
      ...(word.kind === CharacterClass.unspaced ? neighbours(lookups[place] ?? []) : []),
    ];
  });
  return {
    lookups: lookups.flat(),
    pairs,
    needsText:
      phrase.length > 1 ||
      pairs.length > 0 ||
      phrase.some(({ text, kind }) => kind === CharacterClass.word && text.length > LONGEST_TERM),
  };
}

/** The buckets of pairs that stand where phrases follow one another as they were typed. */
export function planNeighbours(phrases: readonly Phrase[]): readonly number[] {
  return phrases.flatMap((phrase, place) => {
    const before = phrases[place - 1]?.at(-1);
    const [next] = phrase;
    return before && next ? pairOfWords(before, { ...next, isBeginning: false }) : [];
  });
}

function lookupsOf(
  { text, kind, isBeginning }: PhraseWord,
  classify: Classifier,
): readonly Lookup[] {
  const terms: string[] = [];
  tokenize(text, classify, (term) => terms.push(term));
  if (kind === CharacterClass.word) {
    return terms.map((term) => ({
      text: term,
      isBeginning: isBeginning && text.length <= LONGEST_TERM,
    }));
  }
  // The last letter of a run is a term by itself only where the run ends: here it may go on.
  const bigrams = terms.slice(0, -1);
  return bigrams.length === 0
    ? [{ text, isBeginning: true }]
    : bigrams.map((bigram) => ({ text: bigram, isBeginning: false }));
}

function pairOfWords(before: PhraseWord, word: PhraseWord): readonly number[] {
  const areWords = before.kind === CharacterClass.word && word.kind === CharacterClass.word;
  if (!areWords || before.isBeginning || word.isBeginning) return [];
  return [pairBucket(termHash(before), termHash(word))];
}

function neighbours(bigrams: readonly Lookup[]): readonly number[] {
  return bigrams.slice(1).map(({ text }, place) => {
    return pairBucket(hashTerm(bigrams[place]?.text ?? ''), hashTerm(text));
  });
}

function termHash({ text }: PhraseWord): number {
  return hashTerm(text.slice(0, LONGEST_TERM));
}
