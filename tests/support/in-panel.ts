/** The only element that fits; throws where there is none. */
export function query(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** The button with this name, or with these words on it. */
export function button(within: ParentNode, name: string): HTMLElement {
  const buttons = [...within.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent.trim()) === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name}`);
  return found;
}

/** Presses a key on an element, as the panel's own listeners get it. */
export function press(target: Element, key: string, { shiftKey = false } = {}): void {
  const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
}

/** Types a whole text into a field at once. */
export function type(field: HTMLElement, typed: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    throw new Error('Nobody can type there.');
  }
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses an option by its value. */
export function choose(field: HTMLElement, value: string): void {
  if (!(field instanceof HTMLSelectElement)) throw new Error('There is nothing to choose.');
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
