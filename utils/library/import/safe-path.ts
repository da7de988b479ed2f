const MAX_LENGTH = 500;

/**
 * Control characters, and those that turn the direction of what follows: "exe.txt" could be shown
 * for "txt.exe". Source: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const TREACHEROUS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Makes a path from a zip or folder harmless to show, and the same however it was written: forward
 * slashes, no steps up or out, no treacherous characters, no lone surrogates, at most 500 UTF-16
 * units. Never empty. It only names a file in reports: nothing is ever written to it.
 */
export function safePath(path: string): string {
  const steps = path
    .toWellFormed()
    .replace(TREACHEROUS, '\u{FFFD}')
    .split(/[\\/]/)
    .filter((step) => !/^\s*\.{0,2}\s*$/.test(step));
  return shortened(steps.join('/')) || '\u{FFFD}';
}

/** The end says more than the start: the file's name is there. */
function shortened(path: string): string {
  return path.length <= MAX_LENGTH ? path : `…${path.slice(1 - MAX_LENGTH)}`.toWellFormed();
}

/** True for what systems leave in folders and zips beside a person's files. */
export function isLitter(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some((step) => /^(?:\.[^.].*|__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(step));
}

/** The same for what lies in a folder that a person chose: the folder's own name does not count. */
export function isLitterBelow(path: string): boolean {
  return path.includes('/') && isLitter(path.slice(path.indexOf('/') + 1));
}
