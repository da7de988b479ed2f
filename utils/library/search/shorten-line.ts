import type { TextRange } from '@/utils/transcript/fold-text';
import type { HitLine } from './search-hit';

/** A line with what is marked in it. */
type MarkedLine = Pick<HitLine, 'text' | 'marks'>;

/** Three lines on a screen, in UTF-16 units; hardly a line of captions is as long. */
const LONGEST = 280;

/** So much of it stands before the first mark. */
const BEFORE_MARK = 80;

const ELLIPSIS = '…';

/**
 * Shortens a line to what stands around its first mark, at spaces where there are any. Whole
 * paragraphs, or a transcript in one line, would fill the page.
 */
export function shortenLine({ text, marks }: MarkedLine): MarkedLine {
  if (text.length <= LONGEST) return { text, marks };
  const firstMark = marks[0]?.start ?? 0;
  const start = firstMark <= BEFORE_MARK ? 0 : startOfPart(text, firstMark);
  const end = start + LONGEST >= text.length ? text.length : endOfPart(text, start);
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  const movePlace = (place: number) =>
    Math.min(Math.max(place, start), end) - start + before.length;
  return {
    text: before + text.slice(start, end) + after,
    marks: marks
      .filter((mark) => mark.start < end)
      .map((mark): TextRange => ({ start: movePlace(mark.start), end: movePlace(mark.end) })),
  };
}

function startOfPart(text: string, mark: number): number {
  const earliest = mark - BEFORE_MARK;
  const space = text.slice(earliest, mark).search(/\s\S/);
  return space < 0 ? wholeLetter(text, earliest) : earliest + space + 1;
}

function endOfPart(text: string, start: number): number {
  const latest = start + LONGEST;
  const space = text.slice(start, latest + 1).search(/\s\S*$/);
  return space < LONGEST / 2 ? wholeLetter(text, latest) : start + space;
}

/** The same place, or the next where it is within a surrogate pair or before a letter's mark. */
function wholeLetter(text: string, place: number): number {
  const within = /^(?:[\udc00-\udfff]|\p{M}|\u200d)+/u.exec(text.slice(place, place + 16));
  return place + (within?.[0].length ?? 0);
}
