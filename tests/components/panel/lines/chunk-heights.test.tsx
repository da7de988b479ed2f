import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChunkHeights } from '@/components/panel/lines/chunk-heights';

const even = Array.from({ length: 10 }, () => ({ rowCount: 30, letterCount: 1200 }));

test('what was measured counts, and improves what is only estimated', () => {
  const heights = createChunkHeights(even);
  heights.remember(2, 1000);
  heights.remember(7, 2000);
  expect(heights.sum(2, 3)).toBe(1000);
  expect(heights.sum(7, 8)).toBe(2000);
  expect(heights.sum(0, 1)).toBeCloseTo(1500);
  expect(heights.sum(0, 10)).toBeCloseTo(15_000);
});

test('measured again, the new height counts', () => {
  const heights = createChunkHeights(even);
  heights.remember(2, 1000);
  heights.remember(2, 700);
  expect(heights.sum(2, 3)).toBe(700);
  expect(heights.sum(0, 1)).toBeCloseTo(700);
});

test('after another layout the old heights only help to estimate', () => {
  const heights = createChunkHeights(even);
  heights.remember(2, 1000);
  heights.forget();
  expect(heights.sum(2, 3)).toBeCloseTo(1000);
  heights.remember(3, 500);
  expect(heights.sum(2, 3)).toBeCloseTo(500, -1);
});

test.each([
  ['at the start', 0, 0],
  ['within a chunk', 1999, 1],
  ['at the start of one', 2000, 2],
  ['beyond the end', 1_000_000, 9],
  ['before the start', -5, 0],
])('the chunk %s is found', (_where, topPx, chunk) => {
  const heights = createChunkHeights(even);
  for (const index of even.keys()) heights.remember(index, 1000);
  expect(heights.chunkAt(topPx)).toBe(chunk);
});

test('sums agree with one another, whatever is measured', () => {
  const chunks = fc.array(fc.record({ rowCount: fc.nat(40), letterCount: fc.nat(3000) }), {
    minLength: 1,
    maxLength: 20,
  });
  const measured = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 5000 })));
  fc.assert(
    fc.property(chunks, measured, fc.nat(20), (sizes, heightsPx, middle) => {
      const heights = createChunkHeights(sizes);
      for (const [chunk, heightPx] of heightsPx) {
        if (chunk < sizes.length) heights.remember(chunk, heightPx);
      }
      const split = Math.min(middle, sizes.length);
      const whole = heights.sum(0, sizes.length);
      expect(heights.sum(0, split) + heights.sum(split, sizes.length)).toBeCloseTo(whole, 3);
      expect(heights.sum(split, split)).toBe(0);
    }),
  );
});
