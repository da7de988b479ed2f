import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readLrc, recognizeLrc } from '@/utils/transcript/formats/captions/lrc';
import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readSbv, recognizeSbv } from '@/utils/transcript/formats/captions/sbv';
import { readSrt, recognizeSrt } from '@/utils/transcript/formats/captions/srt';
import { readWebvtt, recognizeWebvtt } from '@/utils/transcript/formats/captions/webvtt';

const FAMILIES = [
  ['WebVTT', recognizeWebvtt, readWebvtt],
  ['SubRip', recognizeSrt, readSrt],
  ['SBV', recognizeSbv, readSbv],
  ['LRC', recognizeLrc, readLrc],
] as const;

/** What files of captions are made of, whole and broken. */
const piece = fc.oneof(
  fc.constantFrom('WEBVTT', 'NOTE', 'STYLE', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '\t', '\uFEFF'),
  fc.constantFrom('1', '2', '00:00:01', '.000', ',500', '-->', ' --> ', '0:00:01.000,0:00:02.000'),
  fc.constantFrom('00:00:01.000 --> 00:00:02.000', '00:00:02,000 --> 00:00:02,010', '1 --> 2'),
  fc.constantFrom('<v Ann>', '<', '>', '<c>', '</c>', '<00:00:01.500><c>', '&amp;', '&#', '&'),
  fc.constantFrom('[00:01.00]', '<00:01.00>', '[ti:', ']', '[offset:+99', '[br]', '{\\an8}', '{\\'),
  fc.constantFrom(
    'SPEAKER_00: ',
    'Ann: ',
    'Hello',
    'hello there',
    '\uD800',
    '\u0000',
    '99999999999',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const file = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

describe.each(FAMILIES)('%s', (_, recognize, read) => {
  test('is read without an error, whatever a file holds, with times that are numbers', () => {
    fc.assert(
      fc.property(file, (text) => {
        const problems = createProblemList();
        const { cues } = read(text, problems);
        const times = cues.flatMap(({ startMs, endMs, words = [] }) => [
          startMs,
          endMs,
          ...words.flatMap((word) => [word.startMs, word.endMs]),
        ]);
        expect(times.filter((timeMs) => timeMs !== null && !Number.isFinite(timeMs))).toEqual([]);
        const lineCount = text.split(/\r\n|\r|\n/).length;
        const lines = [...cues, ...problems.toArray()].map(({ line }) => line ?? 1);
        expect(lines.filter((line) => line < 1 || line > lineCount)).toEqual([]);
        expect(recognize(text)?.confidence ?? 0).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['arrows', '-->'],
    ['arrows in lines', '-->\n'],
    ['numbers', '1\n'],
    ['digits', '1'],
    ['blank lines', '\n'],
    ['spaces', ' '],
    ['lines of a space', ' \n'],
    ['open tags', '<i '],
    ['open marks', '<'],
    ['open braces', '{\\'],
    ['open brackets', '['],
    ['references', '&'],
    ['open references', '&#1'],
    ['times', '00:00:01.000 --> 00:00:02.000\n'],
    ['times in one line', '[00:01.00]'],
    ['timed words', '<00:00:01.000><c>a'],
    ['names', 'Ann: '],
    ['repeated moments', '00:00:01.000 --> 00:00:01.010\na\n\n'],
  ])('takes time that grows with the file, for one full of %s', (__, unit) => {
    const opening =
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n0:00:01.000,0:00:02.000\n[00:01.00]';
    const measure = (length: number) => {
      const text = opening + unit.repeat(length / unit.length);
      const startedMs = performance.now();
      recognize(text);
      read(text, createProblemList());
      return performance.now() - startedMs;
    };
    const smallMs = Math.min(measure(10_000), measure(10_000), measure(10_000));
    // Forty times the text; what grows with its square would take 1600 times as long.
    expect(measure(400_000)).toBeLessThan(smallMs * 400 + 500);
  });
});
