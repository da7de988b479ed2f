/** Every element below a root, in tree order, open shadow roots included. */
export function* elementsBelow(root: ParentNode): Generator<Element> {
  if (root instanceof Element && root.shadowRoot !== null) yield* elementsBelow(root.shadowRoot);
  for (const child of root.children) {
    yield child;
    yield* elementsBelow(child);
  }
}

/** An element and its ancestors as drawn: through slots and out of shadow roots. */
export function* selfAndAncestors(element: Element): Generator<Element> {
  let current: Element | null = element;
  while (current !== null) {
    yield current;
    current = parentAsDrawn(current);
  }
}

function parentAsDrawn(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The innermost element drawn at a point of the viewport, in CSS pixels. */
export function elementAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot !== null && hit?.shadowRoot !== undefined) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === hit) return hit;
    hit = inner;
  }
  return hit;
}
