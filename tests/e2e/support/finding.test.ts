import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Target } from '@/tests/support/target';
import { type Fixture, launchFixture, PANEL } from './launch-fixture';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(inject('browserName'));
});

afterAll(() => fixture.close());

beforeEach(() => fixture.reload());

describe('finding', () => {
  test.each<readonly [sentence: string, target: Target, texts: readonly string[]]>([
    ['the page itself is searched', { role: 'heading' }, ['Plain page']],
    ['open shadow roots are searched', { role: 'button', name: 'Count' }, ['Count']],
    ['a name is found anywhere and in any case', { role: 'button', name: 'coun' }, ['Count']],
    ['an exact name must fit whole', { role: 'button', name: 'Coun', exact: true }, []],
    ['a name may be a pattern', { role: 'button', name: /^T.in$/ }, ['Twin', 'Twin']],
    ['what is not drawn is not there', { role: 'button', name: 'Hidden' }, []],
    [
      'what is hidden from assistive technology is not there',
      { role: 'button', name: 'Unheard' },
      [],
    ],
    ['items are found by their text', { role: 'listitem', text: 'first' }, ['The first line.']],
    ['the current item is found', { role: 'listitem', current: true }, ['The second line.']],
    ['items are counted from the end', { role: 'listitem', nth: -1 }, ['The third line.']],
    ['a scope narrows', { role: 'heading', within: PANEL }, []],
  ])('%s', async (_sentence, target, texts) => {
    expect(await fixture.tab.texts(target)).toEqual(texts);
    expect(await fixture.tab.count(target)).toBe(texts.length);
    expect(await fixture.tab.isVisible(target)).toBe(texts.length > 0);
  });

  test('what cannot be found is told with what is there', async () => {
    const twin: Target = { role: 'button', name: 'Twin' };
    const nothing: Target = { role: 'button', name: 'No such thing', within: PANEL };
    await Promise.all([
      expect(fixture.tab.waitFor(twin)).rejects.toThrow('button "Twin": there are 2; say which.'),
      expect(fixture.tab.waitFor(nothing)).rejects.toThrow(
        /button "No such thing" in complementary "Panel": there is none\.[^]*searchbox "Search"/,
      ),
    ]);
    await fixture.tab.waitFor({ ...twin, nth: 1 });
    await fixture.tab.waitForNone(nothing);
  });
});

describe('reading', () => {
  test('attributes and values are read from elements', async () => {
    expect(await fixture.tab.attribute({ role: 'listitem', nth: 1 }, 'aria-current')).toBe('true');
    expect(await fixture.tab.attribute({ role: 'listitem', nth: 0 }, 'aria-current')).toBeNull();
    expect(await fixture.tab.value({ role: 'searchbox' })).toBe('old');
  });

  test('functions run in the page, whatever its policy', async () => {
    expect(await fixture.tab.evaluate((left, right) => left + right, 1, 2)).toBe(3);
    expect(await fixture.tab.evaluate(async () => document.title)).toBe(
      "Page of the driver's test",
    );
    expect(await fixture.tab.evaluate(() => undefined)).toBeUndefined();
    await expect(
      fixture.tab.evaluate(() => {
        throw new TypeError('from the page');
      }),
    ).rejects.toThrow('from the page');
  });

  test('a condition is waited for, across navigations', async () => {
    const waiting = fixture.tab.waitUntil(() => location.search === '?v=other' && document.title);
    await fixture.tab.click({ role: 'link', name: 'Other page' });
    expect(await waiting).toBe("Page of the driver's test");
    expect(await fixture.tab.url()).toBe('https://www.youtube.com/watch?v=other');
  });
});
