import type { FoldedText, TextRange } from '@/utils/transcript/fold-text';
import type { Classifier } from './character-class';
import { hasPhrase, visitPhrase } from './find-phrase';
import { type FoldedLines, type Folder, foldLines } from './fold-lines';
import type { Phrase, SearchQuery } from './search-query';

/** A line that has what was asked for. */
export interface MatchedLine {
  /** Its place in the transcript. */
  readonly row: number;
  /** What was found in it, in UTF-16 units of its text; in order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** Where a transcript has what was asked for. */
export interface TranscriptMatch {
  readonly titleMarks: readonly TextRange[];
  /** How many of its lines were found: those that have most of the phrases. */
  readonly lineCount: number;
  /** The first of these, in their order. */
  readonly lines: readonly MatchedLine[];
}

/** The texts of a transcript. */
export interface TranscriptTexts {
  readonly title: string;
  readonly channel: string;
  readonly lines: readonly string[];
}

/** The phrases of a query. */
export type QueryPhrases = Pick<SearchQuery, 'required' | 'excluded'>;

/**
 * Looks for a query's phrases in the texts of a transcript; `null` where one is missing, or an
 * excluded one is there. Marks what is found in the first `lineLimit` lines. Channel and day are
 * not looked at.
 */
export function matchTranscript(
  texts: TranscriptTexts,
  { required, excluded }: QueryPhrases,
  lineLimit: number,
  folder: Folder,
): TranscriptMatch | null {
  const { classify, fold } = folder;
  const title = fold(texts.title);
  const channel = fold(texts.channel);
  const body = foldLines(texts.lines, folder);
  const isInHead = (phrase: Phrase) =>
    hasPhrase(title.text, phrase, classify) || hasPhrase(channel.text, phrase, classify);
  const isInBody = (phrase: Phrase) => hasPhrase(body.text, phrase, classify);
  if (excluded.some((phrase) => isInHead(phrase) || isInBody(phrase))) return null;
  if (!required.every((phrase) => isInBody(phrase) || isInHead(phrase))) return null;
  const rows = findBestRows(body, required, classify);
  return {
    titleMarks: markTitle(title, required, classify),
    lineCount: rows.length,
    lines: lineLimit === 0 ? [] : markRows(body, rows.slice(0, lineLimit), required, classify),
  };
}

function markTitle(
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

/** The lines that have most of the phrases, or parts of them; none where no line has any. */
function findBestRows(
  body: FoldedLines,
  phrases: readonly Phrase[],
  classify: Classifier,
): readonly number[] {
  const phraseCounts = new Uint8Array(body.starts.length);
  let most = 0;
  for (const phrase of phrases) {
    let counted = -1;
    visitRows(body, phrase, classify, (row) => {
      if (row <= counted) return;
      counted = row;
      const count = (phraseCounts[row] ?? 0) + 1;
      phraseCounts[row] = count;
      most = Math.max(most, count);
    });
  }
  const rows: number[] = [];
  if (most === 0) return rows;
  for (let row = 0; row < phraseCounts.length; row++) {
    if (phraseCounts[row] === most) rows.push(row);
  }
  return rows;
}

function markRows(
  body: FoldedLines,
  rows: readonly number[],
  phrases: readonly Phrase[],
  classify: Classifier,
): readonly MatchedLine[] {
  const marks = new Map<number, TextRange[]>(rows.map((row) => [row, []]));
  for (const phrase of phrases) {
    visitRows(body, phrase, classify, (row, start, end) => {
      marks.get(row)?.push(body.toOriginal(row, start, end));
    });
  }
  return rows.map((row) => ({ row, marks: withoutOverlap(marks.get(row) ?? []) }));
}

/** Calls `visit` for each line that a phrase's places reach into, with the part of the line. */
function visitRows(
  { text, starts, ends }: FoldedLines,
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
