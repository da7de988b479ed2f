import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readWhisperText,
  recognizeWhisperText,
} from '@/utils/transcript/formats/text/whisper-text';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = readWhisperText(lines.join('\n'), problems);
  return {
    header,
    cues: cues.map(({ startMs, endMs, text, speaker }) => [startMs, endMs, text, speaker]),
    lines: cues.map(({ line }) => line),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

describe('what Whisper prints is read, as', () => {
  test.each([
    ['whisper.cpp does', '[00:00:00.000 --> 00:00:02.500]   Hello.', [0, 2500, 'Hello.', null]],
    [
      'openai-whisper does',
      '[61:01.250 --> 61:04.000]  Hello.',
      [3_661_250, 3_664_000, 'Hello.', null],
    ],
    ['faster-whisper does', '[0.00s -> 2.50s]  Hello.', [0, 2500, 'Hello.', null]],
    [
      'whisper.cpp does in colours',
      '[00:00:00.000 --> 00:00:02.500]  [38;5;160mHel[0m[38;5;71mlo.[0m',
      [0, 2500, 'Hello.', null],
    ],
    [
      'it does where somebody says what programs print',
      '[00:00.000 --> 00:02.500]  Performing is output: it is hard.',
      [0, 2500, 'Performing is output: it is hard.', null],
    ],
    ['whisperX does', 'Transcript: [0.009 --> 2.5]  Hello.', [9, 2500, 'Hello.', null]],
    [
      'whisper.cpp does with -di',
      '[00:00:00.000 --> 00:00:02.500]  (speaker 1) Hello.',
      [0, 2500, 'Hello.', 'speaker 1'],
    ],
    [
      'whisper.cpp does with -tdrz',
      '[00:00:00.000 --> 00:00:02.500]  Hello.[SPEAKER_TURN]',
      [0, 2500, 'Hello.', null],
    ],
    [
      'whisperX does with speakers',
      '[00:00.000 --> 00:02.500] [SPEAKER_00]: Hello.',
      [0, 2500, 'Hello.', 'SPEAKER_00'],
    ],
  ])('%s', (_, line, cue) => {
    expect(read(line)).toMatchObject({ cues: [cue], problems: [] });
  });

  test('programs do with what they do beside it', () => {
    expect(
      read(
        'whisper_init_from_file: loading model',
        'main: processing 1 file',
        'Detecting language using up to the first 30 seconds.',
        'Detected language: Spanish',
        '[00:00.000 --> 00:02.500]  Hola',
        'y adiós.',
        '',
        'whisper_print_timings:     load time =   100 ms',
      ),
    ).toEqual({
      header: { language: 'Spanish' },
      cues: [[0, 2500, 'Hola\ny adiós.', null]],
      lines: [5],
      problems: [],
    });
  });

  test('people do, and other text above it is reported', () => {
    expect(read('My talk', '[00:00.000 --> 00:02.500]  Hello')).toMatchObject({
      problems: [['stray-line', 1]],
    });
  });
});

describe('a table is read, as', () => {
  test.each([
    [
      'openai-whisper writes it',
      ['start\tend\ttext', '0\t2500\tHello, "you"', '2500\t6000\t'],
      [
        [0, 2500, 'Hello, "you"', null],
        [2500, 6000, '', null],
      ],
    ],
    [
      'openai-whisper writes it, with quotes that were said',
      ['start\tend\ttext', '0\t2500\t"Hello, you."', '2500\t6000\t"No," she said. "Yes."'],
      [
        [0, 2500, '"Hello, you."', null],
        [2500, 6000, '"No," she said. "Yes."', null],
      ],
    ],
    [
      'a spreadsheet writes it',
      ['start\tend\ttext', '0\t2500\t"Hello, ""you"""'],
      [[0, 2500, 'Hello, "you"', null]],
    ],
    [
      'whisper.cpp writes it',
      ['start,end,text', '0,2500,"Hello, ""you"""'],
      [[0, 2500, 'Hello, "you"', null]],
    ],
    [
      'whisper.cpp wrote it before',
      ['start,end,text', String.raw`0,2500,"Hello, \"you\""`],
      [[0, 2500, 'Hello, "you"', null]],
    ],
    [
      'whisper.cpp writes it with speakers',
      ['start,end,speaker,text', '0,2500,1,"Hello"'],
      [[0, 2500, 'Hello', 'Speaker 1']],
    ],
    [
      'others write it, in seconds',
      ['start\tend\ttext', '0.5\t2.5\tHello', '3\t4\tYou'],
      [
        [500, 2500, 'Hello', null],
        [3000, 4000, 'You', null],
      ],
    ],
    [
      'others write it, with clocks',
      ['Start,End,Text', '00:00:01,00:00:02.5,Hello, you'],
      [[1000, 2500, 'Hello, you', null]],
    ],
    [
      'whisperX writes it for Audacity',
      ['0.009\t2.5\t[[SPEAKER_00]]Hello', '2.5\t6.0\tYou'],
      [
        [9, 2500, 'Hello', 'SPEAKER_00'],
        [2500, 6000, 'You', null],
      ],
    ],
    [
      'Audacity writes it',
      ['0.000000\t2.500000\tHello', '\\\t100.0\t200.0'],
      [[0, 2500, 'Hello', null]],
    ],
  ])('%s', (_, lines, cues) => {
    expect(read(...lines)).toMatchObject({ cues, problems: [] });
  });

  test.each([
    [
      'a time is no number',
      ['start\tend\ttext', 'soon\t2500\tHello'],
      [[null, 2500, 'Hello', null]],
      'bad-time',
    ],
    ['a column is missing', ['start\tend\ttext', '2500 Hello'], [], 'stray-line'],
  ])('people left it, and reported where %s', (_, lines, cues, code) => {
    expect(read(...lines)).toMatchObject({ cues, problems: [[code, 2]] });
  });
});

describe('Whisper’s text is recognized', () => {
  test.each([
    ['by the header of its TSV', 'start\tend\ttext\n0\t1\tA', true],
    ['by the header of its CSV', '\uFEFFstart,end,text\n', true],
    ['by its printed times', '[00:00.000 --> 00:02.500] A', true],
    ['by Audacity’s labels', '0.5\t2.5\tA', true],
    ['not in another table', 'start,end,room\n1,2,3', false],
    ['not in WebVTT', 'WEBVTT\n\n00:00.000 --> 00:02.500\nA', false],
    ['not in notes', '[00:00] A\n[00:02] B', false],
    [
      'below what a program prints first',
      `${'main: loading\n'.repeat(9)}[00:00.000 --> 00:02.500] A`,
      true,
    ],
    ['not in nothing', '', false],
  ])('%s', (_, text, isWhisper) => {
    expect(recognizeWhisperText(text) !== null).toBe(isWhisper);
  });
});
