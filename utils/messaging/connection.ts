import { browser } from 'wxt/browser';

/** False once the extension was updated or removed: what runs in open pages is then cut off. */
export function isConnected(): boolean {
  const runtime: { readonly id?: string } | undefined = browser.runtime;
  return runtime?.id !== undefined;
}
