import { launch } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { BidiPage } from 'puppeteer-core/internal/bidi/Page.js';
import type { BrowserPort } from './create-test-browser';
import { runInFirefox } from './firefox-chrome';
import { createFirefoxPage } from './firefox-page';
import { launchPreferences } from './firefox-preferences';
import { DEFAULT_VIEWPORT, type LaunchSettings } from './launch-settings';
import type { PagePort } from './page-port';

/** Starts Firefox by WebDriver BiDi with the extension in it, for as long as it runs. */
export async function launchFirefox(settings: LaunchSettings): Promise<BrowserPort> {
  const { executablePath, extensionFolder, headless, standInPort } = settings;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? DEFAULT_VIEWPORT : null,
    // Without it a script may not look into the pages of extensions.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: launchPreferences(standInPort),
  });
  if (!(browser instanceof BidiBrowser)) throw new Error('Firefox speaks no WebDriver BiDi.');
  const addOnId = await browser.installExtension(extensionFolder);
  const extensionOrigin = await findExtensionOrigin(browser, addOnId);

  const toPort = (page: unknown): PagePort => {
    if (!(page instanceof BidiPage)) throw new Error('The page speaks no WebDriver BiDi.');
    return createFirefoxPage(browser, page);
  };

  return {
    name: 'firefox',
    extensionOrigin,
    closed: new Promise((resolve) => {
      browser.on('disconnected', () => resolve());
    }),
    openPage: async () => toPort(await browser.newPage()),
    pages: async () => {
      const pages = await browser.pages();
      return pages.map(toPort);
    },
    updateExtension: async () => {
      await browser.installExtension(extensionFolder);
    },
    withdrawYoutube: async () => {
      await runInFirefox(browser, WITHDRAW_YOUTUBE, addOnId);
    },
    removeExtension: () => browser.uninstallExtension(addOnId),
    stopBackground: () => Promise.reject(new Error('Firefox does not let a test stop it.')),
    processes: () => Promise.reject(new Error('Firefox does not tell its processes.')),
    close: () => browser.close(),
  };
}

/** Runs in Firefox's own window. */
const WITHDRAW_YOUTUBE = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  // Those of the content scripts are granted for themselves.
  const origins = ['https://*.youtube.com/*', 'https://www.youtube.com/*'];
  const pages = { permissions: [], origins };
  await ExtensionPermissions.remove(id, pages, WebExtensionPolicy.getByID(id).extension);
}`;

/** Where an installed add-on's pages lie: Firefox makes up a host name for each. */
async function findExtensionOrigin(browser: BidiBrowser, addOnId: string): Promise<string> {
  const findHost = '(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname';
  const host = await runInFirefox(browser, findHost, addOnId);
  if (host === null) throw new Error(`Firefox did not install ${addOnId}.`);
  return `moz-extension://${host}/`;
}
