import type { Unicode } from './detect-encoding';

/** A text in which damaged letters are U+FFFD. */
interface UnicodeText {
  readonly text: string;
  readonly isDamaged: boolean;
}

/** Of the letters beyond ASCII, so many must be right for the others to be damage. */
const GOOD_LETTERS_PER_DAMAGED = 4;

/**
 * Decodes UTF-8 or UTF-16. A file that ends inside a character lost only that one. Returns `null`
 * for what is not UTF-8 but an older encoding: there most letters beyond ASCII are wrong, while a
 * damaged file has mostly good ones, or a byte order mark.
 */
export function decodeUnicode(bytes: Uint8Array, encoding: Unicode): UnicodeText | null {
  const whole = decodeStrictly(bytes, encoding, false);
  if (whole !== null) return { text: whole, isDamaged: false };
  const cutOff = decodeStrictly(bytes, encoding, true);
  if (cutOff !== null) return { text: `${cutOff}\uFFFD`, isDamaged: false };
  const text = new TextDecoder(encoding).decode(bytes);
  const isCertain = encoding !== 'utf-8' || hasUtf8Mark(bytes);
  return isCertain || isMostlyGood(text, bytes) ? { text, isDamaged: true } : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: Unicode, mayGoOn: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: mayGoOn });
  } catch {
    return null;
  }
}

function hasUtf8Mark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function isMostlyGood(text: string, bytes: Uint8Array): boolean {
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (damaged * GOOD_LETTERS_PER_DAMAGED <= good) return true;
  // Each of their three bytes became one damaged letter.
  return countLoneSurrogates(bytes) * 3 === damaged;
}

/** Halves of surrogate pairs, as programs write them that do not check: ED, A0 to BF, any. */
function countLoneSurrogates(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
    const second = bytes[at + 1] ?? 0;
    if (second >= 0xa0 && second <= 0xbf) count++;
  }
  return count;
}
