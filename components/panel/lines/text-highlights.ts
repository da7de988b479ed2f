import type { LineRange } from '@/utils/transcript/quote-place';
import type { LineMatch, TranscriptMatches } from '@/utils/transcript/transcript-search';

/** A part of a line's text, in UTF-16 units. */
export type TextSpan = Pick<LineMatch, 'start' | 'end'>;

type HighlightName = 'match' | 'current-match' | 'quote' | 'word';

/** Which of two that lie on the same words is seen. */
const priorities: Readonly<Record<HighlightName, number>> = {
  quote: 0,
  word: 1,
  match: 2,
  'current-match': 3,
};

/**
 * Colours words without touching the rows, by the CSS Custom Highlight API, which both oldest
 * supported browsers have (Chrome 105, Firefox 140). Nothing is coloured any more when `signal`
 * aborts.
 */
function createHighlight(
  name: HighlightName,
  signal: AbortSignal,
): (ranges: readonly AbstractRange[]) => void {
  const fullName = `sidescript-${name}`;
  signal.addEventListener('abort', () => CSS.highlights.delete(fullName), { once: true });
  return (ranges) => {
    if (ranges.length === 0) CSS.highlights.delete(fullName);
    else {
      const highlight = new Highlight(...ranges);
      highlight.priority = priorities[name];
      CSS.highlights.set(fullName, highlight);
    }
  };
}

/** Returns what colours the matches of a search in pieces of text, the current one differently. */
export function createMatchHighlight(
  signal: AbortSignal,
): (matches: TranscriptMatches, pieces: readonly HTMLElement[]) => void {
  const paintOthers = createHighlight('match', signal);
  const paintCurrent = createHighlight('current-match', signal);
  return ({ matches, currentIndex }, pieces) => {
    const found = pieces.flatMap((piece) =>
      matchesOfLines(matches, linesOf(piece)).map((match) => ({
        isCurrent: match.group === currentIndex,
        ranges: rangesIn(piece, match),
      })),
    );
    const rangesWhere = (isCurrent: boolean) =>
      found.flatMap((match) => (match.isCurrent === isCurrent ? match.ranges : []));
    paintOthers(rangesWhere(false));
    paintCurrent(rangesWhere(true));
  };
}

/** Returns what colours quoted lines in pieces of text. */
export function createQuoteHighlight(
  signal: AbortSignal,
): (quoted: LineRange | null, pieces: readonly HTMLElement[]) => void {
  const paint = createHighlight('quote', signal);
  const whole = { start: 0, end: Number.POSITIVE_INFINITY };
  return (quoted, pieces) => {
    const isQuoted = (piece: HTMLElement) => {
      const { firstIndex, lastIndex } = linesOf(piece);
      return quoted !== null && lastIndex >= quoted.firstIndex && firstIndex <= quoted.lastIndex;
    };
    paint(pieces.filter(isQuoted).flatMap((piece) => rangesIn(piece, whole)));
  };
}

/** Returns what colours a part of a line in pieces of that line's text. */
export function createWordHighlight(
  signal: AbortSignal,
): (word: TextSpan | null, pieces: readonly HTMLElement[]) => void {
  const paint = createHighlight('word', signal);
  return (word, pieces) => {
    paint(word === null ? [] : pieces.flatMap((piece) => rangesIn(piece, word)));
  };
}

/** The lines whose text a piece shows: one, or several that say the same. */
function linesOf(piece: HTMLElement): LineRange {
  const { line, lastLine = line } = piece.dataset;
  return { firstIndex: Number(line), lastIndex: Number(lastLine) };
}

/** The matches of lines in a row; all are sorted by line. */
function matchesOfLines(
  matches: readonly LineMatch[],
  { firstIndex, lastIndex }: LineRange,
): readonly LineMatch[] {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle]?.lineIndex ?? Infinity) < firstIndex) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((matches[end]?.lineIndex ?? Infinity) <= lastIndex) end += 1;
  return matches.slice(low, end);
}

/** The range of a line's part in one of its pieces; none where the piece does not show it. */
function rangesIn(piece: HTMLElement, { start, end }: TextSpan): readonly StaticRange[] {
  const node = piece.firstChild;
  if (!(node instanceof Text)) return [];
  const pieceStart = Number(piece.dataset['start']);
  const from = Math.max(0, start - pieceStart);
  const to = Math.min(node.length, end - pieceStart);
  if (from >= to) return [];
  return [
    new StaticRange({
      startContainer: node,
      startOffset: from,
      endContainer: node,
      endOffset: to,
    }),
  ];
}
