import type { Tab } from './browser-driver';
import { type CallablePage, callPage, evaluateInPage, waitForAnswer } from './call-page';
import { describeTarget, encodeTarget } from './target';

type Readers = Pick<
  Tab,
  | 'attribute'
  | 'count'
  | 'evaluate'
  | 'isVisible'
  | 'text'
  | 'texts'
  | 'value'
  | 'waitFor'
  | 'waitForNone'
  | 'waitUntil'
>;

/** The part of a tab that looks and does not touch. */
export function createReaders(page: CallablePage): Readers {
  const texts: Readers['texts'] = (target) =>
    callPage(page, describeTarget(target), 'texts', encodeTarget(target));

  return {
    texts,
    evaluate: (pageFunction, ...values) => evaluateInPage(page, pageFunction, ...values),
    waitUntil: (pageFunction, ...values) => waitForAnswer(page, pageFunction, ...values),
    waitFor: async (target) => {
      await callPage(page, describeTarget(target), 'one', encodeTarget(target));
    },
    waitForNone: async (target) => {
      await callPage(page, `no ${describeTarget(target)}`, 'none', encodeTarget(target));
    },
    text: (target) => callPage(page, describeTarget(target), 'text', encodeTarget(target)),
    attribute: (target, name) =>
      callPage(page, describeTarget(target), 'attribute', encodeTarget(target), name),
    value: (target) => callPage(page, describeTarget(target), 'value', encodeTarget(target)),
    count: async (target) => (await texts(target)).length,
    isVisible: async (target) => (await texts(target)).length > 0,
  };
}
