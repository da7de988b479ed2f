import { resolve } from 'node:path';
import type { BrowserName } from '@/tests/support/browser-name';
import { launchBrowser } from '@/tests/support/launch-browser';

const folders = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The video whose transcript comes with the extension. */
const firstVideo = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

/** Opens a window with the extension in a fresh profile, and waits until it is closed. */
export async function openForAPerson(name: BrowserName): Promise<void> {
  const browser = await launchBrowser(name, {
    extensionFolder: resolve(folders[name]),
    standInPort: null,
    headless: false,
  });
  const library = await browser.waitForTab(/library\.html/);
  const video = await browser.openTab(firstVideo).catch(() => null);
  await library.bringToFront();
  console.log('The library is open in the first tab.');
  console.log(
    video === null
      ? `YouTube could not be reached: open ${firstVideo} later to read along.`
      : 'A video with a transcript is open in the second.',
  );
  console.log('Close the window to end.');
  await browser.closed;
}
