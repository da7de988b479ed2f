import { selfAndAncestors } from './element-tree';

/** Whether an element is there for eyes and for assistive technology alike. */
export function isShown(element: Element): boolean {
  for (const ancestor of selfAndAncestors(element)) {
    if (ancestor.ariaHidden === 'true' || ancestor.hasAttribute('inert')) return false;
  }
  return isDrawn(element);
}

function isDrawn(element: Element): boolean {
  // An element without a box of its own counts as not visible, though its children are drawn.
  const drawn = [...selfAndAncestors(element)].find(
    (ancestor) => getComputedStyle(ancestor).display !== 'contents',
  );
  return drawn?.checkVisibility({ visibilityProperty: true }) ?? false;
}
