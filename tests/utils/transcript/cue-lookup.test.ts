import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cueIndexAt, nextBoundaryMs } from '@/utils/transcript/cue-lookup';

const cues = [
  { startMs: 1000, endMs: 2000 },
  { startMs: 3000, endMs: 4000 },
  { startMs: 3000, endMs: 4000 },
  { startMs: 5000, endMs: 6000 },
];

describe('at a time', () => {
  test.each([
    ['before the first line, none is spoken', 999, -1, 1000],
    ['when a line starts, it is spoken', 1000, 0, 3000],
    ['in the gap after a line, it stays the spoken one', 2500, 0, 3000],
    ['when two lines start together, the later is spoken', 3000, 2, 5000],
    ['after the last line has ended, it stays the spoken one', 99_000, 3, null],
  ])('%s', (_, timeMs, index, boundaryMs) => {
    expect(cueIndexAt(cues, timeMs)).toBe(index);
    expect(nextBoundaryMs(cues, timeMs)).toBe(boundaryMs);
  });

  test('no line is spoken where there are none', () => {
    expect(cueIndexAt([], 0)).toBe(-1);
    expect(nextBoundaryMs([], 0)).toBeNull();
  });
});

describe('for any lines and time', () => {
  const anyCues = fc
    .array(fc.nat({ max: 100 }))
    .map((starts) => starts.toSorted((one, other) => one - other).map((startMs) => ({ startMs })));
  const anyTimeMs = fc.integer({ min: -5, max: 105 });

  test('cueIndexAt is what a search from the end finds', () => {
    fc.assert(
      fc.property(anyCues, anyTimeMs, (list, timeMs) => {
        expect(cueIndexAt(list, timeMs)).toBe(
          list.findLastIndex(({ startMs }) => startMs <= timeMs),
        );
      }),
    );
  });

  test('nextBoundaryMs is what a search from the beginning finds', () => {
    fc.assert(
      fc.property(anyCues, anyTimeMs, (list, timeMs) => {
        const next = list.find(({ startMs }) => startMs > timeMs);
        expect(nextBoundaryMs(list, timeMs)).toBe(next?.startMs ?? null);
      }),
    );
  });
});
