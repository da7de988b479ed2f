import type { EncodedTarget } from '@/tests/support/target';
import { type Attempt, found, notFound } from './attempt';
import { findOne, textOf } from './find-elements';

/** Waits for a native `<select>` that has an option with this text, and chooses it. */
export function chooseOption(target: EncodedTarget, text: string): Attempt<null> {
  return () => {
    const one = findOne(target);
    if (!one.found) return one;
    const field = one.value;
    if (!(field instanceof HTMLSelectElement)) return notFound('it is no <select>');

    const index = [...field.options].findIndex((option) => option.label.trim() === text);
    if (index === -1) return notFound(`its options are: ${textOf(field)}`);
    field.selectedIndex = index;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return found(null);
  };
}
