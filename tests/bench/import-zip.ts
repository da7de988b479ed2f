import type { Tab } from '@/tests/support/browser-driver';

/** Imports a zip through the library page, and waits for its end however long that takes. */
export async function importZip(page: Tab, path: string): Promise<void> {
  await page.setFiles('Transcript files', [path]);
  await page.waitFor({ role: 'progressbar', name: 'Import progress' });
  await page.evaluate(endOfProgress);
}

/** Runs in the page. */
async function endOfProgress(): Promise<void> {
  while (document.querySelector('progress') !== null) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
