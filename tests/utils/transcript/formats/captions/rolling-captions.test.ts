import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readSrt } from '@/utils/transcript/formats/captions/srt';
import { readWebvtt } from '@/utils/transcript/formats/captions/webvtt';

/** As yt-dlp saves it; a line with one space is no blank line. */
const AUTOMATIC = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.550 align:start position:0%
 
hello<00:00:00.480><c> and</c><00:00:00.640><c> welcome</c>

00:00:02.550 --> 00:00:02.560 align:start position:0%
hello and welcome
 

00:00:02.560 --> 00:00:05.000 align:start position:0%
hello and welcome
it&#39;s<00:00:03.000><c> water</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
it&#39;s water
 

00:00:05.010 --> 00:00:09.000 align:start position:0%
it&#39;s water
[Music]

00:00:09.000 --> 00:00:09.010 align:start position:0%
[Music]
 

00:00:09.010 --> 00:00:12.000 align:start position:0%
[Music]
[Music]
`;

function readCues(text: string) {
  const problems = createProblemList();
  const { cues } = readWebvtt(text, problems);
  expect(problems.toArray()).toEqual([]);
  return cues;
}

function textsOf(text: string) {
  return readCues(text).map((cue) => cue.text);
}

test('YouTube’s automatic captions are given once, with the times of their words', () => {
  expect(readCues(AUTOMATIC)).toEqual([
    {
      startMs: 160,
      endMs: 2550,
      text: 'hello and welcome',
      line: 7,
      words: [
        { startMs: 160, endMs: 480, text: 'hello' },
        { startMs: 480, endMs: 640, text: ' and' },
        { startMs: 640, endMs: null, text: ' welcome' },
      ],
    },
    {
      startMs: 2560,
      endMs: 5000,
      text: "it's water",
      line: 15,
      words: [
        { startMs: 2560, endMs: 3000, text: "it's" },
        { startMs: 3000, endMs: null, text: ' water' },
      ],
    },
    { startMs: 5010, endMs: 9000, text: '[Music]', line: 23 },
    { startMs: 9010, endMs: 12_000, text: '[Music]', line: 31 },
  ]);
});

describe('automatic captions are also known', () => {
  const TEXTS = ['hello and welcome', "it's water", '[Music]', '[Music]'];

  test.each([
    ['without their head', AUTOMATIC.replace('Kind: captions\nLanguage: en\n', '')],
    ['with colours', AUTOMATIC.replaceAll('<c>', '<c.colorE5E5E5>')],
    ['with line breaks of Windows', AUTOMATIC.replaceAll('\n', '\r\n')],
    ['where an editor has trimmed every line', AUTOMATIC.replaceAll('\n \n', '\n\n')],
    [
      'where a converter has taken the times of words away',
      AUTOMATIC.replaceAll(/<\/?[c\d][^>]*>/g, ''),
    ],
  ])('%s', (_, text) => {
    expect(textsOf(text)).toEqual(TEXTS);
  });

  test('where there are only three, without times of words', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:02.010\na\n\n00:02.010 --> 00:03.000\na\nb\n';
    expect(textsOf(text)).toEqual(['a', 'b']);
  });

  test('as SubRip', () => {
    const cues = AUTOMATIC.replaceAll(/<[^>]*>/g, '')
      .split('\n\n')
      .slice(1);
    const text = cues.map((cue, index) => `${index + 1}\n${cue}`).join('\n\n');
    expect(readSrt(text, createProblemList()).cues.map((cue) => cue.text)).toEqual(TEXTS);
  });

  test('where the line is new in the moment between two others, which then lasts', () => {
    const [head, first, ...rest] = AUTOMATIC.split('\n\n');
    expect(readCues([head, ...rest].join('\n\n'))[0]).toEqual({
      startMs: 2550,
      endMs: null,
      text: 'hello and welcome',
      line: 6,
    });
    expect(first).toContain('hello');
  });
});

describe('a line that comes again is kept', () => {
  test.each([
    [
      'in captions that someone wrote',
      'WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n',
      ['No.', 'No.'],
    ],
    [
      'in captions with coloured words',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<b><c.red>No.</c></b>\n\n00:02.000 --> 00:03.000\nNo.\n',
      ['No.', 'No.'],
    ],
    [
      'in songs, where its words have times each time',
      'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nla<00:00:02.000><c> la</c>\n\n00:00:03.000 --> 00:00:05.000\nla<00:00:04.000><c> la</c>\n',
      ['la la', 'la la'],
    ],
    [
      'where only one cue is as short as a flash',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:02.010\nNo.\n',
      ['No.', 'No.'],
    ],
    [
      'where cues without length say different things',
      'WEBVTT\n\n00:01.000 --> 00:01.000\nA\n\n00:02.000 --> 00:02.000\nB\n\n00:03.000 --> 00:03.000\nB\n',
      ['A', 'B', 'B'],
    ],
  ])('%s', (_, text, texts) => {
    expect(textsOf(text)).toEqual(texts);
  });
});
