import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTranscript } from '@/utils/transcript/formats/read';
import { writePlainText } from '@/utils/transcript/formats/text/write-plain-text';
import { writeSrt } from '@/utils/transcript/formats/captions/write-srt';
import { writeVtt, type TimedTranscript } from '@/utils/transcript/formats/captions/write-vtt';
import type { TimedCue, Transcript } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

const TRANSCRIPT: TimedTranscript = {
  videoId: parseVideoId('dQw4w9WgXcQ'),
  videoIdReason: 'chosen',
  title: 'A talk --> on rivers',
  channel: 'Rivers',
  publishedOn: null,
  language: 'en',
  source: { model: null, generatedOn: null },
  facts: { keywords: [], views: null, rating: null, description: null },
  durationMs: null,
  timing: 'exact',
  cues: [
    {
      startMs: 0,
      endMs: 2500,
      text: 'Hello & welcome.',
      speaker: 'Ann <Lee>',
      words: [
        { startMs: 0, endMs: 500, text: 'Hello' },
        { startMs: 500, endMs: 700, text: '&' },
        { startMs: 700, endMs: 2500, text: 'welcome.' },
      ],
    },
    { startMs: 3_661_250, endMs: 3_664_000, text: 'a --> <b>\nc' },
  ],
};

test('WebVTT has voices, timed words and a note, and escapes what would be markup', () => {
  expect(writeVtt(TRANSCRIPT)).toBe(`WEBVTT
Language: en

NOTE
A talk -> on rivers
https://www.youtube.com/watch?v=dQw4w9WgXcQ

00:00:00.000 --> 00:00:02.500
<v Ann &lt;Lee&gt;>Hello <00:00:00.500>&amp; <00:00:00.700>welcome.

01:01:01.250 --> 01:01:04.000
a --&gt; &lt;b&gt; c
`);
});

test('SubRip has numbers, and who speaks before the text', () => {
  expect(writeSrt(TRANSCRIPT.cues)).toBe(`1
00:00:00,000 --> 00:00:02,500
Ann <Lee>: Hello & welcome.

2
01:01:01,250 --> 01:01:04,000
a -> <b> c
`);
});

describe('plain text', () => {
  test('has a paragraph for each line', () => {
    expect(writePlainText(TRANSCRIPT, { withTimes: false })).toBe(
      'Ann <Lee>: Hello & welcome.\n\na --> <b> c\n',
    );
  });

  test('has a time before each line', () => {
    expect(writePlainText(TRANSCRIPT, { withTimes: true })).toBe(
      '[0:00] Ann <Lee>: Hello & welcome.\n[1:01:01] a --> <b> c\n',
    );
  });

  test('has no times that are only estimated', () => {
    const estimated: Transcript = { ...TRANSCRIPT, timing: 'estimated' };
    expect(writePlainText(estimated, { withTimes: true })).toBe(
      writePlainText(TRANSCRIPT, { withTimes: false }),
    );
  });
});

/** Pieces that mean something in one of the formats, and pieces that mean nothing. */
const MARKUP = [
  '-->',
  '<b>',
  '&amp;',
  '&',
  '<',
  '>',
  '{\\an8}',
  '00:00:01.000',
  'NOTE',
  '1',
  'WEBVTT',
];
const PLAIN = ['and', 'so', 'Größe', '😀', 'كلمة', '你好', '-', 'it’s', '“x”', '...'];

function textOf(pieces: readonly string[]) {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(' '));
}

function cuesOf(text: fc.Arbitrary<string>): fc.Arbitrary<readonly TimedCue[]> {
  const span = fc.tuple(fc.nat(3_600_000), fc.nat(10_000), text);
  return fc.array(span, { minLength: 1, maxLength: 6 }).map((spans) =>
    spans
      .map(([startMs, lengthMs, spoken]) => ({
        startMs,
        endMs: startMs + lengthMs,
        text: spoken,
      }))
      .toSorted((one, other) => one.startMs - other.startMs),
  );
}

async function readBack(written: string, name: string) {
  const { transcripts, problems } = await readTranscript(new TextEncoder().encode(written), name);
  return { transcript: transcripts[0], problems };
}

describe('what is written is read back:', () => {
  test('any lines as WebVTT, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(cuesOf(textOf([...MARKUP, ...PLAIN])), async (cues) => {
        const { transcript, problems } = await readBack(writeVtt({ ...TRANSCRIPT, cues }), 'f.vtt');
        expect(problems).toEqual([]);
        expect(transcript?.cues).toEqual(cues);
        expect(transcript).toMatchObject({ videoId: TRANSCRIPT.videoId, language: 'en' });
      }),
    );
  });

  test('speakers and the starts of words as WebVTT', async () => {
    const { transcript } = await readBack(writeVtt(TRANSCRIPT), 'f.vtt');
    expect(transcript?.cues[0]).toEqual(TRANSCRIPT.cues[0]);
  });

  test('any lines as SubRip, but for its markup, which cannot be escaped', async () => {
    await fc.assert(
      fc.asyncProperty(cuesOf(textOf(PLAIN)), async (cues) => {
        const { transcript, problems } = await readBack(writeSrt(cues), 'f.srt');
        expect(problems).toEqual([]);
        expect(transcript?.cues).toEqual(cues);
      }),
    );
  });

  test('lines as plain text with times, which have whole seconds and no ends', async () => {
    const cues = [
      { startMs: 0, endMs: 2500, text: 'Hello and welcome.' },
      { startMs: 2500, endMs: 6000, text: 'Today we talk about rivers.' },
    ];
    const written = writePlainText({ ...TRANSCRIPT, cues }, { withTimes: true });
    const { transcript } = await readBack(written, 'f.txt');
    expect(transcript?.cues.map(({ text }) => text)).toEqual(cues.map(({ text }) => text));
    expect(transcript).toMatchObject({
      timing: 'exact',
      cues: [{ startMs: 0 }, { startMs: 2000 }],
    });
  });

  test('lines as plain text without times', async () => {
    const texts = ['Hello and welcome.', 'Today we talk about rivers.', 'Goodbye.'];
    const untimed: Transcript = {
      ...TRANSCRIPT,
      timing: 'none',
      cues: texts.map((text) => ({ text })),
    };
    const { transcript } = await readBack(writePlainText(untimed, { withTimes: false }), 'f.txt');
    expect(transcript).toMatchObject({ timing: 'none', cues: untimed.cues });
  });
});
