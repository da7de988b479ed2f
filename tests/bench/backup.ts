import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_ZIP, backupRows, bytesOf } from './backup-rows';
import { packArchive, readZip, writeSpeech } from './generate-archive';

/**
 * Backs up, restores and exports libraries of a thousand and ten thousand files in the built
 * extension in Chromium. What each figure is to be stands in its head.
 */
const GENERATED_COUNT = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'sidescript-bench-'));
const hasSample = existsSync(SAMPLE_ZIP);
if (!hasSample) console.log(`${SAMPLE_ZIP} is absent: its rows are left out, others generated.`);
const texts = hasSample ? await readZip(SAMPLE_ZIP) : writeSpeech(1000);

const sample = hasSample
  ? await backupRows('1,000 files', SAMPLE_ZIP, { markdownBytes: bytesOf(texts) })
  : {};
const generated = await packArchive(texts, GENERATED_COUNT);
const generatedPath = join(folder, 'generated.zip');
await writeFile(generatedPath, generated.zip);
console.table({
  ...sample,
  ...(await backupRows('10,000 generated files', generatedPath, generated)),
});
await rm(folder, { recursive: true });
