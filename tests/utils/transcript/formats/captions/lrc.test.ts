import { describe, expect, test } from 'vitest';

import { readLrc, recognizeLrc } from '@/utils/transcript/formats/captions/lrc';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = readLrc(lines.join('\n'), problems);
  return {
    header,
    cues,
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

test('an LRC file gives what its tags say, and each line with its time', () => {
  expect(
    read(
      '[ti:Rivers]',
      '[ar: A Choir ]',
      '[length: 3:21]',
      '[la:en]',
      '[by:whisper.cpp]',
      '',
      '[00:01.50]One',
      '[61:02.250] Two',
    ),
  ).toEqual({
    header: {
      title: 'Rivers',
      channel: 'A Choir',
      language: 'en',
      durationMs: 201_000,
      model: 'whisper.cpp',
    },
    cues: [
      { startMs: 1500, endMs: null, text: 'One', line: 7 },
      { startMs: 3_662_250, endMs: null, text: 'Two', line: 8 },
    ],
    problems: [],
  });
});

describe('the times of an LRC file', () => {
  test.each([
    ['may lack decimals', ['[00:01]A'], [1000]],
    ['may have hours', ['[01:00:01.50]A', '[01:02:03]B'], [3_601_500, 3_723_000]],
    ['may have hundredths behind a colon', ['[00:01:75]A', '[00:02:50]B'], [1750, 2500]],
    ['are earlier by a positive offset', ['[offset:+500]', '[00:01.50]A'], [1000]],
    ['are later by a negative one', ['[offset: -500]', '[00:01.50]A'], [2000]],
    ['are never before the start', ['[offset:5000]', '[00:01.50]A'], [0]],
    ['have no offset that is no number', ['[offset:soon]', '[00:01.50]A'], [1500]],
    ['stay in the order of the file', ['[00:02.00]A', '[00:01.00]B'], [2000, 1000]],
  ])('%s', (_, lines, startsMs) => {
    expect(read(...lines).cues.map(({ startMs }) => startMs)).toEqual(startsMs);
  });
});

describe('a line of an LRC file', () => {
  test('may have several times', () => {
    expect(read('[00:01.00][00:05.00] Chorus', '[00:03.00]Verse').cues).toMatchObject([
      { startMs: 1000, text: 'Chorus', line: 1 },
      { startMs: 3000, text: 'Verse', line: 2 },
      { startMs: 5000, text: 'Chorus', line: 1 },
    ]);
  });

  test.each([
    ['in angle brackets', '[00:01.00]<00:01.00> One <00:01.60>two<00:02.00>'],
    ['in square brackets', '[00:01.00] One [00:01.60]two[00:02.00]'],
    ['but not before its first word', '[00:01.00] One <00:01.60>two<00:02.00>'],
  ])('may have words with times %s', (_, line) => {
    const [cue] = read(line).cues;
    expect(cue?.text.trim()).toBe('One two');
    expect(cue?.words?.map(({ text, ...times }) => ({ ...times, text: text.trim() }))).toEqual([
      { startMs: 1000, endMs: 1600, text: 'One' },
      { startMs: 1600, endMs: 2000, text: 'two' },
    ]);
  });

  test('may be empty, which ends the line before it', () => {
    expect(read('[00:01.00]One', '[00:03.00]', '[00:09.00]Two').cues).toMatchObject([
      { startMs: 1000, endMs: 3000 },
      { startMs: 9000, endMs: null },
    ]);
  });

  test('may go on in the next', () => {
    expect(read('[00:01.00]One', 'two')).toMatchObject({
      cues: [{ text: 'One\ntwo' }],
      problems: [],
    });
  });

  test('may begin with the speaker that a program has found', () => {
    expect(read('[00:01.00](speaker 1) One').cues).toMatchObject([
      { speaker: 'speaker 1', text: 'One' },
    ]);
  });

  test.each([
    ['has no time, above all others', ['Rivers', '[00:01.00]One'], ['One'], [['stray-line', 1]]],
    [
      'has a time that cannot be',
      ['[00:01.00]One', '[00:99.00]two'],
      ['One\n[00:99.00]two'],
      [['bad-time', 2]],
    ],
  ])('is reported where it %s', (_, lines, texts, problems) => {
    const result = read(...lines);
    expect(result.cues.map(({ text }) => text)).toEqual(texts);
    expect(result.problems).toEqual(problems);
  });
});

describe('LRC is recognized', () => {
  test.each([
    ['by its tags', '[ti:Rivers]\n[00:01.00]One', 0.95],
    ['by its times', '[00:01.00]One\n[00:02.00]Two', 0.9],
    ['by times whose third part is hundredths', '[ti:A]\n[00:01:50]One\n[00:02:99]Two', 0.95],
    ['hardly by times without decimals', '[00:01]One\n[00:02]Two', 0.6],
  ])('%s', (_, text, confidence) => {
    expect(recognizeLrc(text)?.confidence).toBe(confidence);
  });

  test.each([
    ['in what Whisper prints', '[00:01.000 --> 00:02.000] One'],
    ['in notes with links', '[0:01](https://youtu.be/dQw4w9WgXcQ?t=1) One'],
    ['in tags alone', '[ti:Rivers]'],
    ['in text with a time', 'At first\n[00:01.00] this\nand that\nand more'],
    ['in nothing', ''],
  ])('not %s', (_, text) => {
    expect(recognizeLrc(text)).toBeNull();
  });
});
