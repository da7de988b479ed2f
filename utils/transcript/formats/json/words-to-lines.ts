import type { RawCue } from '@/utils/transcript/formats/reading';
import type { SpokenWord } from './spoken-word';

/** Columns, of which a letter takes one and a Chinese character two: as long as a line of a book. */
const LONGEST_LINE = 100;

/** A line that has to be broken is broken after a comma, if its first part is this long then. */
const SHORTEST_PART = 50;

/** A silence this long is heard as the end of something. */
const PAUSE_MS = 1000;

const SENTENCE_END = /[.!?…。！？｡؟۔।॥]["'”’»)\]）」』]*$/u;
const CLAUSE_END = /[,;:—–、，；：،؛]["'”’»)\]）」』]*$/u;

/** After these a point ends no sentence; nor does it after a single letter, other than “I”. */
const ABBREVIATION =
  /^["'“‘(]*(?:(?!I)\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Gen|Col|Lt|Sgt|Capt|vs|e\.g|i\.e)\.$/u;

const LOWER_CASE_START = /^["'“‘(]*\p{Ll}/u;

/**
 * Groups words into lines that can be read at a glance: a line ends with its sentence, where
 * another speaker begins, before a pause of a second or more, and before it is longer than about
 * 100 characters, then after a comma if there is one late enough. No word is lost or moved, and the
 * texts of the lines together are the texts of the words.
 */
export function wordsToLines(words: readonly SpokenWord[]): readonly RawCue[] {
  const lines: RawCue[] = [];
  let line: SpokenWord[] = [];
  let width = 0;
  let clauseCount = 0;
  const endLine = (wordCount: number) => {
    lines.push(lineOf(line.slice(0, wordCount)));
    line = line.slice(wordCount);
    width = line.reduce((sum, { text }) => sum + widthOf(text), 0);
    clauseCount = 0;
  };
  for (const word of words) {
    const last = line.at(-1);
    const wordWidth = widthOf(word.text);
    if (last && endsBefore(last, word)) endLine(line.length);
    else if (last && width + wordWidth > LONGEST_LINE) endLine(clauseCount || line.length);
    line.push(word);
    width += wordWidth;
    if (width >= SHORTEST_PART && CLAUSE_END.test(word.text)) clauseCount = line.length;
  }
  if (line.length > 0) endLine(line.length);
  return lines;
}

/** Cuts a text without times into lines, as `wordsToLines` does. */
export function textToLines(text: string, speaker: string | null = null): readonly RawCue[] {
  const words = text.match(/\s*\S+/g) ?? [];
  return wordsToLines(words.map((word) => ({ startMs: null, endMs: null, text: word, speaker })));
}

function endsBefore(last: SpokenWord, next: SpokenWord): boolean {
  if (last.speaker !== next.speaker) return true;
  const lastMs = last.endMs ?? last.startMs;
  if (lastMs !== null && next.startMs !== null && next.startMs - lastMs >= PAUSE_MS) return true;
  return endsSentence(last.text.trim(), next.text.trim());
}

function endsSentence(last: string, next: string): boolean {
  if (!SENTENCE_END.test(last.slice(-8))) return false;
  return !ABBREVIATION.test(last) && !LOWER_CASE_START.test(next);
}

function lineOf(words: readonly SpokenWord[]): RawCue {
  const startMs = words.find((word) => word.startMs !== null)?.startMs ?? null;
  return {
    startMs,
    endMs: words.findLast((word) => word.endMs !== null)?.endMs ?? null,
    text: words.map(({ text }) => text).join(''),
    speaker: words[0]?.speaker ?? null,
    line: null,
    ...(startMs !== null && { words }),
  };
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** From U+2E80 on: the scripts of East Asia, and pictures. */
function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0x2e_80;
}
