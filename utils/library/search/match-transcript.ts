import type { FoldedText, TextRange } from '@/utils/transcript/fold-text';
import type { Classifier } from './character-class';
import { hasPhrase, visitPhrase } from './find-phrase';
import type { FoldedLines, LinePlaces, SearchedLines } from './fold-lines';
import type { Phrase, SearchQuery } from './search-query';

/** A line that has what was asked for. */
export interface MatchedLine {
  /** Its place in the transcript. */
  readonly row: number;
  /** What was found in it, in UTF-16 units of its text; in order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** The texts of a transcript, folded. */
export interface SearchedTexts {
  readonly title: FoldedText;
  readonly channel: FoldedText;
  readonly body: SearchedLines;
}

/** The phrases of a query. */
export type QueryPhrases = Pick<SearchQuery, 'required' | 'excluded'>;

/**
 * Looks for a query's phrases in the texts of a transcript, and gives the lines that have the
 * rarest of them, and most of the others: none where they stand in title and channel only. `null` where one is missing, or an
 * excluded one is there. Channel and day are not looked at.
 */
export function findRows(
  { title, channel, body }: SearchedTexts,
  { required, excluded }: QueryPhrases,
  classify: Classifier,
): readonly number[] | null {
  const has = (phrase: Phrase) =>
    [body, title, channel].some(({ text }) => hasPhrase(text, phrase, classify));
  if (excluded.some(has) || !required.every(has)) return null;
  return findBestRows(body, required, classify);
}

/** Marks what is found of phrases in these lines. */
export function markRows(
  body: FoldedLines,
  rows: readonly number[],
  phrases: readonly Phrase[],
  classify: Classifier,
): readonly MatchedLine[] {
  const marks = new Map<number, TextRange[]>(rows.map((row) => [row, []]));
  const places = body.findLines();
  for (const phrase of phrases) {
    visitRows(body.text, places, phrase, classify, (row, start, end) => {
      marks.get(row)?.push(body.toOriginal(row, start, end));
    });
  }
  return rows.map((row) => ({ row, marks: withoutOverlap(marks.get(row) ?? []) }));
}

/** Marks what is found of phrases in a title. */
export function markTitle(
  title: FoldedText,
  phrases: readonly Phrase[],
  classify: Classifier,
): readonly TextRange[] {
  const marks: TextRange[] = [];
  for (const phrase of phrases) {
    visitPhrase(title.text, phrase, classify, (start, end) => {
      marks.push(title.toOriginal(start, end));
      return true;
    });
  }
  return withoutOverlap(marks);
}

function findBestRows(
  { text, findLines }: SearchedLines,
  phrases: readonly Phrase[],
  classify: Classifier,
): readonly number[] {
  const places = findLines();
  const rowsByPhrase = phrases
    .map((phrase) => rowsOf(text, places, phrase, classify))
    .filter(({ length }) => length > 0);
  const [rarest = [], ...others] = rowsByPhrase.toSorted((one, other) => one.length - other.length);
  if (others.length === 0) return rarest;
  const otherCounts = new Uint8Array(places.starts.length);
  for (const row of others.flat()) otherCounts[row] = (otherCounts[row] ?? 0) + 1;
  const most = rarest.reduce((sofar, row) => Math.max(sofar, otherCounts[row] ?? 0), 0);
  return rarest.filter((row) => otherCounts[row] === most);
}

/** The lines that a phrase's places reach into, each once and in order. */
function rowsOf(
  text: string,
  places: LinePlaces,
  phrase: Phrase,
  classify: Classifier,
): readonly number[] {
  const rows: number[] = [];
  visitRows(text, places, phrase, classify, (row) => {
    if (row > (rows.at(-1) ?? -1)) rows.push(row);
  });
  return rows;
}

/** Calls `visit` for each line that a phrase's places reach into, with the part of the line. */
function visitRows(
  text: string,
  { starts, ends }: LinePlaces,
  phrase: Phrase,
  classify: Classifier,
  visit: (row: number, start: number, end: number) => void,
): void {
  let row = 0;
  visitPhrase(text, phrase, classify, (placeStart, placeEnd) => {
    while ((starts[row + 1] ?? Infinity) <= placeStart) row += 1;
    // A phrase may go on over the ends of lines.
    for (let part = row; (starts[part] ?? Infinity) < placeEnd; part++) {
      const lineStart = starts[part] ?? 0;
      const start = Math.max(placeStart, lineStart);
      const end = Math.min(placeEnd, ends[part] ?? 0);
      if (start < end) visit(part, start - lineStart, end - lineStart);
    }
    return true;
  });
}

/** Ranges in their order, those that touch one another made one. */
function withoutOverlap(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
