import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS } from '@/tests/stand-in/page-settings';
import type { Target } from '@/tests/support/target';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';

const videoId = 'FirstVideo1';
const panel: Target = { role: 'complementary', name: 'Transcript' };
const line: Target = { role: 'listitem', text: /at 8$/, within: panel };

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(inject('browserName'), [videoId]);
});

afterAll(() => along.close());

/** What the player was made to do, and which keys YouTube's shortcuts saw. */
function heard(): Promise<readonly unknown[]> {
  return along.tab.evaluate(() => [...window.standIn.player, ...window.standIn.hotkeys]);
}

function isPanelFocused(): Promise<boolean> {
  return along.tab.evaluate(() => document.activeElement?.localName === 'sidescript-panel');
}

const phases = ['bubble', 'document-capture', 'window-capture'] as const;

describe.each(phases)('where YouTube hears keys by %s', (hotkeys) => {
  async function open(): Promise<void> {
    along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, hotkeys });
    await along.open(`/watch?v=${videoId}`);
    await along.waitUntilShown({ panels: 1, videos: [videoId] });
  }

  test('no key typed on a line reaches it, and the panel hears them all', async () => {
    await open();
    await along.tab.click(line);
    await along.waitUntilShown({ line: lineAt(videoId, 8) });
    expect(await isPanelFocused()).toBe(true);
    await along.tab.type('kjf0 m');
    await along.tab.press('ArrowDown');
    await along.tab.press('Enter');
    await along.waitUntilShown({ line: lineAt(videoId, 12) });
    await along.tab.press('c');
    await along.tab.waitFor({ role: 'status', text: 'Copied', within: panel });
    expect(await heard()).toEqual([]);
  });

  test('what is typed into a field of the panel stands there and nowhere else', async () => {
    await open();
    await along.tab.evaluate(() => {
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'Field of the test');
      document.querySelector('sidescript-panel')?.shadowRoot?.firstElementChild?.after(field);
    });
    await along.tab.click({ role: 'textbox', name: 'Field of the test' });
    await along.tab.type('kjf/0 m');
    expect(await along.tab.value({ role: 'textbox', name: 'Field of the test' })).toBe('kjf/0 m');
    expect(await heard()).toEqual([]);
  });

  test('all other keys reach it, and its own search field is left alone', async () => {
    await open();
    await along.tab.click({ role: 'textbox', name: 'Search' });
    await along.tab.type('kj');
    expect(await along.tab.value({ role: 'textbox', name: 'Search' })).toBe('kj');
    expect(await heard()).toEqual([]);
    await along.tab.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await along.tab.press('j');
    expect(await heard()).toContainEqual({ kind: 'seek-by', seconds: -10, by: 'hotkey' });
  });
});

test('the panel takes the focus from nobody', async () => {
  along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, hydrationMs: 300 });
  await along.open(`/watch?v=${videoId}`);
  await along.tab.click({ role: 'textbox', name: 'Search' });
  await along.waitUntilShown({ panels: 1, videos: [videoId] });
  await along.tab.evaluate(() => window.standIn.wipeSecondary());
  await along.waitUntilShown({ panels: 1, videos: [videoId] });
  expect(await along.tab.evaluate(() => document.activeElement?.localName)).toBe('input');
});

test('a button in the panel is pressed once by Enter and once by Space', async () => {
  along.sidescript.standIn.setPage(DEFAULT_PAGE_SETTINGS);
  await along.open(`/watch?v=${videoId}`);
  await along.waitUntilShown({ panels: 1, videos: [videoId] });
  await along.tab.evaluate(() => {
    const button = document.createElement('button');
    button.setAttribute('aria-label', 'Button of the test');
    button.addEventListener('click', () => {
      button.textContent = `${button.textContent}!`;
    });
    document.querySelector('sidescript-panel')?.shadowRoot?.firstElementChild?.after(button);
    button.focus();
  });
  await along.tab.press('Enter');
  await along.tab.press(' ');
  expect(await along.tab.text({ role: 'button', name: 'Button of the test' })).toBe('!!');
  expect(await heard()).toEqual([]);
});
