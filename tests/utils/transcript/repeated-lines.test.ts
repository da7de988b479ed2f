import { expect, test } from 'vitest';
import { findRepeatedLines } from '@/utils/transcript/repeated-lines';

const lines = (texts: string) => texts.split('').map((text) => ({ text }));

test.each([
  ['no lines', '', []],
  ['four of the same', 'abbbba', []],
  ['five of the same', 'abbbbba', [[1, 5]]],
  ['only the same', 'aaaaaaa', [[0, 7]]],
  ['a run at the end', 'abcccccc', [[2, 6]]],
  [
    'two runs one after the other',
    'aaaaabbbbbb',
    [
      [0, 5],
      [5, 6],
    ],
  ],
  ['a run that another line interrupts', 'aaaabaaaa', []],
])('%s', (_what, texts, runs) => {
  expect(findRepeatedLines(lines(texts))).toEqual(
    runs.map(([firstIndex, count]) => ({ firstIndex, count })),
  );
});

test('the same words of another speaker are another line', () => {
  const said = (speaker: string) => ({ text: 'Thank you.', speaker });
  const cues = [said('Ann'), said('Ann'), said('Ann'), said('Ben'), said('Ben'), said('Ben')];
  expect(findRepeatedLines(cues)).toEqual([]);
});
