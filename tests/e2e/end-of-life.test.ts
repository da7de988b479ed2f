import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Target } from '@/tests/support/target';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';

const first = 'FirstVideo1';
const second = 'SecondVideo';
const browserName = inject('browserName');
const reload: Target = { role: 'button', name: 'Reload this page' };

let along: WatchAlong;

// Each test ends an extension: none can go on with another's browser.
beforeEach(async () => {
  along = await watchAlong(browserName, [first, second]);
  await along.open(`/watch?v=${first}`);
  await along.waitUntilShown({ panels: 1, videos: [first] });
});

afterEach(() => along.close());

/** A click on the page, beside the player and the panel. */
function clickPage(): Promise<void> {
  return along.tab.click({ role: 'heading', name: `Video ${first}` });
}

/** Runs in the page: how much of us is left in it. */
function countOurs(): number {
  return [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('sidescript'),
  ).length;
}

test('an update while a video plays brings the panel back by itself', async () => {
  await along.seek(41);
  await along.play();
  await along.sidescript.browser.updateExtension();
  await along.waitUntilShown({ panels: 1, videos: [first] });
  await along.tab.evaluate(() => document.querySelector('video')?.pause());
  await along.seek(61);
  await along.waitUntilShown({ panels: 1, line: lineAt(first, 61) });
});

test('after an update the page goes on with the new copy, and nothing of the old one stays', async () => {
  await along.sidescript.browser.updateExtension();
  await clickPage();
  await along.tab.evaluate((id) => window.standIn.navigate(id), second);
  await along.waitUntilShown({ panels: 1, videos: [second] });
  expect(await along.tab.evaluate(() => window.standIn.violations)).toEqual([]);
});

test('a removed extension takes its panel with it, without a click', async () => {
  await along.sidescript.browser.removeExtension();
  await along.waitUntilShown({ panels: 0 });
  // In Firefox nothing of it runs any more that could say anything.
  if (browserName === 'chromium') await along.tab.waitFor(reload);
  await along.tab.evaluate((id) => window.standIn.navigate(id), second);
  await along.tab.waitForNone(reload);
  expect(await along.tab.evaluate(countOurs)).toBe(0);
});

test('a removed extension lets every key through and stops no player', async () => {
  await along.sidescript.browser.removeExtension();
  await clickPage();
  await along.tab.press('j');
  expect(await along.tab.evaluate(() => window.standIn.hotkeys.length)).toBeGreaterThan(0);
  await along.play();
  await along.tab.waitUntil(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
  expect(await along.tab.evaluate(() => window.standIn.violations)).toEqual([]);
});
