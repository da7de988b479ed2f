import { describe, expect, test } from 'vitest';

import { joinSyllables } from '@/utils/transcript/formats/markup/join-syllables';

function join(texts: readonly string[]) {
  const pieces = texts.map((text, index) => ({ startMs: index, endMs: index + 1, text }));
  return joinSyllables(pieces).map(({ startMs, endMs, text }) => [startMs, endMs, text]);
}

describe('syllables', () => {
  test.each([
    [
      'are joined up to the next white space',
      ['Ri', 'vers ', 'run'],
      [
        [0, 2, 'Rivers '],
        [2, 3, 'run'],
      ],
    ],
    [
      'are joined across pieces without text',
      ['Ri', '', 'vers', ' ', 'run'],
      [
        [0, 3, 'Rivers'],
        [4, 5, 'run'],
      ],
    ],
    [
      'are words where none has spaces',
      ['今', '', '日'],
      [
        [0, 1, '今'],
        [2, 3, '日'],
      ],
    ],
  ])('%s', (_, texts, words) => {
    expect(join(texts)).toEqual(words);
  });

  test('of a word without an end are joined in a moment', () => {
    // A second's work, which would take an hour if the word were copied for each syllable.
    const startMs = performance.now();
    expect(join(Array.from({ length: 300_000 }, () => 'a'))).toHaveLength(1);
    expect(performance.now() - startMs).toBeLessThan(4000);
  });
});
