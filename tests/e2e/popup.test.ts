import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';

const recent: Target = { role: 'region', name: 'Recent' };
const zoo: Target = { role: 'listitem', text: 'Me at the zoo', within: recent };

let sidescript: RunningSidescript;
let popup: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  await sidescript.firstRunPage.waitFor({ role: 'row', text: 'Me at the zoo' });
});

afterAll(() => sidescript.close());

beforeEach(async () => {
  popup = await sidescript.browser.openTab(sidescript.browser.extensionUrl('popup.html'));
  await popup.waitFor(zoo);
});

test('it lists the recent transcripts and what the library takes', async () => {
  expect(await popup.text(zoo)).toBe('Me at the zoo jawed');
  expect(await popup.text(recent)).toMatch(/1 transcript, \d+ kB on this computer/);
  expect(
    await popup.attribute({ role: 'link', name: 'Open on YouTube: Me at the zoo' }, 'href'),
  ).toBe('https://www.youtube.com/watch?v=jNQXAC9IVRw');
});

test('a title leads to its transcript in the library', async () => {
  const address = await popup.attribute({ role: 'link', text: 'Me at the zoo' }, 'href');
  if (address === null) throw new Error('It leads nowhere.');
  const { browser } = sidescript;
  const library = await browser.openTab(browser.extensionUrl(address.replace(/^\//, '')));
  await library.waitFor({ role: 'listitem', text: 'elephants' });
  await library.close();
});

test('it fits its 360 px without scrolling sideways', async () => {
  const width = await popup.evaluate(() => [
    document.body.offsetWidth,
    document.documentElement.scrollWidth - document.documentElement.clientWidth,
  ]);
  expect(width).toEqual([360, 0]);
});

test('deleting can be undone', async () => {
  await popup.click({ role: 'button', name: 'Delete: Me at the zoo' });
  await popup.waitForNone(zoo);
  await popup.click({ role: 'button', name: 'Undo' });
  await popup.waitFor(zoo);
});

test.each(['Import transcripts', 'Open library'])('“%s” opens the library', async (name) => {
  await popup.click({ role: 'button', name });
  const library = await sidescript.browser.waitForTab(/library\.html$/);
  await library.waitFor({ role: 'heading', name: 'Import transcripts' });
  await library.close();
});
