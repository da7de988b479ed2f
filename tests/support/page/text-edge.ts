import type { EncodedTarget } from '@/tests/support/target';
import { type Attempt, found, notFound } from './attempt';
import { selfAndAncestors } from './element-tree';
import { findOne } from './find-elements';
import type { Point } from './mouse-point';

/** One end of a drag over text, as data that can be sent into a page. */
export interface EncodedTextEdge {
  readonly edge: 'before' | 'after';
  readonly words: string;
  readonly within: EncodedTarget;
}

/** How near to an edge a drag makes browsers scroll (Chromium's belt is 20 px wide). */
const BELT_PX = 24;

/** Waits for words, scrolls them into view, and answers the point before or after them. */
export function reachTextEdge({ edge, words, within }: EncodedTextEdge): Attempt<Point> {
  return () => {
    const one = findOne(within);
    if (!one.found) return one;
    const range = findCharacter(one.value, words, edge);
    if (range === null) return notFound('it does not hold these words');

    scrollClear(range);
    const box = range.getBoundingClientRect();
    const y = box.top + box.height / 2;
    return found({ x: edge === 'before' ? box.left : box.right, y });
  };
}

/** A range over the first or the last of the words' characters. */
function findCharacter(root: Element, words: string, edge: 'before' | 'after'): Range | null {
  const nodes = [...textNodesBelow(root)];
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words);
  if (start === -1) return null;

  let offset = edge === 'before' ? start : start + words.length - 1;
  for (const node of nodes) {
    if (offset < node.length) {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range;
    }
    offset -= node.length;
  }
  return null;
}

function* textNodesBelow(root: ParentNode): Generator<Text> {
  if (root instanceof Element && root.shadowRoot !== null) yield* textNodesBelow(root.shadowRoot);
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node;
    if (node instanceof Element) yield* textNodesBelow(node);
  }
}

/** Brings a range to where a drag scrolls nothing, unless it lies there already. */
function scrollClear(range: Range): void {
  const element = range.startContainer.parentElement;
  if (element === null) return;
  const { top, bottom } = range.getBoundingClientRect();
  const isClear = scrollPorts(element).every(
    (port) => top >= port.top + BELT_PX && bottom <= port.bottom - BELT_PX,
  );
  if (!isClear) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** What an element is seen through: the viewport, and whatever scrolls around it. */
function scrollPorts(
  element: Element,
): readonly { readonly top: number; readonly bottom: number }[] {
  const scrollers = [...selfAndAncestors(element)].filter((ancestor) =>
    ['auto', 'scroll'].includes(getComputedStyle(ancestor).overflowY),
  );
  const boxes = scrollers.map((scroller) => scroller.getBoundingClientRect());
  return [{ top: 0, bottom: innerHeight }, ...boxes];
}
