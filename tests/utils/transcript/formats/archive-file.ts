import { expect } from 'vitest';

import type { ReadResult, Transcript } from '@/utils/transcript/model';
import { readTranscript } from '@/utils/transcript/formats/read';

export const A_SENTENCE: unknown = expect.stringMatching(/^[A-Z“].*\.$/);
export const VIDEO_URL = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
export const HEADER = ['# A Talk', `**A Show:** [April 28, 2025](${VIDEO_URL})`];

/** Front matter with the given lines; the description may run over several. */
export function frontMatter(...lines: readonly string[]): readonly string[] {
  return ['---', ...lines, '---', ''];
}

/** A line with its time, as the archive writes it. `seconds` stands as given in `t=`. */
export function timedLine(text: string, label: string, seconds: string, url = VIDEO_URL): string {
  return `*  ${text} [[${label}](${url}&t=${seconds}s)]`;
}

/** Reads a file that has these lines, in UTF-8. */
export function readLines(...lines: readonly string[]): Promise<ReadResult> {
  return readTranscript(new TextEncoder().encode(`${lines.join('\n')}\n`), 'file.md');
}

/** Reads a file that must hold one transcript, and nothing that cannot be read. */
export async function readWhole(...lines: readonly string[]): Promise<Transcript> {
  const { transcripts, problems } = await readLines(...lines);
  const [transcript] = transcripts;
  if (!transcript || problems.length > 0) throw new Error(JSON.stringify(problems));
  return transcript;
}
