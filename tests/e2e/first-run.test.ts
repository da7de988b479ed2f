import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';

const zoo: Target = { role: 'row', text: 'Me at the zoo' };

let sidescript: RunningSidescript;
let page: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  page = sidescript.firstRunPage;
});

afterAll(() => sidescript.close());

test('a new user is shown three steps and a transcript that is there already', async () => {
  await page.waitFor({ role: 'heading', name: 'Read along with any video' });
  expect(await page.text(zoo)).toContain('jawed Apr 23, 2005 0:19 5');
  expect(
    await page.attribute({ role: 'link', name: 'Try it with the first video on YouTube' }, 'href'),
  ).toBe('https://www.youtube.com/watch?v=jNQXAC9IVRw');

  const video = await sidescript.browser.openTab('https://www.youtube.com/watch?v=jNQXAC9IVRw');
  const lines: Target = { role: 'listitem', within: { role: 'complementary', name: 'Transcript' } };
  await video.waitFor({ ...lines, text: 'in front of the elephants' });
  expect(await video.count(lines)).toBe(5);

  await page.bringToFront();
  await page.click({ role: 'button', name: 'Delete: Me at the zoo' });
  await page.waitFor({ role: 'heading', name: 'Your library is empty' });
  await page.goto(sidescript.browser.extensionUrl('library.html'));
  await page.waitFor({ role: 'heading', name: 'Your library is empty' });

  await video.bringToFront();
  await video.waitFor({ role: 'button', name: 'Import a transcript' });
  expect(await video.count(lines)).toBe(0);
});
