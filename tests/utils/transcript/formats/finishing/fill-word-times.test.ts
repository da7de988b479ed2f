import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fillWordTimes } from '@/utils/transcript/formats/finishing/fill-word-times';
import type { RawWord } from '@/utils/transcript/formats/reading';

type Times = readonly [text: string, startMs: number | null, endMs: number | null];

const LINE = { startMs: 1000, endMs: 2000 };

const toWord = ([text, startMs, endMs]: Times): RawWord => ({ text, startMs, endMs });

function fill(words: readonly Times[]): readonly Times[] | null {
  const filled = fillWordTimes(words.map(toWord), LINE);
  return filled?.map(({ text, startMs, endMs }) => [text, startMs, endMs]) ?? null;
}

describe('words of a line from 1000 to 2000', () => {
  test.each<[string, readonly Times[], readonly Times[] | null]>([
    [
      'keep their times',
      [
        ['a', 1000, 1200],
        ['b', 1300, 2000],
      ],
      [
        ['a', 1000, 1200],
        ['b', 1300, 2000],
      ],
    ],
    [
      'last to the next, and the last one to the end of the line, where they have no end',
      [
        ['a', 1000, null],
        ['b', 1300, null],
      ],
      [
        ['a', 1000, 1300],
        ['b', 1300, 2000],
      ],
    ],
    [
      'without a time lie between their neighbours, by their lengths',
      [
        ['a', 1000, 1200],
        ['b', null, null],
        ['ccc', null, null],
        ['d', 1600, 2000],
      ],
      [
        ['a', 1000, 1200],
        ['b', 1200, 1300],
        ['ccc', 1300, 1600],
        ['d', 1600, 2000],
      ],
    ],
    [
      'without a time share it with the one before where that has no end',
      [
        ['aa', 1000, null],
        ['bb', null, null],
      ],
      [
        ['aa', 1000, 1500],
        ['bb', 1500, 2000],
      ],
    ],
    [
      'without a time at the start begin with the line',
      [
        ['aa', null, null],
        ['b', 1800, null],
      ],
      [
        ['aa', 1000, 1800],
        ['b', 1800, 2000],
      ],
    ],
    [
      'are cut to the line',
      [
        ['a', 900, 1100],
        ['b', 1100, 2100],
      ],
      [
        ['a', 1000, 1100],
        ['b', 1100, 2000],
      ],
    ],
    [
      'that begin after the line count as words without a time',
      [
        ['a', 1000, 1400],
        ['b', 9000, 9500],
      ],
      [
        ['a', 1000, 1400],
        ['b', 1400, 2000],
      ],
    ],
    [
      'never run backwards nor over each other',
      [
        ['a', 1500, 1900],
        ['b', 1200, 1300],
        ['c', 1600, 1500],
      ],
      [
        ['a', 1500, 1500],
        ['b', 1500, 1500],
        ['c', 1600, 1600],
      ],
    ],
    [
      'without text go',
      [
        [' ', 1000, 1100],
        ['a', 1100, 1200],
      ],
      [['a', 1100, 1200]],
    ],
    [
      'of which none has a time are not known',
      [
        ['a', null, null],
        ['b', Number.NaN, 1300],
      ],
      null,
    ],
    ['that are none are not known', [], null],
  ])('%s', (_, words, filled) => {
    expect(fill(words)).toEqual(filled);
  });

  test('are in order and within the line whatever the file says', () => {
    const timeMs = fc.option(fc.oneof(fc.integer({ min: 500, max: 2500 }), fc.double()));
    const text = fc.string({ minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.record({ text, startMs: timeMs, endMs: timeMs })), (words) => {
        let previousMs = LINE.startMs;
        for (const { startMs, endMs } of fillWordTimes(words, LINE) ?? []) {
          expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
          expect(startMs).toBeGreaterThanOrEqual(previousMs);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(endMs).toBeLessThanOrEqual(LINE.endMs);
          previousMs = endMs;
        }
      }),
    );
  });
});
