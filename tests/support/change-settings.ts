import type { Settings } from '@/utils/settings/settings';
import type { RunningSidescript } from './start-sidescript';

declare global {
  /** What pages of extensions have; of it only what is used here. */
  var chrome: {
    readonly storage: { readonly sync: { set(items: Readonly<object>): Promise<void> } };
    readonly tabs: {
      create(tab: { readonly url: string; readonly active: boolean }): Promise<unknown>;
    };
  };
}

/** Changes settings as the extension's own pages do; open panels follow. */
export function changeSettings(
  { firstRunPage }: RunningSidescript,
  changes: Partial<Settings>,
): Promise<void> {
  return firstRunPage.evaluate((items) => globalThis.chrome.storage.sync.set(items), changes);
}
