import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBruteScan } from '@/tests/utils/library/search/brute-scan';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { Transcript } from '@/utils/transcript/model';
import { packArchive, readZip, writeSpeech } from './generate-archive';
import { measureEngines } from './measure-engines';
import { measureSearch } from './measure-search';
import { planQueries } from './search-queries';

/**
 * Searches a thousand real transcripts side by side with other engines, and ten thousand generated
 * ones in the built extension in Chromium. What each figure is to be stands in its head.
 */
const SAMPLE_ZIP = '../shared/samples/archive-1000.zip';
const GENERATED_COUNT = Number(process.env['SIDESCRIPT_BENCH_COUNT'] ?? 10_000);
const QUERIES_PER_KIND = 50;
const ENGINES = ['Sidescript', 'MiniSearch', 'FlexSearch'];

const hasSample = existsSync(SAMPLE_ZIP);
if (!hasSample) console.log(`${SAMPLE_ZIP} is absent: the files are generated.`);
const texts = hasSample ? await readZip(SAMPLE_ZIP) : writeSpeech(1000);
const transcripts = await readAll(texts);
const plan = planQueries(transcripts, QUERIES_PER_KIND);
const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));

const small = await writeArchive('small.zip', texts.length);
const { importSeconds, engines } = await measureEngines(ENGINES, small.path, [
  ...plan.words,
  ...plan.beginnings,
]);
console.log(`${texts.length} transcripts, ${megabytes(small.markdownBytes)} MB of Markdown:`);
console.table(
  Object.fromEntries(
    engines.map(({ name, buildSeconds, savedBytes, memoryMb, timesMs, lineTimesMs }) => [
      name,
      {
        'build, s': buildSeconds.toFixed(1),
        'kept, share of Markdown': (savedBytes / small.markdownBytes).toFixed(3),
        'memory, MB': memoryMb.toFixed(0),
        'videos p50, ms': inMilliseconds(timesMs, 0.5),
        'videos p95, ms': inMilliseconds(timesMs, 0.95),
        'with lines p50, ms': inMilliseconds(lineTimesMs, 0.5),
        'with lines p95, ms': inMilliseconds(lineTimesMs, 0.95),
      },
    ]),
  ),
);

const large = await writeArchive('large.zip', GENERATED_COUNT);
const queries = Object.values<readonly string[]>({ ...plan }).flat();
const { found, times, index, ...figures } = await measureSearch(large.path, plan, queries);
console.log(`${GENERATED_COUNT} transcripts, ${megabytes(large.markdownBytes)} MB of Markdown:`);
console.table({
  'import of the real ones with index, MB/s (≥ 10)': (
    small.markdownBytes /
    1e6 /
    importSeconds
  ).toFixed(1),
  'import with index, MB/s (≥ 10)': (large.markdownBytes / 1e6 / figures.importSeconds).toFixed(1),
  'index, share of Markdown (≤ 0.12)': (index.blockBytes / large.markdownBytes).toFixed(3),
  'merging afterwards, s': figures.tendSeconds.toFixed(0),
  'first search after a start, ms (≤ 300)': figures.firstMs.toFixed(0),
  'memory over idle, MB (≤ 60)': figures.heldMb.toFixed(0),
  'with garbage not collected yet, MB': figures.memoryMb.toFixed(0),
  'sets other than a scan’s (0)': countDifferent(found),
});
console.log('From key press to results on screen:');
console.table({
  'words (p50 ≤ 30, p95 ≤ 100)': row(times.words),
  'beginnings (p50 ≤ 30, p95 ≤ 100)': row(times.beginnings),
  'phrases (p95 ≤ 250)': row(times.phrases),
  'filtered (p50 ≤ 30, p95 ≤ 100)': row(times.filtered),
  'in another tab while importing': row(figures.importingMs),
});
await rm(folder, { recursive: true });

async function readAll(files: readonly string[]): Promise<readonly Transcript[]> {
  const results = await Promise.all(
    files.map((text) => readTranscript(new TextEncoder().encode(text), 'bench.md')),
  );
  return results.flatMap((result) => result.transcripts.slice(0, 1));
}

async function writeArchive(
  name: string,
  count: number,
): Promise<{ readonly path: string; readonly markdownBytes: number }> {
  const path = join(folder, name);
  const { zip, markdownBytes } = await packArchive(texts, count);
  await writeFile(path, zip);
  return { path, markdownBytes };
}

/** Every text was packed again and again, each time for another video: see `packArchive`. */
function countDifferent(foundVideos: ReadonlyMap<string, readonly string[]>): number {
  const scan = createBruteScan(transcripts);
  return queries.filter((query) => {
    const places = new Set(scan(query));
    const expected = Array.from({ length: GENERATED_COUNT }, (_, file) => file)
      .filter((file) => places.has(file % transcripts.length))
      .map((file) => file.toString(36).padStart(11, '0'));
    const videos = foundVideos.get(query)?.filter((video) => video.startsWith('0000')) ?? [];
    return expected.toSorted().join() !== videos.toSorted().join();
  }).length;
}

function row(timesMs: readonly number[]): Readonly<Record<string, string>> {
  return {
    'p50, ms': percentile(timesMs, 0.5).toFixed(0),
    'p95, ms': percentile(timesMs, 0.95).toFixed(0),
    'longest, ms': percentile(timesMs, 1).toFixed(0),
  };
}

function inMilliseconds(values: readonly number[], share: number): string {
  return values.length === 0 ? '' : percentile(values, share).toFixed(1);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
