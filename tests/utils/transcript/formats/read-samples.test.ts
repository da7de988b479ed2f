import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { readTranscript } from '@/utils/transcript/formats/read';
import type { Cue } from '@/utils/transcript/model';

const FOLDER = 'tests/utils/transcript/formats/fixtures';

interface Expectation {
  readonly format: string;
  /** The format has only whole seconds. */
  readonly isCoarse?: boolean;
  /** The format has no ends. */
  readonly hasNoEnds?: boolean;
  readonly speakers?: readonly string[];
}

/** One sample for each kind of file that people have; all hold the same three lines. */
const SAMPLES: Readonly<Record<string, Expectation>> = {
  'assemblyai-ms.json': { format: 'assemblyai-json', speakers: ['A', 'A', 'A'] },
  'aws.json': { format: 'aws-transcribe-json' },
  'deepgram.json': {
    format: 'deepgram-json',
    speakers: ['Speaker 0', 'Speaker 0', 'Speaker 0'],
  },
  'descript.vtt': { format: 'webvtt', speakers: ['Ann', 'Ann', 'Ann'] },
  'fabric-range.txt': { format: 'timestamped-notes', isCoarse: true },
  'faster-whisper-list.json': { format: 'segment-list-json' },
  'google.json': { format: 'google-speech-json' },
  'interview.md': {
    format: 'speaker-text',
    isCoarse: true,
    hasNoEnds: true,
    speakers: ['Ann Lee', 'Bob Ray', 'Ann Lee'],
  },
  'json3.json3': { format: 'youtube-json3' },
  'logseq.md': { format: 'timestamped-notes', isCoarse: true, hasNoEnds: true },
  'lrc.lrc': { format: 'lrc', hasNoEnds: true },
  'obsidian.md': { format: 'timestamped-notes', isCoarse: true, hasNoEnds: true },
  'openai-verbose_json.json': { format: 'whisper-json' },
  'otter.txt': {
    format: 'speaker-text',
    isCoarse: true,
    hasNoEnds: true,
    speakers: ['Ann Lee', 'Bob Ray', 'Ann Lee'],
  },
  'podcast-bold.md': {
    format: 'bold-speakers',
    hasNoEnds: true,
    speakers: ['Ann Lee', 'Bob Ray', 'Ann Lee'],
  },
  'podcast.html': {
    format: 'podcast-html',
    isCoarse: true,
    hasNoEnds: true,
    speakers: ['Ann', 'Ann', 'Ann'],
  },
  'podcasting20.json': { format: 'podcast-json', speakers: ['Ann', 'Ann', 'Ann'] },
  'rev.json': { format: 'rev-json', speakers: ['Speaker 0', 'Speaker 0', 'Speaker 0'] },
  'sbv.sbv': { format: 'sbv' },
  'show-transcript-panel-2line.txt': { format: 'show-transcript', isCoarse: true, hasNoEnds: true },
  'show-transcript-panel-a11y.txt': { format: 'show-transcript', isCoarse: true, hasNoEnds: true },
  'show-transcript-panel-tab.txt': { format: 'show-transcript', isCoarse: true, hasNoEnds: true },
  'sidescript.json': { format: 'sidescript-json' },
  'speechmatics.json': { format: 'speechmatics-json', speakers: ['S1', 'S1', 'S1'] },
  'srv1.xml': { format: 'youtube-xml' },
  'srv3.xml': { format: 'youtube-xml' },
  'subrip.srt': { format: 'srt' },
  'substation.ass': { format: 'ass', speakers: ['Ann', 'Ann', 'Ann'] },
  'tactiq.txt': { format: 'timestamped-notes', hasNoEnds: true },
  'timed-text.ttml': { format: 'ttml' },
  'web-clipper.md': { format: 'timestamped-notes', isCoarse: true, hasNoEnds: true },
  'whisper.tsv': { format: 'whisper-text' },
  'whispercpp-oj.json': { format: 'whisper-cpp-json' },
  'whispercpp-ojf.json': { format: 'whisper-cpp-json' },
  'whispercpp-stdout.txt': { format: 'whisper-text' },
  'whisperx.json': {
    format: 'whisperx-json',
    speakers: ['SPEAKER_00', 'SPEAKER_00', 'SPEAKER_00'],
  },
  'youtube-automatic.vtt': { format: 'webvtt', hasNoEnds: true },
  'youtube-transcript-api.json': { format: 'segment-list-json' },
  'youtube-transcript-npm.json': { format: 'segment-list-json' },
};

const A_NUMBER: unknown = expect.any(Number);

const LINES = [
  { startMs: 0, endMs: 2500, text: 'Hello and welcome.' },
  { startMs: 2500, endMs: 6000, text: 'Today we talk about rivers.' },
  { startMs: 3_661_250, endMs: 3_664_000, text: 'Goodbye.' },
] as const;

function expectedCues({ isCoarse, hasNoEnds, speakers }: Expectation): readonly unknown[] {
  const read = (timeMs: number) => (isCoarse ? Math.floor(timeMs / 1000) * 1000 : timeMs);
  return LINES.map(({ startMs, endMs, text }, index) => ({
    startMs: read(startMs),
    endMs: hasNoEnds ? A_NUMBER : read(endMs),
    text,
    ...(speakers && { speaker: speakers[index] }),
  }));
}

/** Some samples have words, and some of these have times. */
function withoutWords(cue: Cue): unknown {
  return { ...cue, words: undefined };
}

describe('the three lines of a sample are read', () => {
  test.each(Object.entries(SAMPLES))('from %s', async (name, expectation) => {
    const { format, transcripts, problems } = await readTranscript(
      readFileSync(`${FOLDER}/${name}`),
      name,
    );
    expect(problems).toEqual([]);
    const cues: readonly Cue[] = transcripts[0]?.cues ?? [];
    expect(cues.map(withoutWords)).toEqual(expectedCues(expectation));
    expect(format).toBe(expectation.format);
  });

  test('also where its name says nothing', async () => {
    for (const [name, { format }] of Object.entries(SAMPLES)) {
      const result = await readTranscript(readFileSync(`${FOLDER}/${name}`), 'download');
      expect({ name, format: result.format }).toEqual({ name, format });
    }
  });
});

test.each([
  ['interview.md', 'field'],
  ['logseq.md', 'text-link'],
  ['obsidian.md', 'line-links'],
  ['sidescript.json', 'header-link'],
  ['tactiq.txt', 'text-link'],
  ['web-clipper.md', 'field'],
])('%s says which video it belongs to: by its %s', async (name, videoIdReason) => {
  const { transcripts } = await readTranscript(readFileSync(`${FOLDER}/${name}`), name);
  expect(transcripts[0]).toMatchObject({ videoId: 'abcdefghijk', videoIdReason });
});

test('every sample is in the table', () => {
  const files = readdirSync(FOLDER).filter(
    (name) => !['README.md', 'EXPECTED.json'].includes(name),
  );
  expect(files.filter((name) => !Object.hasOwn(SAMPLES, name))).toEqual([]);
});
