import { browser } from 'wxt/browser';

const youtubeTabs = { url: ['https://www.youtube.com/*'] };

/** What `wxt build` makes of the two content scripts. */
const helperScript = '/content-scripts/player.js';
const contentScript = '/content-scripts/youtube.js';

/**
 * Starts the content scripts in the tabs that are open already: Chrome, unlike Firefox, leaves those
 * to the old copy after an update and to none after an installation (2026-11). The new copy ends the
 * old one; the helper in the page's own world outlives an update and is not started twice.
 */
export async function startInOpenTabs(reason: 'install' | 'update'): Promise<void> {
  const tabs = await browser.tabs.query(youtubeTabs);
  const ids = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  await Promise.all(ids.map((id) => startIn(id, reason)));
}

async function startIn(tabId: number, reason: 'install' | 'update'): Promise<void> {
  const target = { tabId };
  try {
    if (reason === 'install') {
      await browser.scripting.executeScript({ target, files: [helperScript], world: 'MAIN' });
    }
    await browser.scripting.executeScript({ target, files: [contentScript] });
  } catch {
    // A tab that sleeps or shows an error takes no script; it gets one when it is loaded.
  }
}
