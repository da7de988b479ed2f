import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { arbitraryTranscript } from '@/tests/utils/transcript/formats/arbitrary-transcript';
import { parseJson } from '@/utils/transcript/formats/json/parse-json';
import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readSidescriptJson,
  writeSidescriptJson,
} from '@/utils/transcript/formats/json/sidescript-json';
import type { Transcript } from '@/utils/transcript/model';

function read(text: string) {
  const problems = createProblemList();
  const { transcript } = readSidescriptJson(parseJson(text)?.value, problems);
  return { transcript, problems: problems.toArray().map(({ code }) => code) };
}

const TRANSCRIPT: Transcript = {
  videoId: null,
  videoIdReason: 'chosen',
  title: 'Rivers',
  channel: 'BBC',
  publishedOn: null,
  language: 'en-GB',
  source: { model: 'whisper', generatedOn: null },
  facts: { keywords: ['a\nb'], views: 7, rating: null, description: 'one\ntwo' },
  durationMs: 9000,
  timing: 'exact',
  cues: [
    {
      startMs: 0,
      endMs: 500,
      text: 'It is',
      speaker: 'Ann',
      words: [{ startMs: 0, endMs: 200, text: 'It' }],
    },
    { startMs: 500, endMs: 500, text: '' },
  ],
};

/** Cues with what only this format can hold. */
const cues = fc.array(
  fc.record(
    {
      spans: fc.array(fc.nat(1000), { minLength: 2, maxLength: 6 }),
      text: fc.string({ unit: 'grapheme' }),
      speaker: fc.string({ unit: 'grapheme' }),
      hasWords: fc.boolean(),
    },
    { requiredKeys: ['spans', 'text', 'hasWords'] },
  ),
);

const richTranscript = fc
  .record({ base: arbitraryTranscript, list: cues, timing: fc.constantFrom('exact', 'estimated') })
  .map(({ base, list, timing }): Transcript => ({
    ...base,
    timing,
    cues: list.map(({ spans, text, speaker, hasWords }, index) => {
      const times = spans.map((timeMs) => index * 1000 + timeMs).toSorted((one, two) => one - two);
      const startMs = times[0] ?? 0;
      const endMs = times.at(-1) ?? startMs;
      const words = times.map((timeMs) => ({ startMs: timeMs, endMs, text }));
      return {
        startMs,
        endMs,
        text,
        ...(speaker !== undefined && { speaker }),
        ...(hasWords && { words }),
      };
    }),
  }));

describe('what was written is read', () => {
  test('as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryTranscript, richTranscript), (transcript) => {
        expect(read(writeSidescriptJson(transcript))).toEqual({ transcript, problems: [] });
      }),
    );
  });

  test('from a file that a person can read: a line for each cue', () => {
    const lines = writeSidescriptJson(TRANSCRIPT).split('\n');
    expect(lines[1]).toBe('  "format": "sidescript-transcript",');
    expect(lines.filter((line) => line.startsWith('    {"startMs"'))).toHaveLength(2);
  });

  test('as far as it is there, where the file breaks off', () => {
    const text = writeSidescriptJson(TRANSCRIPT);
    const { transcript } = read(text.slice(0, text.lastIndexOf('"text"')));
    expect(transcript).toEqual({ ...TRANSCRIPT, cues: TRANSCRIPT.cues.slice(0, 1) });
  });
});

describe('what a person has changed is read', () => {
  function change(cue: object, more: object = {}): string {
    return JSON.stringify({ ...TRANSCRIPT, ...more, format: 'sidescript-transcript', cues: [cue] });
  }

  test.each([
    [
      'with its times in order',
      change({ startMs: 700, endMs: 100, text: 'A' }),
      { startMs: 700, endMs: 9000, text: 'A' },
    ],
    [
      'with its times whole',
      change({ startMs: '1.2', endMs: 2.6, text: 'A' }),
      { startMs: 1, endMs: 3, text: 'A' },
    ],
    [
      'without control characters',
      change({ startMs: 1, endMs: 2, text: 'A\0\nB' }),
      { startMs: 1, endMs: 2, text: 'A B' },
    ],
    [
      'with its words within their line',
      change({ startMs: 1, endMs: 2, text: 'A', words: [{ startMs: 0, endMs: 9, text: 'A' }] }),
      { startMs: 1, endMs: 2, text: 'A', words: [{ startMs: 1, endMs: 2, text: 'A' }] },
    ],
    ['without times where it has none', change({ text: 'A' }, { timing: 'none' }), { text: 'A' }],
  ])('%s', (_, text, cue) => {
    expect(read(text).transcript?.cues).toEqual([cue]);
  });

  test('without facts that are none', () => {
    const header = {
      videoId: 'x',
      videoIdReason: 'y',
      title: 7,
      facts: [],
      source: 1,
      durationMs: -1,
    };
    expect(read(change({ startMs: 1, endMs: 2, text: 'A' }, header)).transcript).toMatchObject({
      videoId: null,
      videoIdReason: 'no-video-link',
      title: '',
      facts: { keywords: [], views: null, rating: null, description: null },
      source: { model: null, generatedOn: null },
      durationMs: null,
    });
  });

  test('and a newer version is told', () => {
    expect(
      read('{"format": "sidescript-transcript", "version": 2, "timing": "none"}'),
    ).toMatchObject({
      transcript: { timing: 'none', cues: [] },
      problems: ['bad-value'],
    });
  });
});
