/** The digits of the scripts that YouTube's interface is written in, each from its zero. */
const ZEROS = ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '០', '０'];

const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** Longer than any language says “11 hours, 59 minutes, 59 seconds”. */
const LONGEST_TIME = 90;

/**
 * Tells whether a line only says a time in words, as YouTube adds for screen readers, in any
 * language: `1 minute, 5 seconds`. It has the time's own numbers, those of zero left out, and few
 * words beside them.
 */
export function isSpokenTime(line: string, timeMs: number): boolean {
  if (line.length > LONGEST_TIME) return false;
  const wholeSeconds = Math.floor(timeMs / 1000);
  const parts = [
    Math.floor(wholeSeconds / 3600),
    Math.floor(wholeSeconds / 60) % 60,
    wholeSeconds % 60,
  ];
  const filled = parts.filter((part) => part > 0);
  const expected = filled.length > 0 ? filled : [0];
  const ascii = toAsciiDigits(line);
  const numbers = (ascii.match(/\d+/g) ?? []).map(Number);
  const words = ascii.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? [];
  const hasNumbers = numbers.join(' ') === expected.join(' ');
  return hasNumbers && words.length > 0 && words.length <= expected.length * 2 + 1;
}

/** Writes the digits of other scripts as `0` to `9`; the text keeps its length. */
export function toAsciiDigits(text: string): string {
  return text.replace(OTHER_DIGITS, asciiDigit);
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.map((character) => character.codePointAt(0) ?? 0).find(
    (first) => code >= first && code <= first + 9,
  );
  return zero === undefined ? digit : String(code - zero);
}
