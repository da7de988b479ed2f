import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import type { Target } from '@/tests/support/target';
import { type Fixture, launchFixture, PANEL } from './launch-fixture';

const status: Target = { role: 'status', within: PANEL };
const count: Target = { role: 'button', name: 'Count' };
const search: Target = { role: 'searchbox', name: 'Search' };

let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(inject('browserName'));
});

afterAll(() => fixture.close());

beforeEach(() => fixture.reload());

test.each<readonly [sentence: string, act: (on: Tab) => Promise<void>, says: string]>([
  ['a click is trusted', (on) => on.click(count), '1 trusted'],
  [
    'a key is held during a click',
    (on) => on.click(count, { holding: ['Shift'] }),
    '1 trusted shift',
  ],
  ['a double click is one', (on) => on.click(count, { count: 2 }), 'double'],
  ['a disabled button is waited for', (on) => on.click({ role: 'button', name: 'Wakes' }), 'awake'],
  ['the mouse hovers', (on) => on.hover(count), 'hovered'],
  ['the wheel scrolls', (on) => on.wheel({ role: 'log' }, 200), 'scrolled'],
  ['text replaces what a field held', (on) => on.fill(search, 'né “x”'), 'searching né “x”'],
  ['an option is chosen', (on) => on.choose({ role: 'combobox' }, 'Second'), 'voice Second'],
  [
    'files are dropped',
    (on) =>
      on.dropFiles({ role: 'region', name: 'Drop zone' }, [
        { name: 'a.md', contents: 'ä' },
        { name: 'b.bin', contents: new Uint8Array([66]) },
      ]),
    'a.md: ä, b.bin: B',
  ],
])('%s', async (_sentence, act, says) => {
  await act(fixture.tab);
  await fixture.tab.waitFor({ ...status, text: says });
  expect(await fixture.tab.text(status)).toBe(says);
});

test('keys go to what has the focus', async () => {
  await fixture.tab.click(search);
  await fixture.tab.press('ArrowDown');
  await fixture.tab.waitFor({ ...status, text: 'key ArrowDown' });
  await fixture.tab.type('/');
  await fixture.tab.waitFor({ ...status, text: 'searching' });
  await fixture.tab.fill(search, '');
  expect(await fixture.tab.value(search)).toBe('');
});

test('what lies under a sticky header is scrolled out from under it', async () => {
  await fixture.tab.evaluate(() => scrollTo(0, 90));
  await fixture.tab.click({ role: 'link', name: 'Other page' });
  await fixture.tab.waitUntil(() => location.search === '?v=other');
});

test('a drag selects words, in the page and in a shadow root', async () => {
  const main: Target = { role: 'main' };
  await fixture.tab.dragSelect(
    { edge: 'before', words: 'two', within: main },
    { edge: 'after', words: 'three', within: main },
  );
  expect(await fixture.tab.evaluate(() => String(getSelection()))).toBe('two three');

  const lines: Target = { role: 'list' };
  await fixture.tab.dragSelect(
    { edge: 'before', words: 'first', within: lines },
    { edge: 'after', words: 'second', within: lines },
  );
  const ends = await fixture.tab.evaluate(() => {
    const root = document.querySelector('driver-fixture')?.shadowRoot;
    const shadowRoots = root === null || root === undefined ? [] : [root];
    const [range] = getSelection()?.getComposedRanges({ shadowRoots }) ?? [];
    return [range?.startContainer.textContent, range?.startOffset, range?.endOffset];
  });
  expect(ends).toEqual(['first', 0, 'The second'.length]);
});

test('what was copied is read, and the tab is in front again', async () => {
  await fixture.tab.press('c', { holding: ['ControlOrMeta'] });
  expect(await fixture.tab.readClipboard()).toEqual({
    plain: 'plain words',
    html: '<b>bold</b> words',
  });
  expect(await fixture.tab.evaluate(() => document.hasFocus())).toBe(true);
});
