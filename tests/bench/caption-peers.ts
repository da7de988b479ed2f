import { parse as parsePlussub } from '@plussub/srt-vtt-parser';
import { parseText } from 'media-captions';
import { parse as parseSubsrt } from 'subsrt-ts';
import { parseSync } from 'subtitle';

import { readTranscript } from '@/utils/transcript/formats/read';

export type CaptionFormat = 'vtt' | 'srt';

/** A parser of caption files, reduced to how many captions it finds. */
export interface CaptionReader {
  readonly name: string;
  readonly countCues: (text: string, format: CaptionFormat) => Promise<number>;
}

/** Reads a file as Sidescript does, from its bytes, and counts the lines found. */
export async function countOurCues(bytes: Uint8Array): Promise<number> {
  const { transcripts } = await readTranscript(bytes, 'file');
  return transcripts[0]?.cues.length ?? 0;
}

/** What is published on npm for these formats, as its documentation says to call it. */
export const PEERS: readonly CaptionReader[] = [
  {
    name: 'media-captions',
    countCues: async (text, format) => (await parseText(text, { type: format })).cues.length,
  },
  {
    name: 'subtitle',
    countCues: async (text) => parseSync(text).filter(({ type }) => type === 'cue').length,
  },
  {
    name: 'subsrt-ts',
    countCues: async (text, format) =>
      parseSubsrt(text, { format }).filter(({ type }) => type === 'caption').length,
  },
  {
    name: '@plussub/srt-vtt-parser',
    countCues: async (text) => parsePlussub(text).entries.length,
  },
];
