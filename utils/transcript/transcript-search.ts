import { foldText, type FoldedText } from './fold-text';

/** A found text, or where it runs over lines the part of it in one of them. */
export interface LineMatch {
  readonly lineIndex: number;
  /** UTF-16 units in the line's text. */
  readonly start: number;
  readonly end: number;
  /** Which match of the transcript, counted from 0; parts of one have the same. */
  readonly group: number;
}

/** What a search has found, and which of it the reader is at. */
export interface TranscriptMatches {
  /** In the order of the lines. */
  readonly matches: readonly LineMatch[];
  /** A `group`; -1 where nothing was found. */
  readonly currentIndex: number;
  /** How many groups there are. */
  readonly count: number;
  /** True where the search stopped at the most that anyone could look through. */
  readonly hasMore: boolean;
}

export const NO_MATCHES: TranscriptMatches = {
  matches: [],
  currentIndex: -1,
  count: 0,
  hasMore: false,
};

/** More are neither counted nor marked: a single letter occurs half a million times in ten hours. */
export const MOST_MATCHES = 9999;

/** Returns what a query finds, with the first as current; nothing for an empty query. */
export type TranscriptSearch = (query: string) => TranscriptMatches;

/** The lines' texts, folded and joined by spaces. */
interface SearchIndex {
  readonly lines: readonly FoldedText[];
  readonly text: string;
  /** Where each line begins in `text`. */
  readonly starts: Uint32Array;
}

/** A part of the joined text. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * Folds the lines once, and returns the search over them. It finds a query of several words as a
 * phrase, also over the ends of lines; where there is none, it finds the words in each line that
 * has all of them. Case, accents and width make no difference.
 */
export function createTranscriptSearch(
  cues: readonly { readonly text: string }[],
): TranscriptSearch {
  const index = buildIndex(cues);
  return (query) => {
    // A word without letters would be found everywhere, and without end.
    const words = foldText(query)
      .text.split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) return NO_MATCHES;
    const hits = findPhrase(index, words.join(' '));
    return toMatches(index, hits.length > 0 || words.length === 1 ? hits : findWords(index, words));
  };
}

function buildIndex(cues: readonly { readonly text: string }[]): SearchIndex {
  const known = new Map<string, string>();
  const lines = cues.map(({ text }) => foldText(text, known));
  const starts = new Uint32Array(lines.length);
  let start = 0;
  for (const [lineIndex, { text }] of lines.entries()) {
    starts[lineIndex] = start;
    start += text.length + 1;
  }
  return { lines, starts, text: lines.map(({ text }) => text).join(' ') };
}

/** One more than the most is looked for, which tells that there are more. */
function findPhrase({ text }: SearchIndex, phrase: string): readonly Hit[] {
  const hits: Hit[] = [];
  let start = text.indexOf(phrase);
  while (start >= 0 && hits.length <= MOST_MATCHES) {
    const end = start + phrase.length;
    hits.push({ start, end });
    start = text.indexOf(phrase, end);
  }
  return hits;
}

function findWords({ lines, starts }: SearchIndex, words: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [lineIndex, { text }] of lines.entries()) {
    if (hits.length > MOST_MATCHES) break;
    if (!words.every((word) => text.includes(word))) continue;
    const lineStart = starts[lineIndex] ?? 0;
    // One by one: a line of a hundred thousand hits would be too many arguments.
    for (const hit of findInLine(text, words, lineStart)) hits.push(hit);
  }
  return hits;
}

/** Words may lie in one another: each place is told once, as the longest word there. */
function findInLine(text: string, words: readonly string[], lineStart: number): readonly Hit[] {
  const found = words.flatMap((word) => {
    const hits: Hit[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      hits.push({ start: lineStart + at, end: lineStart + at + word.length });
    }
    return hits;
  });
  const sorted = found.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const hits: Hit[] = [];
  for (const hit of sorted) {
    if (hit.start >= (hits.at(-1)?.end ?? 0)) hits.push(hit);
  }
  return hits;
}

function toMatches(index: SearchIndex, hits: readonly Hit[]): TranscriptMatches {
  const count = Math.min(hits.length, MOST_MATCHES);
  const matches: LineMatch[] = [];
  let lineIndex = 0;
  for (let group = 0; group < count; group += 1) {
    const hit = hits[group];
    if (hit === undefined) break;
    while ((index.starts[lineIndex + 1] ?? Infinity) <= hit.start) lineIndex += 1;
    addParts(index, hit, group, lineIndex, matches);
  }
  return {
    matches,
    currentIndex: count > 0 ? 0 : -1,
    count,
    hasMore: hits.length > MOST_MATCHES,
  };
}

function addParts(
  { lines, starts }: SearchIndex,
  hit: Hit,
  group: number,
  firstLine: number,
  matches: LineMatch[],
): void {
  for (let lineIndex = firstLine; lineIndex < lines.length; lineIndex += 1) {
    const lineStart = starts[lineIndex] ?? 0;
    const line = lines[lineIndex];
    if (line === undefined || lineStart >= hit.end) return;
    const from = Math.max(0, hit.start - lineStart);
    const to = Math.min(line.text.length, hit.end - lineStart);
    if (from >= to) continue;
    const { start, end } = line.toOriginal(from, to);
    matches.push({ lineIndex, start, end, group });
  }
}
