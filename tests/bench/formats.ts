import { readerSize } from '@/tests/support/reader-size';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { writeSrt } from '@/utils/transcript/formats/captions/write-srt';
import { writeVtt } from '@/utils/transcript/formats/captions/write-vtt';

import { countOurCues, PEERS, type CaptionFormat } from './caption-peers';
import { generateJson3, generateWhisperJson } from './generate-json';
import { generateTranscript } from './generate-transcript';
import { medianSpeed } from './median-speed';

const CUE_COUNTS = [1500, 10_000, 50_000] as const;

/** A parser that takes longer than this for one file is not run again. */
const PATIENCE_MS = 2000;

interface Row {
  readonly format: string;
  readonly reader: string;
  readonly cells: readonly string[];
}

const transcripts = CUE_COUNTS.map(generateTranscript);

const captions: readonly { readonly format: CaptionFormat; readonly texts: readonly string[] }[] = [
  { format: 'vtt', texts: transcripts.map(writeVtt) },
  { format: 'srt', texts: transcripts.map(({ cues }) => writeSrt(cues)) },
];

const own: readonly { readonly format: string; readonly texts: readonly string[] }[] = [
  { format: 'archive Markdown', texts: transcripts.map(writeArchiveMarkdown) },
  { format: 'json3', texts: transcripts.map(({ cues }) => generateJson3(cues)) },
  { format: 'Whisper JSON', texts: transcripts.map(({ cues }) => generateWhisperJson(cues)) },
];

const rows: Row[] = [];
for (const { format, texts } of captions) {
  rows.push(await ourRow(format, texts));
  for (const { name, countCues } of PEERS) {
    const cells = await cellsOf(texts, (text) => () => countCues(text, format));
    rows.push({ format, reader: name, cells });
  }
}
for (const { format, texts } of own) rows.push(await ourRow(format, texts));

const counts = CUE_COUNTS.map((count) => `${count.toLocaleString('en')} lines`);
console.log(`| format | reader | ${counts.join(' | ')} |`);
console.log(`|---|---|${counts.map(() => '---:|').join('')}`);
for (const { format, reader, cells } of rows) {
  console.log(`| ${format} | ${reader} | ${cells.join(' | ')} |`);
}
const { gzipBytes, budgetBytes } = await readerSize();
console.log(
  `\nreadTranscript: ${gzipBytes} of ${budgetBytes} bytes gzipped, without lazy libraries`,
);

async function ourRow(format: string, texts: readonly string[]): Promise<Row> {
  const cells = await cellsOf(texts, (text) => {
    const bytes = new TextEncoder().encode(text);
    return () => countOurCues(bytes);
  });
  return { format, reader: '**Sidescript**', cells };
}

/** A cell for each size: MB/s, and the lines lost where there are any. */
async function cellsOf(
  texts: readonly string[],
  prepare: (text: string) => () => Promise<number>,
): Promise<readonly string[]> {
  const cells: string[] = [];
  for (const [index, text] of texts.entries()) {
    const read = prepare(text);
    const byteCount = new TextEncoder().encode(text).length;
    const startMs = performance.now();
    const found = await read();
    const elapsedMs = performance.now() - startMs;
    const speed =
      elapsedMs > PATIENCE_MS ? byteCount / 1000 / elapsedMs : await medianSpeed(byteCount, read);
    cells.push(`${formatSpeed(speed)}${lossText((CUE_COUNTS[index] ?? 0) - found)}`);
  }
  return cells;
}

function formatSpeed(speed: number): string {
  return `${speed < 10 ? speed.toFixed(1) : Math.round(speed)} MB/s`;
}

function lossText(lostCount: number): string {
  return lostCount === 0 ? '' : `, ${lostCount} lines lost`;
}
