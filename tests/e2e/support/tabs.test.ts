import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Appearance } from '@/tests/support/browser-driver';
import { type Fixture, launchFixture } from './launch-fixture';

let fixture: Fixture;

beforeAll(async () => {
  fixture = await launchFixture(inject('browserName'));
});

afterAll(() => fixture.close());

describe("the extension's pages", () => {
  test('a tab that the extension opened is found', async () => {
    const welcome = await fixture.browser.waitForTab(/\?welcome$/);
    expect(await welcome.url()).toBe(fixture.browser.extensionUrl('page.html?welcome'));
    expect(await welcome.texts({ role: 'row' })).toEqual(['Title Lines', 'First 54', 'Second 7']);
  });

  test('a hidden file input takes files', async () => {
    const paths = ['one', 'two'].map((name) => join(fixture.folder, `${name}.md`));
    for (const path of paths)
      await writeFile(path, `text of ${path.slice(fixture.folder.length + 1)}`);
    const page = await fixture.browser.openTab(fixture.browser.extensionUrl('page.html'));
    await page.setFiles('Chosen files', paths);
    await page.waitFor({ role: 'status', text: 'text of one.md + text of two.md' });
    await page.close();
  });

  test('a page has the address that the browser gives it', async () => {
    const page = await fixture.browser.openTab(fixture.browser.extensionUrl('page.html'));
    const origin = await page.evaluate(() => location.origin);
    expect(fixture.browser.extensionUrl('')).toBe(`${origin}/`);
    await page.close();
  });
});

describe('looking', () => {
  test.each<readonly [sentence: string, appearance: Appearance, media: string]>([
    ['a person likes it dark', { colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    ['a person likes it light', { colorScheme: 'light' }, '(prefers-color-scheme: light)'],
    ['a person likes it calm', { reducedMotion: true }, '(prefers-reduced-motion: reduce)'],
    [
      'a person likes it lively',
      { reducedMotion: false },
      '(prefers-reduced-motion: no-preference)',
    ],
    ['a person forces colors', { forcedColors: true }, '(forced-colors: active)'],
    ['a person forces no colors', { forcedColors: false }, '(forced-colors: none)'],
  ])('%s', async (_sentence, appearance, media) => {
    // Forced colors decide in Firefox whether it is dark.
    await fixture.tab.emulate({ forcedColors: false });
    await fixture.tab.emulate(appearance);
    expect(await fixture.tab.evaluate((query) => matchMedia(query).matches, media)).toBe(true);
  });

  test('a tab has the size it is given', async () => {
    const size = () => fixture.tab.evaluate(() => [innerWidth, innerHeight]);
    await fixture.tab.setViewport({ width: 900, height: 600 });
    expect(await size()).toEqual([900, 600]);
    await fixture.tab.setViewport({ width: 1280, height: 800 });
    expect(await size()).toEqual([1280, 800]);
  });

  test('a picture is taken', async () => {
    const path = join(fixture.folder, 'picture.png');
    await fixture.tab.screenshot(path);
    expect((await stat(path)).size).toBeGreaterThan(1000);
  });

  test('tabs are listed and closed', async () => {
    const before = await fixture.browser.tabs();
    const other = await fixture.browser.openTab('https://www.youtube.com/other');
    expect(await fixture.browser.tabs()).toHaveLength(before.length + 1);
    await other.close();
    expect(await fixture.browser.tabs()).toHaveLength(before.length);
    await fixture.tab.bringToFront();
  });
});
