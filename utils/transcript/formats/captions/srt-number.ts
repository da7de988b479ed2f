const NUMBER = /^\s*\d+\s*$/;

/**
 * Finds the number of the SubRip cue whose times stand at `offset`, above them and not above
 * `from`. Returns where its line begins, or `offset` where there is none.
 *
 * A number may as well be what was said. It is a cue's number right above the times, if a blank
 * line is above it or the file numbers its cues (`isNumbered`); and above blank lines, if there is
 * a blank line on both sides and the file numbers its cues.
 */
export function findSrtNumber(
  text: string,
  from: number,
  offset: number,
  isNumbered: boolean,
): number {
  const numberEnd = endOfFilledLine(text, from, offset);
  const start = lineStart(text, from, numberEnd);
  if (!NUMBER.test(text.slice(start, numberEnd))) return offset;
  const isRightAbove = numberEnd === offset - 1;
  if (isRightAbove && isNumbered) return start;
  const hasBlankAbove = start === 0 || isBlankAbove(text, from, start);
  return hasBlankAbove && (isRightAbove || isNumbered) ? start : offset;
}

/** Returns where the nearest line above `offset` ends that is not blank, or `from`. */
function endOfFilledLine(text: string, from: number, offset: number): number {
  let end = offset - 1;
  while (end > from) {
    const start = lineStart(text, from, end);
    if (text.slice(start, end).trim() !== '') return end;
    end = start - 1;
  }
  return from;
}

/** Returns where the line begins that ends at `end`; lines above `from` do not count. */
function lineStart(text: string, from: number, end: number): number {
  return end <= from ? from : Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
}

function isBlankAbove(text: string, from: number, start: number): boolean {
  return start > from && text.slice(lineStart(text, from, start - 1), start - 1).trim() === '';
}
