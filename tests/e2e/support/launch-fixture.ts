import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab, TestBrowser } from '@/tests/support/browser-driver';
import type { BrowserName } from '@/tests/support/browser-name';
import { launchBrowser } from '@/tests/support/launch-browser';
import type { Target } from '@/tests/support/target';
import { servePage } from './serve-page';

/** A browser with the extension and the page of `fixtures/`. */
export interface Fixture {
  readonly browser: TestBrowser;
  /** A tab for the page. */
  readonly tab: Tab;
  /** A folder for files of the test. */
  readonly folder: string;
  /** Loads the page anew, and waits for what the extension adds to it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** What the extension adds to the page, in an open shadow root. */
export const PANEL: Target = { role: 'complementary', name: 'Panel' };

const ADDRESS = 'https://www.youtube.com/watch?v=test';

/** Starts the browser, and a server that gives out the page as YouTube's. */
export async function launchFixture(name: BrowserName): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-driver-'));
  const { port, server } = await servePage(new URL('fixtures/page.html', import.meta.url));
  const browser = await launchBrowser(name, {
    extensionFolder: fileURLToPath(new URL('fixtures/extension', import.meta.url)),
    standInPort: port,
  });
  const tab = await browser.openTab(ADDRESS);

  return {
    browser,
    tab,
    folder,
    reload: async () => {
      await tab.goto(ADDRESS);
      await tab.waitFor(PANEL);
    },
    close: async () => {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
