import type { Cue } from './model';
import { splitSentences, type Sentence } from './sentences';

/** Sentences that are read as one piece; at least one. */
export interface Paragraph {
  readonly sentences: readonly Sentence[];
}

/** From this length on, in UTF-16 units, a paragraph ends with its next sentence. */
const GOOD_LENGTH = 420;

/**
 * Merges the lines from `from` up to `to` (exclusive) into paragraphs, as they would be printed:
 * a new one begins where the speaker changes, after a long pause, and with the next sentence once
 * there is enough to read.
 */
export function mergeIntoParagraphs(
  cues: readonly Cue[],
  from: number,
  to: number,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let sentences: Sentence[] = [];
  let length = 0;
  for (const { parts, endsInPause } of splitSentences(cues, from, to)) {
    sentences.push(parts);
    length += lengthOf(parts);
    if (!endsInPause && length < GOOD_LENGTH) continue;
    paragraphs.push({ sentences });
    sentences = [];
    length = 0;
  }
  if (sentences.length > 0) paragraphs.push({ sentences });
  return paragraphs;
}

/**
 * What stands between two parts of a text that were apart in their file: a space, but nothing in
 * scripts that are written without.
 */
export function spaceBetween(before: string, after: string): '' | ' ' {
  return ENDS_UNSPACED.test(before) && STARTS_UNSPACED.test(after) ? '' : ' ';
}

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

function lengthOf(sentence: Sentence): number {
  return sentence.reduce((sum, { start, end }) => sum + end - start, 0);
}
