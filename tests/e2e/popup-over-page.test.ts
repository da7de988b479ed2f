import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { DEFAULT_PAGE_SETTINGS } from '@/tests/stand-in/page-settings';
import { lineAt, watchAlong, type WatchAlong } from '@/tests/support/watch-along';

const first = 'FirstVideo1';
const without = 'NoTranscrip';
const browserName = inject('browserName');
const trouble = 'YouTube’s page has changed: the panel found no place.';

let along: WatchAlong;

beforeAll(async () => {
  along = await watchAlong(browserName, [first]);
});

afterAll(() => along.close());

beforeEach(() => along.sidescript.standIn.setPage(DEFAULT_PAGE_SETTINGS));

/** Opens the popup behind the tab that it is about, as the real one leaves that tab active. */
async function openPopup(): Promise<Tab> {
  const { browser, firstRunPage } = along.sidescript;
  await along.tab.bringToFront();
  await firstRunPage.evaluate(
    (url) => globalThis.chrome.tabs.create({ url, active: false }).then(() => undefined),
    browser.extensionUrl('popup.html'),
  );
  return browser.waitForTab(/popup\.html/);
}

test.each([
  [first, 'Transcript in your library'],
  [without, 'No transcript yet'],
])('over %s it says: %s', async (videoId, words) => {
  await along.open(`/watch?v=${videoId}`);
  const popup = await openPopup();
  await popup.waitUntil((wanted) => document.body.textContent?.includes(wanted), words);
  await popup.close();
});

describe('on a page that has changed', () => {
  beforeEach(async () => {
    along.sidescript.standIn.setPage({ ...DEFAULT_PAGE_SETTINGS, watchElement: 'ytd-watch-next' });
    await along.open(`/watch?v=${first}`);
  });

  test('the panel lies above it after ten seconds, and the popup can say why', async () => {
    expect(await along.shown()).toMatchObject({ panels: 0 });
    const early = await openPopup();
    await early.waitUntil(() => document.body.textContent?.includes('Transcript in your library'));
    expect(await early.count({ role: 'alert' })).toBe(0);
    await early.close();

    await along.tab.waitFor({ role: 'complementary', name: 'Transcript' });
    await along.waitUntilShown({ panels: 1, parent: 'body', place: 'above', isInView: true });
    await along.seek(41);
    await along.waitUntilShown({ line: lineAt(first, 41) });

    const popup = await openPopup();
    await popup.waitFor({ role: 'alert', text: trouble });
    await popup.click({ role: 'button', name: 'Copy details' });
    await popup.waitFor({ role: 'status', text: 'Details copied' });
    const { plain } = await popup.readClipboard();
    const diagnosis: unknown = JSON.parse(plain);
    expect(diagnosis).toHaveProperty('layoutAttributesSeen', []);
    expect(diagnosis).toHaveProperty('versions.extension');
    expect(plain).toContain('#secondary-inner');
    // Nothing of the person, not even what they watch.
    expect(plain).not.toContain(first);
    await popup.close();
  });
});

// Chromium has no way for a test to take a page away.
const withdrawable = browserName === 'firefox' ? ['YouTube'] : [];

test.each(withdrawable)(
  'who has taken %s away gives it back there, and the page that is open has its panel',
  async () => {
    const { browser } = along.sidescript;
    await browser.withdrawYoutube();
    const popup = await openPopup();
    const allow = { role: 'button', name: 'Allow it on YouTube' } as const;
    await popup.waitFor(allow);
    await along.open(`/watch?v=${first}`);
    expect(await along.shown()).toMatchObject({ panels: 0 });
    await popup.click(allow);
    await popup.waitForNone(allow);
    await popup.close();
    await along.waitUntilShown({ panels: 1, parent: 'secondary-inner', videos: [first] });
  },
);
