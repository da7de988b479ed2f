import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { arbitraryTranscript } from '@/tests/utils/transcript/formats/arbitrary-transcript';
import {
  frontMatter,
  HEADER,
  readWhole,
  timedLine,
} from '@/tests/utils/transcript/formats/archive-file';
import { readTranscript } from '@/utils/transcript/formats/read';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import type { Transcript } from '@/utils/transcript/model';

async function readBack(transcript: Transcript): Promise<Transcript | undefined> {
  const bytes = new TextEncoder().encode(writeArchiveMarkdown(transcript));
  return (await readTranscript(bytes, 'file.md')).transcripts[0];
}

test('any transcript that the format can hold is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTranscript, async (transcript) => {
      expect(await readBack(transcript)).toEqual(transcript);
    }),
    { numRuns: 300 },
  );
});

test('whatever a description holds, writing and reading once more changes nothing', async () => {
  const anyText = fc.string({ unit: fc.constantFrom('\r', '\n', '\0', ' ', '-', '#', '*', 'x') });
  await fc.assert(
    fc.asyncProperty(arbitraryTranscript, anyText, async (transcript, description) => {
      const once = await readBack({ ...transcript, facts: { ...transcript.facts, description } });
      expect(once && (await readBack(once))).toEqual(once);
    }),
  );
});

describe('a written file', () => {
  const FILE = [
    ...frontMatter(
      'Date Generated: May 02, 2025',
      'Transcription Model: whisper medium 20231117',
      'Length: 12s',
      `Video Keywords: ['news', "o'donnell", 'a\\xa0b']`,
      'Video Views: 49012',
      'Video Rating: None',
      'Video Description: One.',
      '---',
      '# Two',
    ),
    ...HEADER,
    timedLine('First words.', '00:00:00', '0.0'),
    timedLine('More words.', '00:00:08', '8.64'),
  ];

  test('is the one that was read, to the letter', async () => {
    expect(writeArchiveMarkdown(await readWhole(...FILE))).toBe(`${FILE.join('\n')}\n`);
  });

  test('has no front matter where there is nothing to say', async () => {
    const lines = [...HEADER, '*  Words'];
    expect(writeArchiveMarkdown(await readWhole(...lines))).toBe(`${lines.join('\n')}\n`);
  });

  test.each<[string, (transcript: Transcript) => Transcript, readonly string[]]>([
    [
      'has a line on one line, and who speaks before it',
      (transcript) => ({
        ...transcript,
        timing: 'none',
        cues: [{ speaker: 'Ann', text: 'Some\nwords' }],
      }),
      ['*  Ann: Some words'],
    ],
    [
      'has no times that are only estimated',
      (transcript) => ({
        ...transcript,
        timing: 'estimated',
        cues: [{ startMs: 0, endMs: 1, text: 'Words' }],
      }),
      ['*  Words'],
    ],
    [
      'has times without a link where there is no video',
      (transcript) => ({
        ...transcript,
        videoId: null,
        timing: 'exact',
        cues: [{ startMs: 1000, endMs: 2000, text: 'Words' }],
      }),
      ['*  Words [[00:00:01](&t=1.0s)]'],
    ],
  ])('%s', async (_, change, lines) => {
    const written = writeArchiveMarkdown(change(await readWhole(...HEADER)));
    expect(written.trimEnd().split('\n').slice(HEADER.length)).toEqual(lines);
  });
});
