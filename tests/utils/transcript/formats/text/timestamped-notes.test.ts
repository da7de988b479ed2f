import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readTimestampedNotes,
  recognizeTimestampedNotes,
} from '@/utils/transcript/formats/text/timestamped-notes';

async function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = await readTimestampedNotes(lines.join('\n'), problems);
  return {
    header,
    cues: cues.map(({ startMs, endMs, text }) => [startMs, endMs, text]),
    speakers: cues.map(({ speaker }) => speaker ?? null),
    lines: cues.map(({ line }) => line),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

test('notes in Markdown give what stands above them, and each time with its text', async () => {
  expect(
    await read(
      '---',
      'title: Rivers',
      'channel: "[[Ann Lee]]"',
      'url: https://www.youtube.com/watch?v=abcdefghijk',
      '---',
      '# My notes',
      '',
      '![](https://www.youtube.com/watch?v=abcdefghijk)',
      '- [0:00](https://youtu.be/abcdefghijk?t=0) Hello **and** [welcome](https://example.com)',
      '  - with a thought of mine',
      '## Part 2',
      '- [1:01:01](https://youtu.be/abcdefghijk?t=1h1m1s) Goodbye.',
    ),
  ).toMatchObject({
    header: { title: 'Rivers', channel: 'Ann Lee', videoId: 'abcdefghijk' },
    cues: [
      [0, null, 'Hello and welcome\nwith a thought of mine'],
      [3_661_000, null, 'Goodbye.'],
    ],
    lines: [9, 12],
    problems: [],
  });
});

describe('notes may', () => {
  test.each([
    [
      'have ranges',
      ['[00:00:00 - 00:00:02] A', '[00:00:02 - 00:00:06] B'],
      [
        [0, 2000, 'A'],
        [2000, 6000, 'B'],
      ],
    ],
    [
      'be Logseq’s',
      [
        '- {{video https://youtu.be/abcdefghijk}}',
        '\t- {{youtube-timestamp 335}} A',
        '\t- {{youtube-timestamp 01:01:01}} B',
      ],
      [
        [335_000, null, 'A'],
        [3_661_000, null, 'B'],
      ],
    ],
    [
      'have thoughts below them in Logseq',
      ['- {{youtube-timestamp 5}} A', '\t- my thought', '- {{youtube-timestamp 7}} B'],
      [
        [5000, null, 'A\nmy thought'],
        [7000, null, 'B'],
      ],
    ],
    [
      'have their times above the text',
      ['[00:05]', 'A', 'B', '', '[00:07]', 'C'],
      [
        [5000, null, 'A\nB'],
        [7000, null, 'C'],
      ],
    ],
    [
      'have their times behind the text',
      ['A [0:05](https://youtu.be/abcdefghijk?t=5)', 'B [0:07](https://youtu.be/abcdefghijk?t=7)'],
      [
        [5000, null, 'A'],
        [7000, null, 'B'],
      ],
    ],
    [
      'have their times in code blocks',
      ['```timestamp', '0:05', '```', 'A', '```timestamp', '0:07', '```', 'B'],
      [
        [5000, null, 'A'],
        [7000, null, 'B'],
      ],
    ],
    [
      'speak of other times',
      ['[0:05] A', '10:30 is late', '[0:07] B'],
      [
        [5000, null, 'A\n10:30 is late'],
        [7000, null, 'B'],
      ],
    ],
    [
      'run through their times in one line',
      ['(0:00) A b (0:05) C (10:00) D? (10:05) (1:00:00) E'],
      [
        [0, null, 'A b'],
        [5000, null, 'C'],
        [600_000, null, 'D?'],
        [605_000, null, ''],
        [3_600_000, null, 'E'],
      ],
    ],
    [
      'speak of times in brackets',
      ['[0:05] A (0:10) b (0:20)', '[0:07] B (0:30) a (0:10) b (0:20) c (0:01) d (0:02)'],
      [
        [5000, null, 'A (0:10) b (0:20)'],
        [7000, null, 'B (0:30) a (0:10) b (0:20) c (0:01) d (0:02)'],
      ],
    ],
    [
      'begin a text with a number in Markdown',
      ['- [0:05](https://youtu.be/abcdefghijk?t=5) 2014. It *was*', '  1. so', '[0:07] **B**'],
      [
        [5000, null, '2014. It was\nso'],
        [7000, null, 'B'],
      ],
    ],
    [
      'begin a text like a time of day behind decimals',
      ['00:02:24.000 At', '00:02:25.040 p.m.', '00:02:26.000 we met'],
      [
        [144_000, null, 'At'],
        [145_040, null, 'p.m.'],
        [146_000, null, 'we met'],
      ],
    ],
    [
      'have dashes behind their times',
      ['[0:05] - A', '[0:07] - B', '[0:09] C'],
      [
        [5000, null, 'A'],
        [7000, null, 'B'],
        [9000, null, 'C'],
      ],
    ],
    [
      'begin a text with a dash, as dialogue does',
      ['[0:05] – Yes, I did.', '[0:07] B', '[0:09] C'],
      [
        [5000, null, '– Yes, I did.'],
        [7000, null, 'B'],
        [9000, null, 'C'],
      ],
    ],
    [
      'keep asterisks where they are no Markdown',
      ['[0:05] f*** *that*', '[0:07] B'],
      [
        [5000, null, 'f*** *that*'],
        [7000, null, 'B'],
      ],
    ],
  ])('%s', async (_, lines, cues) => {
    expect(await read(...lines)).toMatchObject({ cues, problems: [] });
  });

  test('name speakers', async () => {
    const lines = ['00:00:05 Ann: A', '00:00:07 Bob: B', '00:00:08 Ann: C', '00:00:09 Bob: D'];
    expect(await read(...lines)).toMatchObject({
      cues: [
        [5000, null, 'A'],
        [7000, null, 'B'],
        [8000, null, 'C'],
        [9000, null, 'D'],
      ],
      speakers: ['Ann', 'Bob', 'Ann', 'Bob'],
    });
  });

  test('have a title above them, and other text, which is reported', async () => {
    expect(await read('# Rivers *and* seas', 'A thought.', '[0:05] A')).toMatchObject({
      header: { title: 'Rivers and seas' },
      problems: [['stray-line', 2]],
    });
  });

  test.each([
    [
      'Tactiq’s second heading',
      [
        '# tactiq.io free youtube transcript',
        '# Rivers',
        '# https://www.youtube.com/watch/abcdefghijk',
        '00:00:05.000 A',
      ],
      'Rivers',
    ],
    [
      'none where Tactiq found none',
      ['# tactiq.io free youtube transcript', '# No title found', '00:00:05.000 A'],
      null,
    ],
    ['a single line above them', ['Rivers - a talk', '(00:05) A'], 'Rivers - a talk'],
  ])('have as a title %s', async (_, lines, title) => {
    expect(await read(...lines)).toMatchObject({
      header: { title },
      cues: [[5000, null, 'A']],
      problems: [],
    });
  });
});

describe('notes with times are recognized', () => {
  test.each([
    ['by times in brackets', '[0:05] A\n[0:07] B', true],
    ['by times in links', '# T\n\n- [0:05](https://youtu.be/abcdefghijk?t=5) A', true],
    ['by bare times with zeros', '00:00:05 A\n00:00:07 B', true],
    ['by bare times below front matter', '---\ntitle: x\n---\n0:05 A\n0:07 B', true],
    ['not by bare times as YouTube has them', '0:05 A\n0:07 B', false],
    ['not in other Markdown', '# T\n\nAt [10](https://example.com) we met.', false],
    [
      'not in the archive’s files',
      '# T\n\n**C:** [April 28, 2025](https://youtu.be/abcdefghijk)\n\n* A [[00:00:05](https://youtu.be/abcdefghijk&t=5s)]',
      false,
    ],
    ['not in WebVTT', 'WEBVTT\n\n00:00.000 --> 00:02.500\nA', false],
    ['not in nothing', '', false],
  ])('%s', (_, text, isNotes) => {
    expect(recognizeTimestampedNotes(text) !== null).toBe(isNotes);
  });
});
