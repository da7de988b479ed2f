import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { packArchive, writeSpeech } from '@/tests/bench/generate-archive';
import type { Tab, TestBrowser } from '@/tests/support/browser-driver';
import { launchBrowser } from '@/tests/support/launch-browser';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';

const report: Target = { role: 'region', name: 'Import report' };
const progress: Target = { role: 'progressbar', name: 'Import progress' };

test('a zip full of traps: each has its reason, and the others are imported', async () => {
  const sidescript = await startSidescript(inject('browserName'));
  const page = sidescript.firstRunPage;
  const good = writeArchiveMarkdown(sampleTranscript());
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add('../../up.md', new TextReader(`${good}What is this line?\n`));
  await zip.add('secret.md', new TextReader(good), { password: 'swordfish' });
  await zip.add('bomb.md', new Uint8ArrayReader(new Uint8Array(65 * 1024 * 1024)));
  await zip.add('tight.md', new Uint8ArrayReader(new Uint8Array(20 * 1024 * 1024)));
  await zip.add('inner.zip', new TextReader('PK'));
  await zip.add('stored.md', new TextReader(good), { level: 0 });
  const paths = await sidescript.writeFiles({
    'traps.zip': await zip.close(),
    'cut.zip': 'PK\u0003\u0004',
  });
  await page.setFiles('Transcript files', paths);
  await page.waitFor({ ...report, text: '5 failed' });
  await page.waitFor({ ...report, text: 'traps.zip/secret.md' });
  const said = await page.text(report);
  expect(said).toMatch(/1 added 1 unchanged/);
  for (const name of ['bomb.md', 'tight.md', 'inner.zip', 'stored.md', 'up.md']) {
    expect(said).toContain(`traps.zip/${name}`);
  }
  expect(said).not.toContain('..');
  await sidescript.close();
});

/** What other browsers' drivers cannot do: start again with the same profile, look into workers. */
describe.each([inject('browserName')].filter((name) => name === 'chromium'))(
  'in %s an import',
  () => {
    const fileCount = 600;
    let folder: string;
    let zipPath: string;
    let browser: TestBrowser;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sidescript-'));
      zipPath = join(folder, 'archive.zip');
      await writeFile(zipPath, (await packArchive(writeSpeech(20), fileCount)).zip);
      browser = await launch();
      const firstRun = await browser.waitForTab(/library\.html/);
      await firstRun.waitFor({ role: 'row', text: 'Me at the zoo' });
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

    test('goes on after the browser was killed: none lost, none doubled', async () => {
      const page = await openLibraryPage(browser);
      await page.setFiles('Transcript files', [zipPath]);
      await waitUntilHalfDone(page);
      await browser.kill();

      browser = await launch();
      const later = await openLibraryPage(browser);
      await later.waitFor({ ...report, text: 'This import was cut off.' });
      const cutOff = await readCounts(later);
      expect(cutOff.done).toBeGreaterThan(0);
      expect(cutOff.done).toBeLessThan(fileCount);
      expect(cutOff).toStrictEqual(wholeCounts(cutOff.done));

      await later.setFiles('Transcript files', [zipPath]);
      await later.waitFor({ ...report, text: `${fileCount} added` });
      expect(await readCounts(later)).toStrictEqual(wholeCounts(fileCount));
    });

    test('that fills the disk keeps what is in, and goes on once there is room', async () => {
      const page = await openLibraryPage(browser);
      page.evaluateInWorkers(() => {
        let left = 100;
        IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown, key) {
          left -= this.name === 'transcripts' ? 1 : 0;
          if (left < 0) throw new DOMException('No room.', 'QuotaExceededError');
          return this.put(value, key);
        };
      });
      await page.setFiles('Transcript files', [zipPath]);
      await page.waitForNone(progress);
      const full = await readCounts(page);
      expect(full.done).toBeGreaterThan(0);
      expect(full.done).toBeLessThan(fileCount);
      expect(full).toStrictEqual(wholeCounts(full.done));
      expect(await page.text(report)).toMatch(/room|full/);

      await page.close();
      const later = await openLibraryPage(browser);
      await later.setFiles('Transcript files', [zipPath]);
      await later.waitFor({ ...report, text: `${fileCount} added` });
      expect(await readCounts(later)).toStrictEqual(wholeCounts(fileCount));
    });
  },
);

async function openLibraryPage(browser: TestBrowser): Promise<Tab> {
  const page = await browser.openTab(browser.extensionUrl('library.html'));
  await page.waitFor({ role: 'table', name: 'Transcripts' });
  return page;
}

async function waitUntilHalfDone(page: Tab): Promise<void> {
  await page.waitFor(progress);
  await page.waitUntil(() => {
    const bar = document.querySelector('progress');
    return bar !== null && bar.value > bar.max / 3;
  });
}

/** How much of the one import is in, by each of the stores that have to agree. */
interface Counts {
  readonly done: number;
  readonly recorded: number;
  readonly transcripts: number;
  readonly lines: number;
  /** What stands in the search index, or waits for it. */
  readonly findable: number;
  readonly total: number;
}

/** What stands there where so many files are in; one transcript came with the extension. */
function wholeCounts(done: number): Counts {
  const held = done + 1;
  return { done, recorded: done, transcripts: held, lines: held, findable: held, total: held };
}

function readCounts(page: Tab): Promise<Counts> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((fulfil, reject) => {
        request.addEventListener('success', () => fulfil(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')));
      });
    const database = await answer(indexedDB.open('sidescript'));
    const transaction = database.transaction([...database.objectStoreNames]);
    const count = (name: string) => answer(transaction.objectStore(name).count());
    const all = async (name: string): Promise<unknown> =>
      answer(transaction.objectStore(name).getAll());
    const [transcripts, lines, notes, segments, jobs, chunks, totals] = await Promise.all([
      count('transcripts'),
      count('lines'),
      all('toIndex'),
      all('searchSegments'),
      all('jobs'),
      all('jobChunks'),
      all('totals'),
    ]);
    database.close();
    const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
    const idsIn = (segment: unknown) => {
      const documents: unknown = Reflect.get(Object(segment), 'documents');
      return String(Reflect.get(Object(documents), 'ids')).match(/[\w-]{22}/g) ?? [];
    };
    const numberAt = (value: unknown, pattern: RegExp) =>
      Number(pattern.exec(JSON.stringify(value))?.[1]);
    return {
      done: numberAt(jobs, /"done":\{"files":(\d+)/),
      recorded: JSON.stringify(chunks).split('"fingerprint"').length - 1,
      transcripts,
      lines,
      findable: new Set([...listOf(notes).flat(), ...listOf(segments).flatMap(idsIn)]).size,
      total: numberAt(totals, /"transcripts":(\d+)/),
    };
  });
}
