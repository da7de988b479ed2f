import { setTimeout as rest } from 'node:timers/promises';
import type { Tab } from '@/tests/support/browser-driver';

/** Between searches of somebody who waits for something else. */
const BETWEEN_SEARCHES_MS = 2000;

/** Searches one after the other, and tells what each takes to the first results on screen, in ms. */
export async function pressAll(page: Tab, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(pressKey, query));
  return times;
}

/** Searches now and then, as somebody would who waits for an import. */
export async function pressWhile(
  page: Tab,
  queries: readonly string[],
  signal: AbortSignal,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let place = 0; !signal.aborted; place += 1) {
    await page.bringToFront();
    times.push(await page.evaluate(pressKey, queries[place % queries.length] ?? ''));
    await rest(BETWEEN_SEARCHES_MS);
  }
  return times;
}

/** Runs in the page: types the last letter of a query, and waits for what it finds to be drawn. */
export async function pressKey(query: string): Promise<number> {
  const box = document.querySelector('input[type=search]');
  if (!(box instanceof HTMLInputElement)) throw new Error('There is no search box.');
  const type = (typed: string) => {
    box.value = typed;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const isEmpty = () => document.querySelector('.search-results') === null;
  const isAnswered = () =>
    document.querySelector('.hit') !== null ||
    document.querySelector('.found-status')?.textContent?.startsWith('Nothing') === true;
  type('');
  while (!isEmpty()) await nextFrame();
  const startMs = performance.now();
  type(query);
  while (!isAnswered()) await nextFrame();
  return performance.now() - startMs;
}
