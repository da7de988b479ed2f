import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readSbv, recognizeSbv } from '@/utils/transcript/formats/captions/sbv';

const TIMES = '0:00:00.599,0:00:04.160';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { cues } = readSbv(lines.join('\n'), problems);
  return {
    cues,
    texts: cues.map(({ text }) => text.trim()),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

test('an SBV file gives each cue with its times, its text and its line', () => {
  expect(read(TIMES, 'One', '', '1:01:01.250,1:01:04.000', 'Two')).toEqual({
    cues: [
      { startMs: 599, endMs: 4160, text: 'One\n', line: 1 },
      { startMs: 3_661_250, endMs: 3_664_000, text: 'Two', line: 4 },
    ],
    texts: ['One', 'Two'],
    problems: [],
  });
});

describe('an SBV file', () => {
  test.each([
    ['may break a line', [TIMES, 'One[br]two', 'three'], ['One\ntwo\nthree']],
    ['may have blank lines in a text', [TIMES, 'One', '', 'two'], ['One\n\ntwo']],
    [
      'may have line breaks of Windows',
      [`${TIMES}\r`, 'One\r', '\r', `${TIMES}\r`, 'Two'],
      ['One', 'Two'],
    ],
    ['may have numbers in a text', [TIMES, '1, 2', '1.50,2.50'], ['1, 2\n1.50,2.50']],
    ['may be escaped', [TIMES, '&gt;&gt; ANN: Q&amp;A &lt;3'], ['>> ANN: Q&A <3']],
    ['may speak of a reference', [TIMES, 'an &amp; in Q&A & R&D'], ['an &amp; in Q&A & R&D']],
    ['may have an empty cue', [TIMES, '', TIMES, 'Two'], ['', 'Two']],
  ])('%s', (_, lines, texts) => {
    expect(read(...lines)).toMatchObject({ texts, problems: [] });
  });

  test('has text above the first times reported once', () => {
    expect(read('a', 'b', TIMES, 'One')).toMatchObject({
      texts: ['One'],
      problems: [['stray-line', 1]],
    });
  });
});

describe('SBV is recognized', () => {
  test.each([
    ['by its first line', TIMES, true],
    ['below blank lines', `\n\n${TIMES}\nOne`, true],
    ['not in SubRip', '1\n00:00:01,000 --> 00:00:02,000', false],
    ['not in numbers', '1.50,2.50', false],
    ['not in a table', 'start,end\n0:00:01.000,0:00:02.000', false],
    ['not in nothing', '', false],
  ])('%s', (_, text, isSbv) => {
    expect(recognizeSbv(text) !== null).toBe(isSbv);
  });
});
