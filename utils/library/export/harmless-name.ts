/** Not allowed in names on Windows; the slash nowhere. Source: see `RESERVED`. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu;

/**
 * What turns the direction of the text after it, or cannot be seen at all: a name could look like
 * another one. Source: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const TREACHEROUS = /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * Devices of Windows, also with an extension.
 * Source: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const RESERVED = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|$)/i;

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  [':', '\u2236'],
  ['/', '\u2215'],
  ['\\', '\u2216'],
  ['|', '\u2223'],
  ['?', '\uFF1F'],
  ['*', '\u2217'],
  ['"', "'"],
  ['<', '\u2039'],
  ['>', '\u203A'],
]);

/**
 * Makes a file's or folder's name, without extension, of any text: it can be written on Windows,
 * macOS and Linux, shows in the order it is read, and takes at most `maximumBytes` of UTF-8. What
 * is not allowed becomes a character that looks like it. Empty where nothing is left.
 */
export function harmlessName(text: string, maximumBytes: number): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(TREACHEROUS, '')
    .replace(FORBIDDEN, (character) => LOOKALIKES.get(character) ?? ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // Windows drops dots and spaces at the end; a dot at the start hides a file on the others.
  const name = shorten(clean.replace(/^[. ]+/, ''), maximumBytes - 1).replace(/[. ]+$/, '');
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Cuts between what people see as characters. */
function shorten(text: string, maximumBytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= maximumBytes) return text;
  let byteCount = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    byteCount += encoder.encode(segment).length;
    if (byteCount > maximumBytes) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
