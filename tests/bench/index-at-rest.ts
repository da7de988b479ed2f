import type { Tab } from '@/tests/support/browser-driver';

const STEADY_SECONDS = 5;

/** Waits until the search index, which is merged after an import, has not changed for 5 s. */
export async function indexAtRest(page: Tab): Promise<void> {
  let before = '';
  let steadySeconds = 0;
  while (steadySeconds < STEADY_SECONDS) {
    await new Promise((wake) => {
      setTimeout(wake, 1000);
    });
    const now = await page.evaluate(countIndex);
    steadySeconds = now === before ? steadySeconds + 1 : 0;
    before = now;
  }
}

/** To be run in a page of the extension. */
async function countIndex(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidescript');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const stores = ['toIndex', 'searchSegments', 'searchBlocks'];
  const transaction = database.transaction(stores);
  const counts = await Promise.all(
    stores.map(async (store) => {
      const request = transaction.objectStore(store).count();
      return new Promise<number>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    }),
  );
  database.close();
  return counts.join();
}
