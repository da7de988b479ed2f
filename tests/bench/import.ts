import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyExtensionWithoutIndex } from './extension-without-index';
import { packArchive, readZip, writeSpeech } from './generate-archive';
import { measureImport } from './measure-import';
import { measureReading } from './measure-reading';

/**
 * Imports a thousand and ten thousand files into the built extension in Chromium, with the search
 * index and without, and reads from large libraries. What each figure is to be stands in its head.
 */
const SAMPLE_ZIP = '../shared/samples/archive-1000.zip';
const GENERATED_COUNT = 10_000;
const LINES = 11_000;
const TRANSCRIPTS = 27_000;

interface Source {
  readonly name: string;
  readonly paths: readonly string[];
  readonly markdownBytes: number;
}

const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
const hasSample = existsSync(SAMPLE_ZIP);
if (!hasSample) console.log(`${SAMPLE_ZIP} is absent: its rows are left out, others generated.`);
const texts = hasSample ? await readZip(SAMPLE_ZIP) : writeSpeech(1000);

const sources = [...(hasSample ? [sampleZip(), await looseFiles()] : []), await generatedZip()];
const withoutIndex = await copyExtensionWithoutIndex();
await tableOf(withoutIndex, { speed: 'MB/s (≥ 15)', disk: 'disk / Markdown (≤ 0.35)' });
await rm(withoutIndex, { recursive: true });
await tableOf(resolve('.output/chrome-mv3'), {
  speed: 'MB/s with index (≥ 10)',
  // With what a merge has just left behind: the bench of the search measures the index itself.
  disk: 'disk / Markdown with index',
});

const { opening, listing } = await measureReading(LINES, TRANSCRIPTS);
console.table({
  [`open ${LINES} lines (≤ 15)`]: inMilliseconds(opening),
  [`list ${TRANSCRIPTS} transcripts, first screen (≤ 100)`]: inMilliseconds(listing),
});
await rm(folder, { recursive: true });

/** Imports from all sources; the names of two figures say what they are to be. */
async function tableOf(
  extensionFolder: string,
  heads: { readonly speed: string; readonly disk: string },
): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const { name, paths, markdownBytes } of sources) {
    const figures = await measureImport(paths, extensionFolder);
    rows[name] = {
      MB: (markdownBytes / 1e6).toFixed(0),
      seconds: figures.seconds.toFixed(2),
      [heads.speed]: (markdownBytes / 1e6 / figures.seconds).toFixed(1),
      'longest gap, ms (≤ 100)': figures.longestGapMs.toFixed(0),
      'peak memory, MB (≤ 400)': figures.peakMb?.toFixed(0) ?? 'unknown',
      [heads.disk]: (figures.diskBytes / markdownBytes).toFixed(3),
    };
  }
  console.table(rows);
}

function sampleZip(): Source {
  return { name: '1,000 files in a zip', paths: [SAMPLE_ZIP], markdownBytes: bytesOf(texts) };
}

async function looseFiles(): Promise<Source> {
  const paths = texts.map((_, number) => join(folder, `${number}.md`));
  await Promise.all(paths.map((path, number) => writeFile(path, texts[number] ?? '')));
  return { name: '1,000 loose files', paths, markdownBytes: bytesOf(texts) };
}

async function generatedZip(): Promise<Source> {
  const { zip, markdownBytes } = await packArchive(texts, GENERATED_COUNT);
  const path = join(folder, 'generated.zip');
  await writeFile(path, zip);
  return { name: '10,000 generated files in a zip', paths: [path], markdownBytes };
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function inMilliseconds(figures: Awaited<ReturnType<typeof measureReading>>['opening']) {
  return { 'first, ms': figures.firstMs.toFixed(1), 'median, ms': figures.medianMs.toFixed(1) };
}
