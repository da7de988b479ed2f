import { readFile } from 'node:fs/promises';
import {
  TextReader,
  TextWriter,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';

/** Many files of the archive in one zip, each of a video of its own. */
export interface GeneratedArchive {
  readonly zip: Uint8Array;
  readonly markdownBytes: number;
}

/** The Markdown files of a zip. */
export async function readZip(path: string): Promise<readonly string[]> {
  const reader = new ZipReader(new Uint8ArrayReader(await readFile(path)));
  const entries = await reader.getEntries();
  const texts = await Promise.all(
    entries.map(async (entry) =>
      entry.directory || !entry.filename.endsWith('.md')
        ? undefined
        : entry.getData(new TextWriter()),
    ),
  );
  return texts.filter((text) => text !== undefined);
}

/** Files of 54 to 2,000 lines made of words as frequent as in speech, for where there is no sample. */
export function writeSpeech(count: number): readonly string[] {
  return Array.from({ length: count }, (_, file) => {
    const cues = Array.from({ length: 54 + ((file * 97) % 1946) }, (_line, line) => ({
      startMs: line * 3000,
      endMs: line * 3000 + 3000,
      text: Array.from({ length: 11 }, (_word, word) => zipfWord(file + line * 31 + word * 7)).join(
        ' ',
      ),
    }));
    return writeArchiveMarkdown(sampleTranscript(cues));
  });
}

/** Packs `count` files made of `texts`, each with a video id of its own. */
export async function packArchive(
  texts: readonly string[],
  count: number,
): Promise<GeneratedArchive> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 1 });
  let markdownBytes = 0;
  for (let file = 0; file < count; file += 1) {
    const id = file.toString(36).padStart(11, '0');
    const text = (texts[file % texts.length] ?? '').replaceAll(
      /watch\?v=[\w-]{11}/g,
      `watch?v=${id}`,
    );
    markdownBytes += Buffer.byteLength(text);
    await zip.add(`show ${file % 40}/${id}.md`, new TextReader(text));
  }
  return { zip: await zip.close(), markdownBytes };
}

/** The word at a place of the sequence: the k-th most frequent one in every k-th place or so. */
function zipfWord(seed: number): string {
  const rank = Math.floor(20_000 ** (((seed * 2_654_435_761) % 4_294_967_296) / 4_294_967_296));
  return `w${rank.toString(36)}`;
}
