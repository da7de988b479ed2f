import { describe, expect, test } from 'vitest';
import { parseTiming } from '@/utils/transcript/parse-timing';
import { UNADJUSTED } from '@/utils/transcript/timing';

const pin = { lineIndex: 2, timeMs: 500 };
const manyPins = Array.from({ length: 2001 }, (_, lineIndex) => ({ lineIndex, timeMs: 500 }));
const estimate = { kind: 'estimated', durationMs: 1000, pins: [pin] };

describe('an adjustment', () => {
  test.each([
    ['that changes nothing', UNADJUSTED],
    ['with offset and drift', { kind: 'shifted', offsetMs: -300, drift: 0.04, anchorMs: 60_000 }],
    ['of an estimate without pins', { ...estimate, pins: [] }],
    ['of an estimate with pins', estimate],
  ])('%s is taken as it is', (_what, adjustment) => {
    expect(parseTiming(JSON.parse(JSON.stringify(adjustment)))).toEqual(adjustment);
  });

  test('keeps nothing that is not part of it', () => {
    expect(parseTiming({ ...UNADJUSTED, more: 'text'.repeat(1000) })).toEqual(UNADJUSTED);
  });
});

describe('nothing is taken', () => {
  test.each<readonly [string, unknown]>([
    ['of null', null],
    ['of a text', 'shifted'],
    ['of another kind', { ...UNADJUSTED, kind: 'other' }],
    ['of an offset that is no number', { ...UNADJUSTED, offsetMs: '1' }],
    ['of an offset that is not a number', { ...UNADJUSTED, offsetMs: Number.NaN }],
    ['of an endless offset', { ...UNADJUSTED, offsetMs: Infinity }],
    ['of a drift past belief', { ...UNADJUSTED, drift: 2 }],
    ['of a missing anchor', { kind: 'shifted', offsetMs: 0, drift: 0 }],
    ['of a video without length', { ...estimate, durationMs: 0 }],
    ['of pins that are no list', { ...estimate, pins: { length: 1 } }],
    ['of a pin that is nothing', { ...estimate, pins: [null] }],
    ['of a pin after the end', { ...estimate, pins: [{ lineIndex: 2, timeMs: 1001 }] }],
    ['of two pins of one line', { ...estimate, pins: [pin, pin] }],
    ['of pins out of order', { ...estimate, pins: [pin, { lineIndex: 3, timeMs: 400 }] }],
    ['of more pins than anyone sets', { ...estimate, pins: manyPins }],
  ])('%s', (_what, value) => {
    expect(parseTiming(value)).toBeNull();
  });
});
