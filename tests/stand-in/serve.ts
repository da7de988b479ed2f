import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import type { BrowserName } from '@/tests/support/browser-name';
import { buildExtension } from '@/tests/support/build-extension';
import { hasDisplay } from '@/tests/support/has-display';
import { launchBrowser } from '@/tests/support/launch-browser';
import { DEFAULT_PAGE_SETTINGS, parsePageSettings } from './page-settings';
import { startStandIn } from './server';

/**
 * `npm run stand-in`: opens the stand-in by hand, in a browser with the extension.
 * `npm run stand-in -- 'layout=side-panel&theme=dark' --browser firefox` behaves as it is told.
 */
const folders = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const name: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const page = parsePageSettings(new URLSearchParams(positionals[0]), DEFAULT_PAGE_SETTINGS);

if (!hasDisplay()) {
  console.log(
    'This opens a window, and there is no display. `npm start -- --headless` needs none.',
  );
  process.exit(1);
}
await buildExtension(name);
const standIn = await startStandIn({ page });
const browser = await launchBrowser(name, {
  extensionFolder: resolve(folders[name]),
  standInPort: standIn.port,
  headless: false,
});
await browser.openTab('https://www.youtube.com/watch?v=jNQXAC9IVRw');
console.log(`The stand-in answers for YouTube on port ${standIn.port}.`);
console.log('In the page, `standIn` in the console navigates, plays ads and breaks things.');
console.log('Close the window to end.');
await browser.closed;
await standIn.close();
