import { readLooseString } from './loose-string';

/** A piece of a text that may be JSON, in the order of the text. */
export type LooseToken =
  | { readonly kind: 'open' | 'close'; readonly of: 'list' | 'object'; readonly offset: number }
  | { readonly kind: 'colon'; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  /** A number or a constant; `raw` because it may also be a key without quotes. */
  | {
      readonly kind: 'scalar';
      readonly raw: string;
      readonly value: number | boolean | null;
      readonly offset: number;
    }
  /** A word without quotes: a key, or nothing that can be understood. */
  | { readonly kind: 'word'; readonly raw: string; readonly offset: number }
  /** The text ends within a text, a number or a word. */
  | { readonly kind: 'cut'; readonly offset: number }
  | { readonly kind: 'junk'; readonly offset: number };

const SPACE_OR_COMMA = /[\s,]*/y;

/** A number, or a word of JSON, Python or a key as JavaScript writes it. */
const BARE = /[-+.$\w]+/y;

/** What is no number to JSON, Python's `json` writes as NaN and Infinity: both say nothing here. */
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', null],
  ['nan', null],
  ['NaN', null],
  ['inf', null],
  ['-inf', null],
  ['Infinity', null],
  ['-Infinity', null],
]);

/** Takes a text apart in one walk, whatever it is; white space and commas are passed over. */
export function* looseTokens(text: string): Generator<LooseToken, undefined> {
  let offset = endOf(SPACE_OR_COMMA, text, 0);
  while (offset < text.length) {
    const { token, end } = tokenAt(text, offset);
    yield token;
    offset = endOf(SPACE_OR_COMMA, text, end);
  }
}

function tokenAt(
  text: string,
  offset: number,
): { readonly token: LooseToken; readonly end: number } {
  const end = offset + 1;
  switch (text.charAt(offset)) {
    case '{':
      return { token: { kind: 'open', of: 'object', offset }, end };
    case '[':
      return { token: { kind: 'open', of: 'list', offset }, end };
    case '}':
      return { token: { kind: 'close', of: 'object', offset }, end };
    case ']':
      return { token: { kind: 'close', of: 'list', offset }, end };
    case ':':
      return { token: { kind: 'colon', offset }, end };
    case '"':
    case "'": {
      const string = readLooseString(text, offset);
      if (!string) return { token: { kind: 'cut', offset }, end: text.length };
      return { token: { kind: 'text', value: string.value, offset }, end: string.end };
    }
    default:
      return bareAt(text, offset);
  }
}

function bareAt(
  text: string,
  offset: number,
): { readonly token: LooseToken; readonly end: number } {
  const end = endOf(BARE, text, offset);
  if (end === offset) return { token: { kind: 'junk', offset }, end: offset + 1 };
  if (end === text.length) return { token: { kind: 'cut', offset }, end };
  const raw = text.slice(offset, end);
  const constant = CONSTANTS.get(raw);
  if (constant !== undefined)
    return { token: { kind: 'scalar', raw, value: constant, offset }, end };
  const value = Number(raw);
  if (Number.isNaN(value)) return { token: { kind: 'word', raw, offset }, end };
  return { token: { kind: 'scalar', raw, value, offset }, end };
}

/** Returns where the match of a sticky pattern at `offset` ends: `offset` where there is none. */
function endOf(sticky: RegExp, text: string, offset: number): number {
  sticky.lastIndex = offset;
  return sticky.test(text) ? sticky.lastIndex : offset;
}
