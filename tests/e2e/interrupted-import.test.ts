import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { packArchive, writeSpeech } from '@/tests/bench/generate-archive';
import type { Tab } from '@/tests/support/browser-driver';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';

const fileCount = 600;
const report: Target = { role: 'region', name: 'Import report' };
const library: Target = { role: 'main' };
const progress: Target = { role: 'progressbar', name: 'Import progress' };

let sidescript: RunningSidescript;
let zip: readonly string[];

beforeEach(async () => {
  sidescript = await startSidescript(inject('browserName'));
  const archive = await packArchive(writeSpeech(40), fileCount);
  zip = await sidescript.writeFiles({ 'archive.zip': archive.zip });
  await sidescript.firstRunPage.waitFor({ role: 'row', text: 'Me at the zoo' });
});

afterEach(() => sidescript.close());

/** Waits until some files are in and others are not. */
async function begin(): Promise<void> {
  const page = sidescript.firstRunPage;
  await page.setFiles('Transcript files', zip);
  await page.waitFor(progress);
  await page.waitUntil(() => {
    const bar = document.querySelector('progress');
    return bar !== null && bar.value > 0 && bar.value < bar.max;
  });
}

/** Waits until a page says so, however slow the machine is. */
async function says(page: Tab, target: Target, text: string): Promise<void> {
  const texts = async () => (await page.texts(target)).join(' ');
  await expect.poll(texts).toContain(text);
}

test('what a closed tab cut off is told, and goes on with the same file: none lost or doubled', async () => {
  await begin();
  const address = sidescript.browser.extensionUrl('library.html');
  await sidescript.firstRunPage.close();
  const page = await sidescript.browser.openTab(address);
  await page.waitFor({ ...report, text: 'This import was cut off.' });
  expect(await page.text(report)).toMatch(/choose the same again: archive\.zip/);
  await page.setFiles('Transcript files', zip);
  await says(page, report, `${fileCount} added`);
  await says(page, library, '601 transcripts');
  expect(await page.text(report)).not.toContain('cut off');
});

test('Cancel keeps what is in, and Continue goes on from there; leaving the page meanwhile asks', async () => {
  await begin();
  const page = sidescript.firstRunPage;
  const asks = () =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await asks()).toBe(true);
  await page.click({ role: 'button', name: 'Cancel' });
  await says(page, report, 'This import was cancelled.');
  await expect.poll(asks).toBe(false);
  await page.click({ role: 'button', name: 'Continue' });
  await says(page, report, `${fileCount} added`);
  await says(page, library, '601 transcripts');
});

test('the same file imported in two tabs at once is in the library once', async () => {
  const other = await sidescript.browser.openTab(sidescript.browser.extensionUrl('library.html'));
  await other.setFiles('Transcript files', zip);
  await other.waitFor(progress);
  const page = sidescript.firstRunPage;
  await page.bringToFront();
  await page.setFiles('Transcript files', zip);
  // Both are done when both say what has become of each file.
  await says(page, report, 'archive.zip');
  await other.bringToFront();
  await says(other, report, 'archive.zip');
  await says(other, library, '601 transcripts');
});
