import * as fakeIndexedDb from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Gives every test of the file a browser that has stored nothing yet and does as it should. */
export function startEachTestAfresh(): void {
  beforeEach(() => {
    for (const [name, value] of Object.entries(fakeIndexedDb)) {
      if (name.startsWith('IDB')) vi.stubGlobal(name, value);
    }
    vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
    fakeBrowser.reset();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
