import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

/**
 * The pages that the content script has to run on. Firefox (since 127) and Chrome grant them at
 * installation, and let a person take them back at any time (2026-11).
 */
const youtubePages = { origins: ['https://www.youtube.com/*'] };

/** What is asked for in one go: players in other pages as well, without which one can do. */
const allPages = { origins: ['https://*.youtube.com/*', 'https://*.youtube-nocookie.com/*'] };

/** Whether the extension may run on YouTube. */
export interface HostPermission {
  /** `true` until something else is known. */
  readonly isGranted: ReadonlySignal<boolean>;
  /** Asks the person; to be called by a press of a button, before anything is awaited. */
  readonly ask: () => void;
}

/** Follows the permission until `signal` aborts. */
export function followHostPermission(lifetime: AbortSignal): HostPermission {
  const isGranted = signal(true);

  async function check(): Promise<void> {
    const mayRun = await browser.permissions.contains(youtubePages);
    if (!lifetime.aborted) isGranted.value = mayRun;
  }
  const listen = () => void check();
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    event.addListener(listen);
    lifetime.addEventListener('abort', () => event.removeListener(listen), { once: true });
  }
  listen();

  return {
    isGranted,
    ask() {
      void browser.permissions.request(allPages).then(check);
    },
  };
}
