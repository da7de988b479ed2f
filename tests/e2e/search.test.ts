import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { packArchive, writeSpeech } from '@/tests/bench/generate-archive';
import type { Tab, TestBrowser } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const box: Target = { role: 'searchbox', name: 'Search your library' };
const results: Target = { role: 'region', name: 'Search results' };
const status: Target = { role: 'status', within: results };

function speech(title: string, videoId: string, lines: readonly string[]): string {
  const cues = lines.map((text, row) => ({
    startMs: 7_000 + row * 60_000,
    endMs: 60_000 + row * 60_000,
    text,
  }));
  return writeArchiveMarkdown(sampleTranscript(cues, { title, videoId: parseVideoId(videoId) }));
}

describe('searching the library', () => {
  let sidescript: RunningSidescript;
  let page: Tab;

  beforeAll(async () => {
    sidescript = await startSidescript(inject('browserName'));
    const paths = await sidescript.writeFiles({
      'river.md': speech('The long river', 'SearchVid01', [
        'It begins in the mountains',
        'where the river is a brook',
        'and the river grows',
        'until a river it is',
        'the river at last',
      ]),
      'tokyo.md': speech('東京の朝', 'SearchVid02', ['今日は東京に行きます']),
    });
    await sidescript.importFiles(paths);
    page = sidescript.firstRunPage;
  });

  afterAll(() => sidescript.close());

  beforeEach(async () => {
    await page.goto(sidescript.browser.extensionUrl('library.html'));
    await page.waitFor({ role: 'table', name: 'Transcripts' });
  });

  test('finds lines as they are typed: each leads to its second', async () => {
    await page.fill(box, 'riv');
    await page.waitFor({ ...status, text: /^1 video, 4 lines, \d+\.\d\d s$/ });
    const line: Target = { role: 'link', name: /where the river is a brook$/, within: results };
    expect(await page.attribute(line, 'href')).toBe(
      'https://www.youtube.com/watch?v=SearchVid01&t=67s',
    );
    expect(await page.text(line)).toBe('1:07 where the river is a brook');
    expect(await page.count({ role: 'link', text: 'river', within: results })).toBe(4);
    expect(await page.isVisible({ role: 'table', name: 'Transcripts' })).toBe(false);
  });

  test('shows the other lines when asked', async () => {
    await page.fill(box, 'river');
    await page.click({ role: 'button', name: 'More lines (1): The long river' });
    await page.waitFor({ role: 'link', name: /the river at last$/, within: results });
  });

  test('finds phrases over the ends of lines, and words of any script', async () => {
    await page.fill(box, '"a brook and the river"');
    await page.waitFor({ ...status, text: '1 video, 2 lines' });
    await page.fill(box, '東京');
    await page.waitFor({ role: 'link', name: /今日は東京に行きます$/, within: results });
  });

  test('says when nothing is found, and Escape brings the table back', async () => {
    await page.fill(box, 'elephants in Antarctica');
    await page.waitFor({ ...status, text: 'Nothing found for “elephants in Antarctica”' });
    await page.press('Escape');
    await page.waitFor({ role: 'table', name: 'Transcripts' });
    await page.waitForNone(results);
  });

  test('keeps the query in the address', async () => {
    await page.fill(box, 'river "a brook"');
    await page.waitFor({ ...status, text: '1 video' });
    await page.waitUntil(() => location.search !== '');
    const address = await page.url();
    expect(new URL(address).searchParams.get('search')).toBe('river "a brook"');
    await page.goto(address);
    expect(await page.value(box)).toBe('river "a brook"');
    await page.waitFor({ ...status, text: '1 video' });
  });

  test('is led through by the arrow keys', async () => {
    await page.fill(box, 'river');
    await page.waitFor({ ...status, text: '1 video, 4 lines' });
    await page.press('ArrowDown');
    expect(await focusedText(page)).toBe('The long river');
    await page.press('ArrowDown');
    expect(await focusedText(page)).toBe('1:07 where the river is a brook');
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    await page.type('s');
    expect(await page.value(box)).toBe('rivers');
  });

  test('finds what another tab imports, at once in both', async () => {
    const other = await sidescript.browser.openTab(sidescript.browser.extensionUrl('library.html'));
    for (const tab of [page, other]) {
      await tab.fill(box, 'glaciers');
      await tab.waitFor({ ...status, text: 'Nothing found' });
    }
    const paths = await sidescript.writeFiles({
      'ice.md': speech('Ice', 'SearchVid03', ['glaciers melt']),
    });
    await sidescript.importFiles(paths);
    for (const tab of [page, other]) await tab.waitFor({ ...status, text: '1 video, 1 line' });
    await other.close();
  });

  test('works in the popup as well', async () => {
    const popup = await sidescript.browser.openTab(sidescript.browser.extensionUrl('popup.html'));
    await popup.setViewport({ width: 360, height: 600 });
    await popup.fill(box, 'river');
    await popup.waitFor({ ...status, text: '1 video, 4 lines' });
    const overflowPx = await popup.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflowPx).toBe(0);
    await popup.close();
  });
});

function focusedText(page: Tab): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** What other browsers' drivers cannot do: start again with the same profile, look into workers. */
describe.each([inject('browserName')].filter((name) => name === 'chromium'))(
  'in %s the index',
  () => {
    const fileCount = 300;
    let folder: string;
    let browser: TestBrowser;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sidescript-'));
      await writeFile(
        join(folder, 'archive.zip'),
        (await packArchive(writeSpeech(20), fileCount)).zip,
      );
      browser = await launch();
    });

    afterEach(async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    });

    function launch(): Promise<TestBrowser> {
      return launchBrowser('chromium', {
        extensionFolder: resolve('.output/chrome-mv3'),
        standInPort: null,
        profileFolder: join(folder, 'profile'),
      });
    }

    test('survives that the browser is killed in the middle of a merge', async () => {
      const page = await browser.waitForTab(/library\.html/);
      // The last step of a merge takes away what it was made of: the worker stops right there.
      page.evaluateInWorkers(() => {
        // oxlint-disable-next-line typescript/unbound-method -- it is called on its own store below
        const proceed = IDBObjectStore.prototype.delete;
        IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key) {
          while (this.name === 'searchSegments') {
            // Nothing but killing the browser ends this.
          }
          return proceed.call(this, key);
        };
      });
      await page.goto(browser.extensionUrl('library.html'));
      await page.waitFor({ role: 'row', text: 'Me at the zoo' });
      await page.setFiles('Transcript files', [join(folder, 'archive.zip')]);
      await page.waitFor({ role: 'region', name: 'Import report', text: `${fileCount} added` });
      await expect.poll(() => countLeftOvers(page), { timeout: 30_000 }).toBeGreaterThan(0);
      await browser.kill();

      browser = await launch();
      const later = await browser.openTab(browser.extensionUrl('library.html'));
      await later.fill(box, 'w1 ');
      await later.waitFor({ ...status, text: /^300 videos, [\d,]+ lines/ });
      await later.fill(box, 'elephants');
      await later.waitFor({ ...status, text: '1 video, 1 line' });
      await expect.poll(() => countLeftOvers(later), { timeout: 30_000 }).toBe(0);
    });
  },
);

/** How many blocks of the index belong to no segment. */
function countLeftOvers(page: Tab): Promise<number> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((fulfil, reject) => {
        request.addEventListener('success', () => fulfil(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')));
      });
    const database = await answer(indexedDB.open('sidescript'));
    const transaction = database.transaction(['searchSegments', 'searchBlocks']);
    const [headers, keys] = await Promise.all([
      answer(transaction.objectStore('searchSegments').getAll()),
      answer(transaction.objectStore('searchBlocks').getAllKeys()),
    ]);
    database.close();
    const named = new Set(headers.map((header) => String(Reflect.get(Object(header), 'blocksId'))));
    return keys.filter((key) => !named.has(String(Object.values(key)[0]))).length;
  });
}
