import type { LinePlaces } from './fold-lines';
import type { StoredLines } from './stored-lines';

/** Where the texts begin and end in the JSON of packed lines. Texts cannot hold this: their quotes are escaped. */
const BEFORE_TEXTS = '"texts":["';
const AFTER_TEXTS = '"],"speakers":';

/** Where the times begin, behind the texts. */
const BEFORE_GAPS = '"startGapsMs":[';
const AFTER_GAPS = ']';

/** What stands between two lines. */
const BETWEEN_LINES = '","';

/** Letters that folding does more to than lower case, and escapes that stand for letters. */
const NOT_PLAIN = /[^ -~]|\\[^"\\]/;

const ESCAPE = '\\';

/**
 * Folds the lines of a transcript as they stand in the JSON of packed lines, without parsing it: a
 * third of the time and a fifth of the memory. `null` where that would be wrong: rarely in English,
 * mostly elsewhere.
 */
export function foldJson(json: string): StoredLines | null {
  const start = json.indexOf(BEFORE_TEXTS);
  const end = json.indexOf(AFTER_TEXTS, start);
  if (start < 0 || end < 0) return null;
  const original = json.slice(start + BEFORE_TEXTS.length, end);
  if (NOT_PLAIN.test(original)) return null;
  const text = original.toLowerCase();
  let places: LinePlaces | null = null;
  const findLines = () => (places ??= placesOf(text));
  const rawLine = (row: number) => {
    const { starts, ends } = findLines();
    return original.slice(starts[row] ?? 0, ends[row] ?? 0);
  };

  return {
    text,
    findLines,
    toOriginal(row, from, to) {
      const line = rawLine(row);
      return { start: from - escapesBefore(from, line), end: to - escapesBefore(to, line) };
    },
    textOf: (row) => rawLine(row).replaceAll(/\\(.)/g, '$1'),
    readStartGapsMs(lineCount) {
      const gaps = json.indexOf(BEFORE_GAPS, end) + BEFORE_GAPS.length;
      const numbers = json.slice(gaps, json.indexOf(AFTER_GAPS, gaps));
      return numbers === '' ? [] : numbers.split(',', lineCount).map(Number);
    },
  };
}

function placesOf(text: string): LinePlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf(BETWEEN_LINES, start);
    starts.push(start);
    ends.push(end < 0 ? text.length : end);
    if (end < 0) return { starts, ends };
    start = end + BETWEEN_LINES.length;
  }
}

/** How many signs before a place only say that the next is meant as it is. */
function escapesBefore(end: number, line: string): number {
  let count = 0;
  for (let place = line.indexOf(ESCAPE); place >= 0 && place < end;) {
    count += 1;
    place = line.indexOf(ESCAPE, place + 2);
  }
  return count;
}
