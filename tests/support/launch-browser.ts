import type { TestBrowser } from './browser-driver';
import type { BrowserName } from './browser-name';
import { launchChromium } from './chromium-driver';
import { createTestBrowser } from './create-test-browser';
import { findBrowser } from './find-browser';
import { launchFirefox } from './firefox-driver';

/** How to start a browser. */
export interface LaunchOptions {
  /** The folder of the built extension, with its `manifest.json`; a full path. */
  readonly extensionFolder: string;
  /** The port of the server on 127.0.0.1 that answers for `https://www.youtube.com`, if any. */
  readonly standInPort: number | null;
  /** Whether no window is shown; `true` by default. */
  readonly headless?: boolean;
  /**
   * Where the browser keeps what it remembers, to be started with again; a full path. By default a
   * fresh folder that is deleted in the end. Chromium only.
   */
  readonly profileFolder?: string | null;
}

/**
 * Starts a real browser with the extension installed in it.
 * Rejects when there is no such browser (in words that say what to do) or it does not start.
 */
export async function launchBrowser(
  name: BrowserName,
  options: LaunchOptions,
): Promise<TestBrowser> {
  const executablePath = await findBrowser(name);
  const settings = { headless: true, profileFolder: null, ...options, executablePath };
  switch (name) {
    case 'chromium':
      return createTestBrowser(await launchChromium(settings));
    case 'firefox':
      return createTestBrowser(await launchFirefox(settings));
  }
}
