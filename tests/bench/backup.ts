import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packArchive, readZip, writeSpeech } from './generate-archive';
import { type BackupFigures, measureBackup } from './measure-backup';

/**
 * Backs up, restores and exports libraries of a thousand and ten thousand files in the built
 * extension in Chromium. What each figure is to be stands in its head.
 */
const SAMPLE_ZIP = '../shared/samples/archive-1000.zip';
const GENERATED_COUNT = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
const hasSample = existsSync(SAMPLE_ZIP);
if (!hasSample) console.log(`${SAMPLE_ZIP} is absent: its rows are left out, others generated.`);
const texts = hasSample ? await readZip(SAMPLE_ZIP) : writeSpeech(1000);

const rows: Record<string, Record<string, string>> = {};
if (hasSample) await addRows('1,000 files', SAMPLE_ZIP, bytesOf(texts));
const generated = await packArchive(texts, GENERATED_COUNT);
const generatedPath = join(folder, 'generated.zip');
await writeFile(generatedPath, generated.zip);
await addRows('10,000 generated files', generatedPath, generated.markdownBytes);
console.table(rows);
await rm(folder, { recursive: true });

async function addRows(name: string, zip: string, markdownBytes: number): Promise<void> {
  const { backup, restore, exporting, backupBytes } = await measureBackup(zip);
  rows[`${name}, back up`] = describe(backup, markdownBytes, backupBytes);
  rows[`${name}, restore`] = describe(restore, markdownBytes, backupBytes);
  rows[`${name}, export as Markdown`] = describe(exporting, markdownBytes, null);
}

function describe(
  { seconds, longestGapMs, idleMb, peakMb }: BackupFigures,
  markdownBytes: number,
  backupBytes: number | null,
): Record<string, string> {
  return {
    'Markdown, MB': (markdownBytes / 1e6).toFixed(0),
    'backup / Markdown': backupBytes === null ? '' : (backupBytes / markdownBytes).toFixed(3),
    seconds: seconds.toFixed(2),
    'MB/s (≥ 20 but for exports)': (markdownBytes / 1e6 / seconds).toFixed(1),
    'longest gap, ms (≤ 100)': longestGapMs.toFixed(0),
    'idle memory, MB': idleMb.toFixed(0),
    'peak memory, MB (≤ 150)': peakMb?.toFixed(0) ?? 'unknown',
  };
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
