/** A text between quotes, and the offset behind its closing quote. */
export interface LooseString {
  readonly value: string;
  readonly end: number;
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([^]))/g;

const FIXED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\n', ''],
]);

/**
 * Reads the text whose quote, `"` or `'`, opens at `offset`, with the escapes of JSON and of Python.
 * It may hold line breaks. Returns `null` where it is never closed.
 */
export function readLooseString(text: string, offset: number): LooseString | null {
  const quote = text[offset];
  let hasEscapes = false;
  for (let at = offset + 1; at < text.length; at++) {
    const character = text[at];
    if (character === quote) {
      const raw = text.slice(offset + 1, at);
      return { value: hasEscapes ? unescape(raw) : raw, end: at + 1 };
    }
    if (character === '\\') {
      hasEscapes = true;
      at++;
    }
  }
  return null;
}

function unescape(raw: string): string {
  return raw.replace(
    ESCAPE,
    (_, unit?: string, point?: string, byte?: string, character: string = '') => {
      const hex = unit ?? point ?? byte;
      if (hex === undefined) return FIXED_ESCAPES.get(character) ?? character;
      const code = Number.parseInt(hex, 16);
      return code > 0x10_ff_ff ? '\uFFFD' : String.fromCodePoint(code);
    },
  );
}
