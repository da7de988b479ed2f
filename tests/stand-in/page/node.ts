/** Makes an element. The page is built of nodes only, as YouTube's Trusted Types policy asks. */
export function createNode(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Makes an element that is known by its id. */
export function createIdNode(
  tag: string,
  id: string,
  children: readonly (Node | string)[] = [],
): HTMLElement {
  return createNode(tag, { id }, children);
}
