import type { RawCue } from '@/utils/transcript/formats/reading';
import { isSpaceless, spaceWords, type SpokenWord } from './spoken-word';
import { wordsToLines } from './words-to-lines';

/** Characters. In scripts without spaces a whole line looks like a word, but for its length. */
const LONGEST_WORD = 24;
const LONGEST_SPACELESS_WORD = 4;
const FEWEST_WORDS = 4;

/** More than half of all words are shorter, with the pauses behind them. */
const LONGEST_WORD_MS = 3000;

/** A word, before which and after which other words may stand. */
const ONE_WORD = /^\s*[^\s[\]()]+\s*$/u;
const SENTENCE_END = /[.!?…。！？।؟]\s*$/u;

/**
 * Makes lines of segments that hold a word each, as some programs write them (whisper.cpp's
 * `-ml 1`, many podcast hosts); returns other segments as they are. They count as words where nearly
 * all are short and without a space within, and most do not end a sentence.
 */
export function mergeWordSegments(segments: readonly RawCue[]): readonly RawCue[] {
  if (!areWords(segments)) return segments;
  const words = segments.map(({ startMs, endMs, text, speaker = null }) => {
    return { startMs, endMs, text, speaker };
  });
  return wordsToLines(withSpaces(words));
}

function areWords(segments: readonly RawCue[]): boolean {
  if (segments.length < FEWEST_WORDS) return false;
  let wordCount = 0;
  let sentenceCount = 0;
  for (const { text } of segments) {
    if (isWord(text)) wordCount++;
    if (SENTENCE_END.test(text.slice(-4))) sentenceCount++;
  }
  const areMostWords = wordCount * 20 >= segments.length * 19;
  return areMostWords && sentenceCount * 2 < segments.length && areAsShortAsWords(segments);
}

/** Where Whisper loops, it writes the same syllable every half minute. */
function areAsShortAsWords(segments: readonly RawCue[]): boolean {
  const lengths = segments
    .map(({ startMs, endMs }) => (startMs === null || endMs === null ? 0 : endMs - startMs))
    .toSorted((one, other) => one - other);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) <= LONGEST_WORD_MS;
}

function isWord(text: string): boolean {
  const longest = isSpaceless(text.trimStart()) ? LONGEST_SPACELESS_WORD : LONGEST_WORD;
  return text.length <= longest && ONE_WORD.test(text);
}

/** Where any word brings its own white space, the others have none for a reason. */
function withSpaces(words: readonly SpokenWord[]): readonly SpokenWord[] {
  if (words.some(({ text }) => /^\s+\S/u.test(text))) return words;
  // A line break behind a word ends a paragraph and says nothing of the others.
  const isSpacedBehind = words.some(({ text }) => /\S[ \t]+$/u.test(text));
  if (!isSpacedBehind) return spaceWords(words);
  return words.map((word, index) => {
    const isApart = /\s$/u.test(words[index - 1]?.text ?? '');
    return { ...word, text: `${isApart ? ' ' : ''}${word.text.trim()}` };
  });
}
