import { decodeTerminatedEntities } from './html-entities';
import { localName, readXmlTag } from './xml-tag';

/**
 * A piece of an XML or HTML text. Names are local (`tt:p` is `p`) and in lower case, entities are
 * characters, `offset` is where the piece begins.
 */
export type XmlToken = XmlOpening | XmlClosing | XmlText;

export interface XmlOpening {
  readonly kind: 'open';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** It closes itself: `<br/>`. */
  readonly isEmpty: boolean;
  readonly offset: number;
}

export interface XmlClosing {
  readonly kind: 'close';
  readonly name: string;
  readonly offset: number;
}

export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
  readonly offset: number;
}

const CDATA = '<![CDATA[';
const NAME_START = /[A-Za-z_:]/;

/**
 * Walks an XML or HTML text. Never throws, and takes linear time: tags need not match, entities
 * that the file itself declares are not expanded, comments, declarations and processing
 * instructions are left out. A `<` that begins no tag is text; a tag that the file's end cuts off
 * ends the walk. What stands in elements named in `rawTextNames`, like scripts, is left out.
 *
 * An own walker, because txml 6.0.3 throws where tags do not match and overflows the stack where
 * they nest deeply (tried 2026-11).
 */
export function* readXmlTokens(
  text: string,
  rawTextNames: ReadonlySet<string> = new Set(),
): Generator<XmlToken, void> {
  let textStart = 0;
  let hasDeclaration = false;
  for (let mark = text.indexOf('<'); mark !== -1;) {
    const next = text.charAt(mark + 1);
    const isDeclaration = next === '!' || next === '?';
    if (next !== '/' && !isDeclaration && !NAME_START.test(next)) {
      mark = text.indexOf('<', mark + 1);
      continue;
    }
    if (mark > textStart) yield textToken(text, textStart, mark);
    if (text.startsWith(CDATA, mark)) {
      const start = mark + CDATA.length;
      textStart = endAfter(text, ']]>', start);
      const end = text.startsWith(']]>', textStart - 3) ? textStart - 3 : textStart;
      yield { kind: 'text', text: text.slice(start, end), offset: start };
    } else if (isDeclaration) {
      textStart = endOfDeclaration(text, mark, hasDeclaration);
      hasDeclaration ||= next === '!' && !text.startsWith('<!--', mark);
    } else if (next === '/') {
      textStart = endAfter(text, '>', mark);
      const name = localName(text.slice(mark + 2, textStart - 1).trim());
      yield { kind: 'close', name, offset: mark };
    } else {
      const tag = readXmlTag(text, mark);
      if (!tag) return;
      const { name, attributes, isEmpty } = tag;
      yield { kind: 'open', name, attributes, isEmpty, offset: mark };
      textStart = rawTextNames.has(name) && !isEmpty ? closingTag(text, name, tag.end) : tag.end;
    }
    mark = text.indexOf('<', textStart);
  }
  if (textStart < text.length) yield textToken(text, textStart, text.length);
}

function textToken(text: string, start: number, end: number): XmlText {
  return { kind: 'text', text: decodeTerminatedEntities(text.slice(start, end)), offset: start };
}

/** Returns the offset after the next `mark`, or the end of the text. */
function endAfter(text: string, mark: string, offset: number): number {
  const at = text.indexOf(mark, offset);
  return at === -1 ? text.length : at + mark.length;
}

/** Only the first declaration can be a DOCTYPE, with declarations of its own in `[…]`. */
function endOfDeclaration(text: string, mark: number, hasDeclaration: boolean): number {
  if (text.startsWith('<!--', mark)) return endAfter(text, '-->', mark + '<!--'.length);
  if (text.startsWith('<?', mark)) return endAfter(text, '?>', mark);
  const end = endAfter(text, '>', mark);
  const hasSubset = !hasDeclaration && text.slice(mark, end).includes('[');
  return hasSubset ? endAfter(text, ']>', mark) : end;
}

/** Returns where the tag that closes an element begins, or the end of the text. */
function closingTag(text: string, name: string, offset: number): number {
  let at = text.indexOf('</', offset);
  while (at !== -1 && text.slice(at + 2, at + 2 + name.length).toLowerCase() !== name) {
    at = text.indexOf('</', at + 2);
  }
  return at === -1 ? text.length : at;
}
