import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuoteFragment, quoteFragment } from '@/utils/transcript/quote-place';

test('a place that was written is read again', () => {
  const time = fc.integer({ min: 0, max: 400_000_000 });
  fc.assert(
    fc.property(time, fc.integer({ min: 1, max: 90_000_000 }), (startMs, lengthMs) => {
      const span = { startMs, endMs: startMs + lengthMs };
      expect(parseQuoteFragment(quoteFragment(span))).toEqual(span);
    }),
  );
});

describe('no place is read', () => {
  test.each([
    ['from no fragment', ''],
    ['from another fragment', '#comments'],
    ['from one of another page', '#t=67'],
    ['from one number', '#sidescript=67000'],
    ['from numbers with decimals', '#sidescript=67.5-71'],
    ['from a negative time', '#sidescript=-1-5'],
    ['from an end before the start', '#sidescript=5000-4000'],
    ['from an empty part', '#sidescript=5000-5000'],
    ['from numbers past all videos', '#sidescript=0-99999999999999999999'],
    ['from what has more behind it', '#sidescript=1-2&x'],
    ['from markup', '#sidescript=<b>1</b>-2'],
  ])('%s', (_what, fragment) => {
    expect(parseQuoteFragment(fragment)).toBeNull();
  });
});
