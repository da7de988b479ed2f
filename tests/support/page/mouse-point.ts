import type { EncodedTarget } from '@/tests/support/target';
import { type Attempt, found, notFound } from './attempt';
import { elementAt, selfAndAncestors } from './element-tree';
import { findOne } from './find-elements';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Waits until an element can be reached by the mouse, and answers where. */
export function reachElement(target: EncodedTarget, enabled: boolean): Attempt<Point> {
  let previous: Point | null = null;
  let covered = false;
  return () => {
    const one = findOne(target);
    if (!one.found) return one;
    const element = one.value;
    if (enabled && isDisabled(element)) return notFound('it is disabled');

    // A sticky header may cover what was scrolled only just into view.
    const block = covered ? 'center' : 'nearest';
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const point = middleInView(element);
    if (point === null) return notFound('it has no size');

    const moved = previous?.x !== point.x || previous.y !== point.y;
    previous = point;
    if (moved) return notFound('it is moving');

    const hit = elementAt(point.x, point.y);
    covered = hit === null || ![...selfAndAncestors(hit)].includes(element);
    return covered ? notFound(`it is covered by <${hit?.localName ?? 'nothing'}>`) : found(point);
  };
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.ariaDisabled === 'true';
}

/** The middle of the first box: an element that wraps has one per line, and air between. */
function middleInView(element: Element): Point | null {
  for (const box of element.getClientRects()) {
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const right = Math.min(box.right, innerWidth);
    const bottom = Math.min(box.bottom, innerHeight);
    if (left < right && top < bottom) return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }
  return null;
}
