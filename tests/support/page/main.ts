import { type Attempt, found, notFound } from './attempt';
import { chooseOption } from './choose-option';
import { dropFiles } from './drop-files';
import { findElements, findFileInput, readOne, textOf } from './find-elements';
import { reachElement } from './mouse-point';
import { runAttempt } from './run-attempt';
import { reachTextEdge } from './text-edge';
import type { EncodedTarget, TextRule } from '@/tests/support/target';

/** What the driver can try in a page; each function makes an attempt of its arguments. */
const attempts = {
  chooseOption,
  dropFiles,
  reachElement,
  reachTextEdge,
  one: (target: EncodedTarget) => readOne(target, () => null),
  text: (target: EncodedTarget) => readOne(target, textOf),
  attribute: (target: EncodedTarget, name: string) =>
    readOne(target, (element) => element.getAttribute(name)),
  value: (target: EncodedTarget) => readOne(target, valueOf),
  texts: (target: EncodedTarget) => () => found(findElements(target).map(textOf)),
  none: (target: EncodedTarget) => () => {
    const { length } = findElements(target);
    return length === 0 ? found(null) : notFound(`there are ${length}`);
  },
  fileInput: (label: TextRule) => () => {
    const input = findFileInput(label);
    return input.found ? found(null) : input;
  },
  answer:
    (compute: () => unknown): Attempt<unknown> =>
    async () => {
      const value = await compute();
      return value ? found(value) : notFound(`the answer is ${String(value)}`);
    },
};

function valueOf(element: Element): string {
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return isField ? element.value : '';
}

/** The names, arguments and answers of what can be tried in a page. */
export type Attempts = typeof attempts;

const pageFunctions = { attempts, runAttempt, findFileInput };

declare global {
  // The driver puts it there and calls it in expressions sent into the page.
  var sidescriptPageFunctions: typeof pageFunctions | undefined;
}

globalThis.sidescriptPageFunctions = pageFunctions;
