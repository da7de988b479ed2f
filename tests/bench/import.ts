import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSidescript } from '@/tests/support/start-sidescript';
import { packArchive, readZip, writeSpeech } from './generate-archive';
import { watchExtensionMemory } from './process-memory';

/**
 * How fast a zip is imported into the built extension in Chromium, from the choice of the file to
 * the end of the progress; the page's longest gap between two 50 ms ticks meanwhile; the memory of
 * the page and its workers; what the library takes on disk.
 */
const sampleZip = '../shared/samples/archive-1000.zip';
const sampleCount = 1000;

const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
const hasSample = existsSync(sampleZip);
if (!hasSample) console.log(`${sampleZip} is absent: all files are generated.`);
const texts = hasSample ? await readZip(sampleZip) : writeSpeech(sampleCount);

const rows: Record<string, Record<string, string | number>> = {};
for (const count of [sampleCount, sampleCount * 10]) {
  const { zip, markdownBytes } = await packArchive(texts, count);
  const path = join(folder, `${count}.zip`);
  await writeFile(path, zip);
  rows[`${count} files`] = await measureImport(path, markdownBytes);
}
console.table(rows);
await rm(folder, { recursive: true });

async function measureImport(
  path: string,
  markdownBytes: number,
): Promise<Record<string, string | number>> {
  const sidescript = await startSidescript('chromium');
  const page = sidescript.firstRunPage;
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  await page.evaluate(() => {
    const state = { last: performance.now(), longestGap: 0, startedAt: 0, seconds: 0 };
    Object.assign(globalThis, { benchState: state });
    setInterval(() => {
      const now = performance.now();
      if (state.startedAt > 0) state.longestGap = Math.max(state.longestGap, now - state.last);
      state.last = now;
    }, 50);
    document.querySelector('input[type="file"]')?.addEventListener(
      'change',
      () => {
        state.startedAt = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const isReported = document.querySelector('[aria-label="Import report"]') !== null;
      if (state.startedAt === 0 || state.seconds > 0 || !isReported) return;
      state.seconds = (performance.now() - state.startedAt) / 1000;
    }).observe(document.body, { childList: true, subtree: true });
  });
  const memory = watchExtensionMemory();
  await page.setFiles('Transcript files', [path]);
  const readState = () =>
    page.evaluate(() => {
      const state: unknown = Reflect.get(globalThis, 'benchState');
      return JSON.stringify(state);
    });
  while (!/"seconds":[^0]|"seconds":0\.\d*[1-9]/.test(await readState())) {
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  }
  const { seconds, longestGap } = parseState(await readState());
  const peakMb = memory.stop();
  const diskBytes = await page.evaluate(
    async () => (await navigator.storage.estimate()).usage ?? Number.NaN,
  );
  await sidescript.close();
  return {
    MB: Math.round(markdownBytes / 1e6),
    seconds: seconds.toFixed(2),
    'MB/s': (markdownBytes / 1e6 / seconds).toFixed(1),
    'longest gap, ms': Math.round(longestGap),
    'peak memory, MB': peakMb === null ? 'unknown' : Math.round(peakMb),
    'disk / Markdown': (diskBytes / markdownBytes).toFixed(3),
  };
}

function parseState(json: string): { readonly seconds: number; readonly longestGap: number } {
  const number = (name: string) => Number(new RegExp(`"${name}":([\\d.]+)`).exec(json)?.[1]);
  return { seconds: number('seconds'), longestGap: number('longestGap') };
}
