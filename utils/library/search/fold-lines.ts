import { type FoldedText, type TextRange, foldText } from '@/utils/transcript/fold-text';
import { CharacterClass, type Classifier } from './character-class';

/** Where the lines lie in their common text, in UTF-16 units. */
export interface LinePlaces {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** The lines of a transcript as one text to be searched. */
export interface SearchedLines {
  readonly text: string;
  readonly findLines: () => LinePlaces;
}

/** The same, with the way back to the lines as they were. */
export interface FoldedLines extends SearchedLines {
  /** Which part of a line, as it was, a part of it was made of; both from the line's beginning. */
  readonly toOriginal: (row: number, start: number, end: number) => TextRange;
}

/** Folds texts. Its two memories save most of the work: keep one for many texts. */
export interface Folder {
  readonly classify: Classifier;
  readonly fold: (text: string) => FoldedText;
}

/** Stands between lines, where it is a separator like any other. */
const LINE_BREAK = '\n';

/** Letters and digits that Arabic and Persian keyboards have one for the other. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩').map((digit, value) => [digit, String(value)] as const),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹').map((digit, value) => [digit, String(value)] as const),
]);
const ALIKE_LETTERS = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'g');

const NOT_ASCII = /[^\n -~]/;
const TWO_SPACES = '  ';

/** Makes a folder. */
export function createFolder(classify: Classifier): Folder {
  const known = new Map<string, string>();
  return {
    classify,
    fold(original) {
      if (isPlain(original)) return { text: original.toLowerCase(), toOriginal: toItself };
      const { text, toOriginal } = foldText(original, known);
      return { text: text.replace(ALIKE_LETTERS, (letter) => ALIKE.get(letter) ?? ''), toOriginal };
    },
  };
}

/**
 * Folds the lines of a transcript into one text. Where one ends and the next begins in a script
 * without spaces nothing stands between them, as a word may go on there.
 */
export function foldLines(texts: readonly string[], folder: Folder): FoldedLines {
  const joined = texts.join(LINE_BREAK);
  return isPlain(joined) ? foldPlain(texts, joined) : foldEach(texts, folder);
}

/** Whether folding does no more to a text than lower case. Two looks: one for both takes four times as long. */
function isPlain(text: string): boolean {
  return !NOT_ASCII.test(text) && !text.includes(TWO_SPACES);
}

/** Most transcripts in English: ten times as fast as line by line. */
function foldPlain(texts: readonly string[], joined: string): FoldedLines {
  return {
    text: joined.toLowerCase(),
    findLines: () => placesOf(texts, () => true),
    toOriginal: (_row, start, end) => ({ start, end }),
  };
}

function foldEach(texts: readonly string[], { classify, fold }: Folder): FoldedLines {
  const folded = texts.map((text) => fold(text));
  const lines = folded.map(({ text }) => text);
  const isBroken = lines.map((text, row) => !goesOn(lines[row - 1] ?? '', text, classify));
  return {
    text: lines.map((text, row) => (row > 0 && isBroken[row] ? LINE_BREAK + text : text)).join(''),
    findLines: () => placesOf(lines, (row) => isBroken[row] === true),
    toOriginal: (row, start, end) => folded[row]?.toOriginal(start, end) ?? { start, end },
  };
}

/** Where lines lie in a text that they were put together to. */
function placesOf(lines: readonly string[], isBroken: (row: number) => boolean): LinePlaces {
  const starts = new Uint32Array(lines.length);
  const ends = new Uint32Array(lines.length);
  let end = 0;
  for (let row = 0; row < lines.length; row++) {
    starts[row] = row > 0 && isBroken(row) ? end + LINE_BREAK.length : end;
    end = (starts[row] ?? 0) + (lines[row]?.length ?? 0);
    ends[row] = end;
  }
  return { starts, ends };
}

function toItself(start: number, end: number): TextRange {
  return { start, end };
}

/** Whether a run of letters without spaces may go on from one line to the next. */
function goesOn(before: string, after: string, classify: Classifier): boolean {
  if (before === '' || after === '' || !isUnspaced(after, 0, classify)) return false;
  const last = before.length - 1;
  // The second half of a surrogate pair by itself has no class.
  const isHalf = last > 0 && (before.codePointAt(last - 1) ?? 0) > 0xffff;
  return isUnspaced(before, isHalf ? last - 1 : last, classify);
}

function isUnspaced(text: string, position: number, classify: Classifier): boolean {
  return classify(text, position) === CharacterClass.unspaced;
}
