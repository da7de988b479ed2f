import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { EncodedTarget, TextRule } from '@/tests/support/target';
import { type Attempt, found, notFound, type Result } from './attempt';
import { elementsBelow } from './element-tree';
import { isShown } from './is-shown';

/** All elements that fit a target now. */
export function findElements(target: EncodedTarget): readonly Element[] {
  const scopes = target.within === null ? [document] : findElements(target.within);
  const elements = new Set(scopes.flatMap((scope) => [...elementsBelow(scope)]));
  const fitting = [...elements].filter((element) => fits(element, target));
  if (target.nth === null) return fitting;
  const chosen = fitting.at(target.nth);
  return chosen === undefined ? [] : [chosen];
}

// The tests stand from cheap to dear: names take longest by far.
function fits(element: Element, target: EncodedTarget): boolean {
  if (getRole(element) !== target.role) return false;
  if (target.current && (element.ariaCurrent ?? 'false') === 'false') return false;
  if (!isShown(element)) return false;
  if (!fitsRule(target.text, () => textOf(element))) return false;
  return fitsRule(target.name, () => nameOf(element));
}

/** The only element that fits a target now. */
export function findOne(target: EncodedTarget): Result<Element> {
  const [first, ...others] = findElements(target);
  if (first === undefined) return notFound('there is none');
  if (others.length > 0) return notFound(`there are ${others.length + 1}; say which`);
  return found(first);
}

/** Waits for the only element that fits, and reads something off it. */
export function readOne<Value>(
  target: EncodedTarget,
  read: (element: Element) => Value,
): Attempt<Value> {
  return () => {
    const one = findOne(target);
    return one.found ? found(read(one.value)) : one;
  };
}

/** The only file input with a label that fits, drawn or not. */
export function findFileInput(label: TextRule): Result<HTMLInputElement> {
  const [first, ...others] = [...elementsBelow(document)].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement &&
      element.type === 'file' &&
      fitsRule(label, () => nameOf(element, true)),
  );
  if (first === undefined) return notFound('there is no file input with this label');
  if (others.length > 0) return notFound(`there are ${others.length + 1} with this label`);
  return found(first);
}

/** The accessible name with white space collapsed. */
export function nameOf(element: Element, hidden = false): string {
  return collapse(computeAccessibleName(element, { hidden }));
}

/** The text as drawn, with white space collapsed. */
export function textOf(element: Element): string {
  return collapse(element instanceof HTMLElement ? element.innerText : (element.textContent ?? ''));
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function fitsRule(rule: TextRule, readText: () => string): boolean {
  switch (rule.kind) {
    case 'any':
      return true;
    case 'text':
      return rule.exact
        ? readText() === rule.text
        : readText().toLowerCase().includes(rule.text.toLowerCase());
    case 'pattern':
      return new RegExp(rule.source, rule.flags).test(readText());
  }
}
