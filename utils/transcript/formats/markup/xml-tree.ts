import { readXmlTokens } from './xml-tokens';

/** An element of an XML text. Names are local and in lower case, entities are characters. */
export interface XmlElement {
  /** Empty for the whole text. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where its tag begins in the text. */
  readonly offset: number;
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Deeper than any real caption file; what nests deeper lies flat, so that walks may recurse. */
const MAX_DEPTH = 16;

/** Elements that people write as in HTML, without closing them. */
const NEVER_CLOSED: ReadonlySet<string> = new Set(['br']);

/** Lines of captions never lie within one another: the next one ends the one before, as in HTML. */
const NEVER_NESTED: ReadonlySet<string> = new Set(['p', 'text']);

/**
 * Reads an XML text as a tree, in linear time and without ever throwing: an element that is never
 * closed ends with the one around it, a closing tag without an opening one is passed over. At most
 * 16 elements lie within one another.
 */
export function readXmlTree(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], offset: 0 };
  const open = [root];
  for (const token of readXmlTokens(text)) {
    switch (token.kind) {
      case 'text':
        (open.at(-1) ?? root).children.push(token.text);
        break;
      case 'open': {
        const { name, attributes, offset } = token;
        const element: OpenElement = { name, attributes, children: [], offset };
        if (NEVER_NESTED.has(name)) closeElement(open, name);
        (open.at(-1) ?? root).children.push(element);
        const isLeaf = token.isEmpty || NEVER_CLOSED.has(name);
        if (!isLeaf && open.length < MAX_DEPTH) open.push(element);
        break;
      }
      case 'close':
        closeElement(open, token.name);
        break;
    }
  }
  return root;
}

function closeElement(open: OpenElement[], name: string): void {
  const depth = open.findLastIndex((element) => element.name === name);
  if (depth > 0) open.splice(depth);
}

/** Walks all elements with this name, in the order of the text. */
export function* findXmlElements(element: XmlElement, name: string): Generator<XmlElement, void> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* findXmlElements(child, name);
  }
}

/** Returns the text of an element and of all within it. */
export function xmlTextOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(xmlTextOf).join('');
}
