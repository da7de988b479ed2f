import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followElement } from '@/utils/youtube/follow-element';

let lifetime: AbortController;
let observed: MutationObserverInit[];

beforeEach(() => {
  lifetime = new AbortController();
  observed = [];
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation((_node, options = {}) => {
    observed.push(options);
  });
});

afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const find = () => document.querySelector('main');

function lookAgain(): readonly MutationObserverInit[] {
  observed = [];
  document.dispatchEvent(new Event('yt-navigate-finish'));
  return observed;
}

test('the whole document is observed only until the element is there', () => {
  followElement(find, () => undefined, lifetime.signal);
  expect(observed.some(({ subtree }) => subtree)).toBe(true);
  document.body.append(document.createElement('main'));
  expect(lookAgain().every(({ subtree }) => !subtree)).toBe(true);
  // Itself, the body and the root.
  expect(lookAgain()).toHaveLength(3);
});

test('each element is told once, and its lifetime ends with it', () => {
  const told: { readonly element: Element; readonly signal: AbortSignal }[] = [];
  const onFound = (element: Element, signal: AbortSignal) => void told.push({ element, signal });
  followElement(find, onFound, lifetime.signal);
  const [first, second] = [document.createElement('main'), document.createElement('main')];
  document.body.append(first);
  lookAgain();
  lookAgain();
  first.replaceWith(second);
  lookAgain();
  expect(told.map(({ element }) => element)).toEqual([first, second]);
  expect(told.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  lifetime.abort();
  expect(told.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test('after the end nothing is observed any more', () => {
  followElement(find, () => undefined, lifetime.signal);
  lifetime.abort();
  expect(lookAgain()).toEqual([]);
});
