import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readWebvtt, recognizeWebvtt } from '@/utils/transcript/formats/captions/webvtt';

const TIMES = '00:01.000 --> 00:02.000';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = readWebvtt(lines.join('\n'), problems);
  return {
    header,
    cues,
    texts: cues.map(({ text }) => text),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

describe('a WebVTT file', () => {
  test('gives each cue with its times, its text and its line', () => {
    expect(
      read('WEBVTT', '', '1', '00:01.000 --> 00:02.500', 'One', 'two', '', TIMES, 'Three'),
    ).toEqual({
      header: {},
      cues: [
        { startMs: 1000, endMs: 2500, text: 'One\ntwo', line: 4 },
        { startMs: 1000, endMs: 2000, text: 'Three', line: 8 },
      ],
      texts: ['One\ntwo', 'Three'],
      problems: [],
    });
  });

  test.each([
    ['may have a text behind its first word', ['WEBVTT - A talk', '', TIMES, 'One']],
    ['may have a byte order mark', ['\uFEFFWEBVTT', '', TIMES, 'One']],
    ['may have lines below its first', ['WEBVTT', 'Kind: captions', 'X: y', '', TIMES, 'One']],
    ['may begin with the times at once', ['WEBVTT', TIMES, 'One']],
    ['may have many blank lines', ['WEBVTT', '', '', '', TIMES, 'One', '', '', '']],
    ['may have comments', ['WEBVTT', '', 'NOTE', 'not said', '', 'NOTE x', '', TIMES, 'One']],
    ['may have styles', ['WEBVTT', '', 'STYLE', '::cue { color: red }', '', TIMES, 'One']],
    ['may have regions', ['WEBVTT', '', 'REGION', 'id:a width:40%', '', TIMES, 'One']],
    ['may have names for cues', ['WEBVTT', '', 'the first cue', TIMES, 'One']],
    ['may have settings', ['WEBVTT', '', `${TIMES} align:start position:0% x`, 'One']],
    ['may have line breaks of Windows', ['WEBVTT\r', '\r', `${TIMES}\r`, 'One\r']],
    ['may have line breaks of old Macs', [`WEBVTT\r\r${TIMES}\rOne`]],
    [
      'may be of a stream',
      ['WEBVTT', 'X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:9', '', TIMES, 'One'],
    ],
    ['may be joined of two', ['WEBVTT', '', TIMES, 'One', '', 'WEBVTT', 'X: y']],
    [
      'may have YouTube’s old styles',
      ['WEBVTT', 'Style:', '::cue(c) {', ' }', '##', '', TIMES, 'One'],
    ],
    ['may number its cues apart', ['WEBVTT', '', '1', '', TIMES, 'One', '', '2', '']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toMatchObject({ texts: ['One'], problems: [] });
  });

  test.each([
    ['a cue begins without a blank line', [TIMES, 'One', TIMES, 'Two'], ['One', 'Two']],
    ['a cue is empty', [TIMES, '', TIMES, 'Two'], ['', 'Two']],
    ['a line is only a space, which is no blank line', [TIMES, 'One', ' ', 'two'], ['One\n \ntwo']],
    ['a cue ends before it starts', ['00:02.000 --> 00:01.000', 'One'], ['One']],
    ['a comment is above the times', ['NOTE', TIMES, 'One'], ['One']],
    [
      'two lines are above the times, of which only one can be a name',
      ['a', 'b', TIMES, 'One'],
      ['One'],
    ],
  ])('is read as the standard says where %s', (_, lines, texts) => {
    expect(read('WEBVTT', '', ...lines).texts).toEqual(texts);
  });

  test.each([
    ['on a line of its own', ['WEBVTT', 'Kind: captions', 'Language: pt-BR'], 'pt-BR'],
    ['behind the first word', ['WEBVTT Kind: captions; Language: en'], 'en'],
  ])('names its language %s', (_, head, language) => {
    expect(read(...head, '', TIMES, 'Language: de').header).toEqual({ language });
  });

  test('keeps speakers and words', () => {
    expect(read('WEBVTT', '', TIMES, '<v Ann>One <00:01.500>two').cues).toEqual([
      {
        startMs: 1000,
        endMs: 2000,
        text: 'One two',
        line: 3,
        speaker: 'Ann',
        words: [
          { startMs: 1000, endMs: 1500, text: 'One ' },
          { startMs: 1500, endMs: null, text: 'two' },
        ],
      },
    ]);
  });
});

describe('a fault in a WebVTT file is reported, and', () => {
  test.each([
    ['seconds only are read', ['1 --> 2', 'One'], ['One'], [['bad-time', 3]]],
    ['one-digit parts are read', ['0:0:1.000 --> 0:0:2.000', 'One'], ['One'], [['bad-time', 3]]],
    ['two decimals are read', ['00:01.00 --> 00:02.00', 'One'], ['One'], [['bad-time', 3]]],
    ['commas are read', ['00:00:01,000 --> 00:00:02,000', 'One'], ['One'], [['bad-time', 3]]],
    [
      'times that no one can read lose their cue',
      ['00:61.000 --> x', 'One'],
      [],
      [['bad-time', 3]],
    ],
    ['so do times before the video', ['-00:01.000 --> 00:02.000', 'One'], [], [['bad-time', 3]]],
    ['an arrow in a text ends it', [TIMES, 'One --> two', 'three'], [''], [['bad-time', 4]]],
    ['text behind a blank line is lost', [TIMES, 'One', '', 'two'], ['One'], [['stray-line', 6]]],
    ['text behind an open tag is lost', [TIMES, 'One <two'], ['One '], [['stray-line', 3]]],
  ])('%s', (_, lines, texts, problems) => {
    expect(read('WEBVTT', '', ...lines)).toMatchObject({ texts, problems });
  });

  test('a missing first line does no harm', () => {
    expect(read(TIMES, 'One')).toMatchObject({ texts: ['One'], problems: [['bad-value', 1]] });
  });
});

describe('WebVTT is recognized', () => {
  test.each([
    ['by its first line', 'WEBVTT\n', 0.99],
    ['by its first line with a text behind it', 'WEBVTT - A talk\n', 0.99],
    ['by its first line below blank ones', '\uFEFF\n\nWEBVTT\n\n', 0.99],
    ['by its times', '00:01.000 --> 00:02.000\nOne', 0.9],
    ['by its times and settings', `1\n${TIMES} align:start\nOne`, 0.9],
    ['by its times and voices', `1\n${TIMES}\n<v Ann>One`, 0.9],
    ['by its times and comments', `NOTE x\n\n1\n${TIMES}\nOne`, 0.9],
    ['hardly, far below other text', `NOTE\na\nb\nc\n\n${TIMES}\nOne`, 0.6],
  ])('%s', (_, text, confidence) => {
    expect(recognizeWebvtt(text)?.confidence).toBe(confidence);
  });

  test.each([
    ['in other text', 'WEBVTTX\n\nWords'],
    ['in SubRip', '1\n00:00:01,000 --> 00:00:02,000\nOne'],
    ['in SubRip with “.”', '1\n00:00:01.000 --> 00:00:02.000\nOne'],
    ['in what Whisper prints', '[00:01.000 --> 00:02.000] One'],
    ['where the text is behind the times', `${TIMES} One`],
    ['in nothing', ''],
  ])('not %s', (_, text) => {
    expect(recognizeWebvtt(text)).toBeNull();
  });
});
