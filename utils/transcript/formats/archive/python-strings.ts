/** Escapes of Python's string literals that stand for one fixed text. */
const FIXED_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

/** Escapes that are followed by so many hexadecimal digits of a code point. */
const HEX_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

/**
 * Reads a Python list of strings as `repr` writes it: `['a', "b's", 'c\xa0d']`. Returns `null`
 * where it is anything else. https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
 */
export function parsePythonStrings(literal: string): readonly string[] | null {
  const inner =
    literal.startsWith('[') && literal.endsWith(']') ? literal.slice(1, -1).trim() : null;
  if (inner === null) return null;
  const values: string[] = [];
  for (let offset = 0; offset < inner.length;) {
    const closing = closingQuote(inner, offset);
    if (closing === -1) return null;
    values.push(unescape(inner.slice(offset + 1, closing)));
    const next = separatorEnd(inner, closing + 1);
    if (next === -1) return null;
    offset = next;
  }
  return values;
}

/** Writes strings as Python's `repr` of a list does. */
export function formatPythonStrings(values: readonly string[]): string {
  return `[${values.map(formatString).join(', ')}]`;
}

/** Returns where the string that opens at `offset` closes, or -1. */
function closingQuote(text: string, offset: number): number {
  const quote = text[offset];
  if (quote !== "'" && quote !== '"') return -1;
  for (let at = offset + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

/** Returns where the next string opens, the end of the text after the last one, or -1. */
function separatorEnd(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ') at++;
  if (at === text.length) return at;
  if (text[at] !== ',') return -1;
  at++;
  while (text[at] === ' ') at++;
  return at;
}

function unescape(body: string): string {
  if (!body.includes('\\')) return body;
  return body.replace(
    /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])/gu,
    (escape) => unescapeOne(escape.slice(1)) ?? escape,
  );
}

function unescapeOne(escape: string): string | null {
  const kind = escape.charAt(0);
  const fixed = FIXED_ESCAPES.get(kind);
  if (fixed !== undefined) return fixed;
  if (HEX_ESCAPES.get(kind) !== escape.length - 1) return null;
  const codePoint = Number.parseInt(escape.slice(1), 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : null;
}

function formatString(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const body = Array.from(value, (character) => escapeOne(character, quote)).join('');
  return `${quote}${body}${quote}`;
}

function escapeOne(character: string, quote: string): string {
  if (character === '\\' || character === quote) return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  if (character === ' ' || !UNPRINTABLE.test(character)) return character;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
