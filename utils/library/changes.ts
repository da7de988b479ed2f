import { browser } from 'wxt/browser';

const CHANGE_KEY = 'libraryChange';
const QUIET_PERIOD_MS = 250;

/** Tells every page, content script and the background that the library has changed. */
export interface ChangeAnnouncer {
  /** Announces at once; during the quiet period after that, one announcement stands for all. */
  announce(): void;
  /** Announces what still waits for the end of the quiet period. */
  flush(): void;
}

/**
 * Announces changes by a fresh value in `storage.local`: its `onChanged` event reaches everyone.
 * Who writes for long asks for a longer quiet period: all pages read the library again each time.
 */
export function createChangeAnnouncer(quietPeriodMs = QUIET_PERIOD_MS): ChangeAnnouncer {
  let quietPeriod: ReturnType<typeof setTimeout> | null = null;
  let isWaiting = false;

  function announce(): void {
    isWaiting = true;
    if (quietPeriod === null) flush();
  }

  function flush(): void {
    if (quietPeriod !== null) clearTimeout(quietPeriod);
    quietPeriod = null;
    if (!isWaiting) return;
    isWaiting = false;
    void browser.storage.local.set({ [CHANGE_KEY]: crypto.randomUUID() });
    quietPeriod = setTimeout(flush, quietPeriodMs);
  }

  return { announce, flush };
}

/** Calls `onChange` after every change to the library, whoever made it, until `signal` aborts. */
export function onLibraryChange(onChange: () => void, signal: AbortSignal): void {
  function listen(changes: Readonly<Record<string, unknown>>, areaName: string): void {
    if (areaName === 'local' && CHANGE_KEY in changes) onChange();
  }

  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), {
    once: true,
  });
}
