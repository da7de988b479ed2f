import { browser } from 'wxt/browser';

/** False once the extension was updated or removed: what runs in open pages is then cut off. */
export function isConnected(): boolean {
  const runtime: { readonly id?: string } | undefined = browser.runtime;
  return runtime?.id !== undefined;
}

/** Lets pages hold a line to the background. To be called synchronously when it starts. */
export function acceptLifelines(): void {
  browser.runtime.onConnect.addListener(() => undefined);
}

/** By then `isConnected` tells whether it is the end: its sign came 12 ms behind (Chromium 156). */
const afterCutMs = 500;

/**
 * Calls `onCut` soon after the line to the background is cut, until `signal` aborts: when the extension
 * goes, and when the background rests, after half a minute, which this does not put off (Chrome,
 * since 114). In Firefox what runs in a page goes with the extension and cannot be told.
 */
export function holdLifeline(onCut: () => void, signal: AbortSignal): void {
  const line = browser.runtime.connect();
  let timer: ReturnType<typeof setTimeout> | undefined;
  line.onDisconnect.addListener(() => {
    timer = setTimeout(onCut, afterCutMs);
  });
  const hangUp = () => {
    if (timer === undefined) line.disconnect();
    else clearTimeout(timer);
  };
  signal.addEventListener('abort', hangUp, { once: true });
}
