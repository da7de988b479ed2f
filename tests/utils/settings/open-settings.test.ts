import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openSettings } from '@/utils/settings/open-settings';
import { defaultSettings } from '@/utils/settings/settings';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function open() {
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  return { ...openSettings(lifetime.signal), lifetime };
}

/** What is stored once the hand has rested. */
async function storedAfterRest() {
  await vi.runAllTimersAsync();
  return browser.storage.sync.get();
}

describe('settings', () => {
  test('are the defaults until what is stored has been read', async () => {
    await browser.storage.sync.set({ theme: 'dark' });
    const { settings, read } = open();
    expect(settings.value).toEqual(defaultSettings);
    await read;
    expect(settings.value).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test('change here at once, and elsewhere when the hand rests', async () => {
    const here = open();
    const elsewhere = open();
    await Promise.all([here.read, elsewhere.read]);
    here.change({ textSize: 3 });
    here.change({ textSize: 4 });
    expect(here.settings.value.textSize).toBe(4);
    expect(elsewhere.settings.value.textSize).toBe(2);
    await storedAfterRest();
    expect(elsewhere.settings.value.textSize).toBe(4);
  });

  test('are stored one by one, and only those that were changed', async () => {
    const { read, change } = open();
    await read;
    change({ view: 'paragraphs' });
    expect(await storedAfterRest()).toEqual({ view: 'paragraphs' });
  });

  test('keep a change that is not stored yet, whatever comes from elsewhere', async () => {
    const { settings, read, change } = open();
    await read;
    change({ textSize: 5 });
    await browser.storage.sync.set({ textSize: 1, theme: 'light' });
    expect(settings.value).toMatchObject({ textSize: 5, theme: 'light' });
    await storedAfterRest();
    expect(settings.value).toMatchObject({ textSize: 5, theme: 'light' });
  });

  test('return to the default where another page removes them', async () => {
    await browser.storage.sync.set({ view: 'paragraphs' });
    const { settings, read } = open();
    await read;
    await browser.storage.sync.remove('view');
    expect(settings.value.view).toBe('lines');
  });

  test.each<readonly [string, (opened: ReturnType<typeof open>) => unknown]>([
    ['the page goes', ({ save }) => save()],
    ['their lifetime ends', ({ lifetime }) => lifetime.abort()],
  ])('are stored when %s before the hand rests', async (_when, end) => {
    const opened = open();
    await opened.read;
    opened.change({ isCollapsed: true });
    await end(opened);
    expect(await browser.storage.sync.get()).toEqual({ isCollapsed: true });
  });
});

describe('where the browser stores nothing', () => {
  test('a change holds in this page, and the page can say that it is not kept', async () => {
    vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    const { settings, read, change, isUnsaved } = open();
    await read;
    change({ textSize: 5 });
    await storedAfterRest();
    expect(settings.value.textSize).toBe(5);
    expect(isUnsaved.value).toBe(true);
    change({ theme: 'dark' });
    expect(await storedAfterRest()).toEqual({ textSize: 5, theme: 'dark' });
    expect(isUnsaved.value).toBe(false);
  });

  test('the defaults are there to read', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValueOnce(new Error('No storage.'));
    const { settings, read } = open();
    await read;
    expect(settings.value).toEqual(defaultSettings);
  });
});
