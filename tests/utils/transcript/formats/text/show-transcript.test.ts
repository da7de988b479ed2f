import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readShowTranscript,
  recognizeShowTranscript,
} from '@/utils/transcript/formats/text/show-transcript';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { cues } = readShowTranscript(lines.join('\n'), problems);
  return {
    cues: cues.map(({ startMs, text }) => [startMs, text]),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

const HELLO_AND_BYE = [
  [0, 'hello'],
  [67_000, 'and so on'],
  [3_661_000, 'bye'],
];

describe('a transcript copied from YouTube may have', () => {
  test.each([
    ['each time on a line of its own', ['0:00', 'hello', '1:07', 'and so on', '1:01:01', 'bye']],
    ['each time before a tab', ['0:00\thello', '1:07\tand so on', '1:01:01\tbye']],
    ['each time before a space', ['0:00 hello', '1:07 and so on', '1:01:01 bye']],
    ['each time right before its text', ['0:00hello', '1:07and so on', '1:01:01bye']],
    [
      'blank lines anywhere',
      ['', '0:00', '', 'hello', '', '1:07', 'and so on', '1:01:01', 'bye', ''],
    ],
    [
      'the times said in words',
      [
        '0:00',
        '0 seconds',
        'hello',
        '1:07',
        '1 minute, 7 seconds',
        'and so on',
        '1:01:01',
        '1 hour, 1 minute, 1 second',
        'bye',
      ],
    ],
    [
      'the times said in German',
      [
        '0:00',
        '0 Sekunden',
        'hello',
        '1:07',
        '1 Minute und 7 Sekunden',
        'and so on',
        '1:01:01',
        '1 Stunde, 1 Minute und 1 Sekunde',
        'bye',
      ],
    ],
    [
      'the times said in Japanese',
      [
        '0:00',
        '0 秒',
        'hello',
        '1:07',
        '1 分 7 秒',
        'and so on',
        '1:01:01',
        '1 時間 1 分 1 秒',
        'bye',
      ],
    ],
    [
      'the times said in Hindi, with its digits',
      [
        '0:00',
        '० सेकंड',
        'hello',
        '1:07',
        '१ मिनट, ७ सेकंड',
        'and so on',
        '1:01:01',
        '१ घंटा, १ मिनट, १ सेकंड',
        'bye',
      ],
    ],
    [
      'the times said in Arabic, which leaves out the one',
      [
        '0:00',
        '٠ ثانية',
        'hello',
        '1:07',
        '١ دقيقة و٧ ثوان',
        'and so on',
        '1:01:01',
        'ساعة ودقيقة وثانية',
        'bye',
      ],
    ],
    [
      'the times in words right behind them and before the texts',
      [
        'Transcript',
        'Chapter 1: The start.',
        '0:000 secondshello',
        '1:071 minute, 7 secondsand so on',
        'Chapter 2: the end.',
        '1:01:011 hour, 1 minute, 1 secondbye',
      ],
    ],
    [
      'the times in words below them and right before the texts',
      [
        '0:00',
        '0 secondshello',
        '1:07',
        '1 minute, 7 secondsand so on',
        '1:01:01',
        '1 hour, 1 minute, 1 secondbye',
      ],
    ],
    [
      'the same in French',
      [
        'Rechercher dans la transcription',
        '0:000 secondehello',
        '1:071 minute et 7 secondesand so on',
        '1:01:011 heure, 1 minute et 1 secondebye',
      ],
    ],
    [
      'the same in Japanese',
      ['0:000 秒hello', '1:071 分 7 秒and so on', '1:01:011 時間 1 分 1 秒bye'],
    ],
    [
      'the same in Arabic, which leaves out the one',
      ['0:00٠ ثانيةhello', '1:07دقيقة و٧ ثوانand so on', '1:01:01ساعة ودقيقة وثانيةbye'],
    ],
    [
      'a title and a link above',
      [
        'Source: Rivers',
        'https://youtu.be/dQw4w9WgXcQ',
        '0:00',
        'hello',
        '1:07',
        'and so on',
        '1:01:01',
        'bye',
      ],
    ],
    [
      'titles of chapters',
      ['Intro', '0:00', 'hello', '1:07', 'and so on', 'The End', '1:01:01', 'bye'],
    ],
    [
      'titles of chapters between times and texts on one line',
      ['Intro', '0:00\thello', 'Middle', '1:07\tand so on', 'The End', '1:01:01\tbye'],
    ],
    [
      'the words of the panel',
      [
        'Transcript',
        'Search in video',
        '0:00',
        'hello',
        '1:07',
        'and so on',
        '1:01:01',
        'bye',
        'English (auto-generated)',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual({ cues: HELLO_AND_BYE, problems: [] });
  });
});

describe('the text of a line', () => {
  test.each([
    [
      'may be several lines, where many are',
      ['0:00', 'hello', 'You', '0:02', 'and', 'You', '0:05', 'then', 'You'],
      [
        [0, 'hello\nYou'],
        [2000, 'and\nYou'],
        [5000, 'then\nYou'],
      ],
    ],
    [
      'may be several lines, which no title is',
      ['0:00', 'hello', 'and you.', '0:02', 'bye'],
      [
        [0, 'hello\nand you.'],
        [2000, 'bye'],
      ],
    ],
    [
      'may begin with a time, where times stand alone',
      ['0:00', '10:30 is late', '0:02', 'yes', '0:05', 'no'],
      [
        [0, '10:30 is late'],
        [2000, 'yes'],
        [5000, 'no'],
      ],
    ],
    [
      'may begin with a number or a dash behind the time in words',
      ['0:055 seconds10 years', '0:066 seconds- AM I late?', '0:077 seconds'],
      [
        [5000, '10 years'],
        [6000, '- AM I late?'],
        [7000, ''],
      ],
    ],
    [
      'may begin with the number of its time',
      ['0:05', '5 seconds of fame', '0:10', '10 people came', '0:15', '15 minutes later'],
      [
        [5000, '5 seconds of fame'],
        [10_000, '10 people came'],
        [15_000, '15 minutes later'],
      ],
    ],
    [
      'may begin like a time of day behind a tab',
      ['2:24\tat', '2:25\tp.m.', '2:26\twe met'],
      [
        [144_000, 'at'],
        [145_000, 'p.m.'],
        [146_000, 'we met'],
      ],
    ],
    [
      'may say how long something takes',
      ['0:05', '5 seconds', '0:10', 'it takes', '0:12', 'that is it'],
      [
        [5000, '5 seconds'],
        [10_000, 'it takes'],
        [12_000, 'that is it'],
      ],
    ],
    [
      'may be missing',
      ['0:00', '0:02', 'hello'],
      [
        [0, ''],
        [2000, 'hello'],
      ],
    ],
  ])('%s', (_, lines, cues) => {
    expect(read(...lines)).toEqual({ cues, problems: [] });
  });

  test('is reported where it stands above the first time', () => {
    expect(read('this was said before anything.', '0:00', 'hello', '0:02', 'bye').problems).toEqual(
      [['stray-line', 1]],
    );
  });
});

describe('a copied transcript is recognized', () => {
  test.each([
    ['by times on lines of their own', '0:00\nhello\n0:02\nbye', true],
    ['by times before texts', '0:00 hello\n0:02 bye', true],
    ['by a single time', '0:00\nhello', true],
    [
      'where the times are said in words, and chapters have titles',
      'A\nB\nC\n0:00\n0 seconds\nhello\nD\n0:02\n2 seconds\nbye\nE',
      true,
    ],
    ['with long texts', `0:00\n${'text\n'.repeat(4)}`.repeat(9), true],
    ['not in a timetable that jumps', '9:00 open\n8:00 late\n7:00 early\n6:00 x', false],
    [
      'not in a text with a time in it',
      `${'A line.\n'.repeat(9)}10:30 we met\n${'A line.\n'.repeat(9)}`,
      false,
    ],
    ['not in a list of times', '0:00\n0:02\n0:05', false],
    ['not in SubRip', '1\n00:00:01,000 --> 00:00:02,000\nhello', false],
    ['not in notes with brackets', '[0:00] hello\n[0:02] bye', false],
    ['not in nothing', '', false],
  ])('%s', (_, text, isShown) => {
    expect(recognizeShowTranscript(text) !== null).toBe(isShown);
  });
});
