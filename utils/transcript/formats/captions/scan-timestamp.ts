/** What stands before the milliseconds: a full stop in WebVTT, a comma in SubRip. */
export type DecimalMark = '.' | ',';

/** A timestamp that was found in a text. */
export interface ScannedTimestamp {
  readonly timeMs: number;
  /** The offset just behind it. */
  readonly end: number;
}

const COLON = ':'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

const USUAL_LENGTH = 'HH:MM:SS.mmm'.length;

/** Hours have any number of digits; this is far beyond what any video lasts. */
const MAX_VALUE = 1e9;

/**
 * Reads the timestamp at `offset`, `HH:MM:SS.mmm` or `MM:SS.mmm` with any number of digits for the
 * hours, with `.` exactly as https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp says.
 * Returns `null` where that gives an error. What follows the timestamp does not matter.
 */
export function scanTimestamp(
  text: string,
  offset: number,
  mark: DecimalMark,
): ScannedTimestamp | null {
  const usualMs = scanUsual(text, offset, mark);
  if (usualMs !== null) return { timeMs: usualMs, end: offset + USUAL_LENGTH };
  const firstEnd = digitsEnd(text, offset);
  if (firstEnd === offset || text.charCodeAt(firstEnd) !== COLON) return null;
  const secondEnd = twoDigitsEnd(text, firstEnd + 1);
  if (secondEnd === null) return null;
  const hasHours = text.charCodeAt(secondEnd) === COLON;
  if (!hasHours && firstEnd - offset !== 2) return null;
  const thirdEnd = hasHours ? twoDigitsEnd(text, secondEnd + 1) : secondEnd;
  if (thirdEnd === null || text.charCodeAt(thirdEnd) !== mark.charCodeAt(0)) return null;
  const end = digitsEnd(text, thirdEnd + 1);
  if (end - thirdEnd !== '.mmm'.length) return null;

  const hours = hasHours ? numberAt(text, offset, firstEnd) : 0;
  const minutesEnd = hasHours ? secondEnd : firstEnd;
  const minutes = numberAt(text, minutesEnd - 2, minutesEnd);
  const seconds = numberAt(text, thirdEnd - 2, thirdEnd);
  if (minutes > 59 || seconds > 59) return null;
  const wholeSeconds = hours * 3600 + minutes * 60 + seconds;
  return { timeMs: wholeSeconds * 1000 + numberAt(text, thirdEnd + 1, end), end };
}

/** `HH:MM:SS.mmm`, which nearly all are: the way for all takes twice as long. */
function scanUsual(text: string, offset: number, mark: DecimalMark): number | null {
  const hasMarks =
    text.charCodeAt(offset + 2) === COLON &&
    text.charCodeAt(offset + 5) === COLON &&
    text.charCodeAt(offset + 8) === mark.charCodeAt(0);
  if (!hasMarks || isDigit(text.charCodeAt(offset + USUAL_LENGTH))) return null;
  const minutes = pairAt(text, offset + 3);
  const seconds = pairAt(text, offset + 6);
  const wholeSeconds = pairAt(text, offset) * 3600 + minutes * 60 + seconds;
  const tenths = digitAt(text, offset + 9);
  const timeMs = wholeSeconds * 1000 + tenths * 100 + pairAt(text, offset + 10);
  return minutes <= 59 && seconds <= 59 && timeMs >= 0 ? timeMs : null;
}

/** NaN where one of them is no digit. */
function pairAt(text: string, offset: number): number {
  return digitAt(text, offset) * 10 + digitAt(text, offset + 1);
}

function digitAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return isDigit(code) ? code - ZERO : Number.NaN;
}

function digitsEnd(text: string, offset: number): number {
  let end = offset;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function twoDigitsEnd(text: string, offset: number): number | null {
  const end = digitsEnd(text, offset);
  return end - offset === 2 ? end : null;
}

/** Past the end of a text, `charCodeAt` gives NaN: that is no digit either. */
function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    value = value * 10 + text.charCodeAt(at) - ZERO;
  }
  return Math.min(MAX_VALUE, value);
}
