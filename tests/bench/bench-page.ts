import { rm } from 'node:fs/promises';
import type { Tab } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { copyExtensionWith } from './extension-copy';

/** A page of the built extension, in Chromium, with a bench's own script in it. */
export interface BenchPage {
  readonly tab: Tab;
  readonly close: () => Promise<void>;
}

/** Opens a page, in front of all others, that runs a script of this folder. */
export async function openBenchPage(script: string): Promise<BenchPage> {
  const folder = await copyExtensionWith(script);
  const browser = await launchBrowser('chromium', { extensionFolder: folder, standInPort: null });
  // It comes by itself, and a tab behind it would draw nothing.
  await browser.waitForTab(/library\.html/);
  return {
    tab: await browser.openTab(browser.extensionUrl('bench.html')),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
