import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchLife } from '@/utils/youtube/watch-life';

let lifetime: AbortController;
let isAlive: boolean;
let ends: number;
let check: () => boolean;

beforeEach(() => {
  lifetime = new AbortController();
  isAlive = true;
  ends = 0;
  check = watchLife(
    () => isAlive,
    () => {
      ends += 1;
    },
    lifetime.signal,
  );
});

afterEach(() => lifetime.abort());

test.each([
  ['a mouse that comes by', () => document.body.dispatchEvent(new Event('pointerover'))],
  ['a press of the mouse', () => document.body.dispatchEvent(new Event('pointerdown'))],
  ['a key', () => document.body.dispatchEvent(new Event('keydown'))],
  ['coming back to the window', () => window.dispatchEvent(new Event('focus'))],
  ['coming back to the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['being asked', () => check()],
])('by %s the end is noticed, once', (_sign, give) => {
  give();
  expect(ends).toBe(0);
  isAlive = false;
  give();
  give();
  expect(ends).toBe(1);
  expect(check()).toBe(false);
});

test('an end that is wanted is not told', () => {
  lifetime.abort();
  isAlive = false;
  document.body.dispatchEvent(new Event('pointerdown'));
  expect(check()).toBe(false);
  expect(ends).toBe(0);
});
