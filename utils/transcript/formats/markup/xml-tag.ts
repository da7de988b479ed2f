import { decodeTerminatedEntities } from './html-entities';

/** An opening tag. Names are local and in lower case, entities in values are characters. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** Where the text goes on after the tag. */
  readonly end: number;
}

const SPACE = /\s/;

/**
 * Reads the opening tag whose `<` stands at `mark`, or returns `null` where the file ends within it.
 * Quotes may be missing; a tag whose `>` is missing ends where the next one begins.
 */
export function readXmlTag(text: string, mark: number): XmlTag | null {
  const nameEnd = endOfName(text, mark + 1);
  const attributes = new Map<string, string>();
  let at = nameEnd;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '>' || character === '<') {
      return {
        name: localName(text.slice(mark + 1, nameEnd)),
        attributes,
        isEmpty: text.charAt(at - 1) === '/',
        end: character === '>' ? at + 1 : at,
      };
    }
    if (character === '/' || character === '=' || SPACE.test(character)) {
      at++;
      continue;
    }
    const attributeEnd = endOfName(text, at);
    const name = localName(text.slice(at, attributeEnd));
    at = skipSpace(text, attributeEnd);
    if (text.charAt(at) !== '=') {
      attributes.set(name, '');
      continue;
    }
    const { value, end } = readValue(text, skipSpace(text, at + 1));
    attributes.set(name, decodeTerminatedEntities(value));
    at = end;
  }
  return null;
}

/** Where a quote is never closed, the value ends with its first word. */
function readValue(text: string, offset: number): { readonly value: string; readonly end: number } {
  const quote = text.charAt(offset);
  const isQuoted = quote === '"' || quote === "'";
  const start = isQuoted ? offset + 1 : offset;
  const quoteEnd = isQuoted ? text.indexOf(quote, start) : -1;
  if (quoteEnd !== -1) return { value: text.slice(start, quoteEnd), end: quoteEnd + 1 };
  const end = endOfBareValue(text, start);
  return { value: text.slice(start, end), end };
}

function endOfName(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/[\s=<>/]/.test(text.charAt(end))) end++;
  return end;
}

function endOfBareValue(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/[\s<>]/.test(text.charAt(end))) end++;
  return end;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (SPACE.test(text.charAt(at))) at++;
  return at;
}

/** Returns a name without its namespace and in lower case: `tt:P` is `p`. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
