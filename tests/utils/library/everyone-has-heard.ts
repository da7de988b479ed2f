import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Resolves once every change to the storage so far has reached its listeners. */
export async function everyoneHasHeard(): Promise<void> {
  await fakeBrowser.storage.local.set({ afterAllOthers: true });
}
