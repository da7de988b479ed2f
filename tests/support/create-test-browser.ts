import type { BrowserProcess, Tab, TestBrowser } from './browser-driver';
import type { BrowserName } from './browser-name';
import { bundlePageFunctions } from './bundle-page-functions';
import { createTab } from './create-tab';
import type { PagePort } from './page-port';
import { pollUntil } from './poll-until';

/** What each browser has to be able to do; {@link createTestBrowser} makes the rest of it. */
export interface BrowserPort {
  readonly name: BrowserName;
  /** The start of the addresses of the extension's pages, ending in a slash. */
  readonly extensionOrigin: string;
  readonly closed: Promise<void>;
  /** Opens an empty page, in front. */
  openPage(): Promise<PagePort>;
  pages(): Promise<readonly PagePort[]>;
  updateExtension(): Promise<void>;
  withdrawYoutube(): Promise<void>;
  removeExtension(): Promise<void>;
  stopBackground(): Promise<void>;
  processes(): Promise<readonly BrowserProcess[]>;
  close(): Promise<void>;
}

/** Makes a test browser of what a real browser can do. */
export async function createTestBrowser(port: BrowserPort): Promise<TestBrowser> {
  const bundle = await bundlePageFunctions();
  const toTab = (page: PagePort): Tab => createTab({ port: page, bundle }, () => port.openPage());

  const tabs = async (): Promise<readonly Tab[]> => {
    const pages = await port.pages();
    return pages.map(toTab);
  };

  const findTab = async (address: RegExp): Promise<Tab | null> => {
    for (const tab of await tabs()) {
      // A tab may close while it is being looked at; then it is not the one.
      const url = await tab.url().catch(() => null);
      if (url !== null && address.test(url)) return tab;
    }
    return null;
  };

  return {
    name: port.name,
    closed: port.closed,
    extensionUrl: (path) => new URL(path, port.extensionOrigin).href,
    openTab: async (url) => {
      const page = await port.openPage();
      await page.goto(url);
      return toTab(page);
    },
    tabs,
    waitForTab: (address) => pollUntil(`A tab at ${String(address)}`, () => findTab(address)),
    updateExtension: () => port.updateExtension(),
    withdrawYoutube: () => port.withdrawYoutube(),
    removeExtension: () => port.removeExtension(),
    stopBackground: () => port.stopBackground(),
    processes: () => port.processes(),
    kill: async () => {
      const main = (await port.processes()).find(({ type }) => type === 'browser');
      if (main === undefined) throw new Error('The browser has no main process.');
      process.kill(main.id, 'SIGKILL');
      await port.closed;
    },
    close: () => port.close(),
  };
}
