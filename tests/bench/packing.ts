import { existsSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { createDeflater } from '@/utils/library/deflate/create-deflater';
import { readTranscript } from '@/utils/transcript/formats/read';
import { readZip, writeSpeech } from './generate-archive';
import { quantile } from './quantile';

/**
 * Compresses the lines of transcripts by Sidescript's own deflate, by zlib, which is what the
 * browser's streams use, and by fflate, the fastest that is written in JavaScript.
 */
const SAMPLE_ZIP = '../shared/samples/archive-1000.zip';
const REPETITIONS = 7;

const hasSample = existsSync(SAMPLE_ZIP);
if (!hasSample) console.log(`${SAMPLE_ZIP} is absent: the files are generated.`);
const files = hasSample ? await readZip(SAMPLE_ZIP) : writeSpeech(1000);
const markdownBytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
const inputs = await Promise.all(files.map(linesOf));

const deflate = createDeflater();
console.table({
  Sidescript: measure(deflate),
  'zlib, level 1': measure((bytes) => deflateSync(bytes, { level: 1 })),
  'zlib, level 6, as in browsers': measure((bytes) => deflateSync(bytes, { level: 6 })),
  'fflate, level 1': measure((bytes) => zlibSync(bytes, { level: 1 })),
  'fflate, level 6': measure((bytes) => zlibSync(bytes, { level: 6 })),
});

/** The lines of a file as they are packed, but for their times. */
async function linesOf(file: string): Promise<Uint8Array> {
  const { transcripts } = await readTranscript(new TextEncoder().encode(file), 'file.md');
  const texts = transcripts.flatMap(({ cues }) => cues.map(({ text }) => text));
  return new TextEncoder().encode(JSON.stringify(texts));
}

function measure(compress: (bytes: Uint8Array) => Uint8Array): Record<string, string> {
  const times: number[] = [];
  let packedBytes = 0;
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    packedBytes = 0;
    const startMs = performance.now();
    for (const input of inputs) packedBytes += compress(input).length;
    times.push(performance.now() - startMs);
  }
  const perMegabyte = (timeMs: number) => ((timeMs / markdownBytes) * 1e6).toFixed(1);
  return {
    'first, ms per MB of Markdown': perMegabyte(times[0] ?? 0),
    'median, ms per MB of Markdown': perMegabyte(quantile(times, 0.5)),
    'packed / Markdown': (packedBytes / markdownBytes).toFixed(3),
  };
}
