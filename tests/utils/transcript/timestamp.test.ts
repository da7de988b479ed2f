import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  formatFullTimestamp,
  formatTimestamp,
  parseTimestamp,
  splitTime,
} from '@/utils/transcript/timestamp';

describe('formatTimestamp writes', () => {
  test.each([
    ['seconds with a zero minute', 7000, '0:07'],
    ['minutes without a leading zero', 67_000, '1:07'],
    ['the last second below an hour', 3_599_999, '59:59'],
    ['hours where there are any', 3_667_000, '1:01:07'],
    ['many hours', 360_000_000, '100:00:00'],
    ['a started second as the one before', 67_999, '1:07'],
    ['what is below zero as zero', -1, '0:00'],
  ])('%s', (_, timeMs, text) => {
    expect(formatTimestamp(timeMs)).toBe(text);
  });
});

test('formatFullTimestamp writes all parts', () => {
  expect(formatFullTimestamp(67_000)).toBe('00:01:07');
});

test('splitTime gives whole parts', () => {
  expect(splitTime(3_667_999)).toEqual({ hours: 1, minutes: 1, seconds: 7 });
});

describe('parseTimestamp reads', () => {
  test.each([
    ['hours, minutes and seconds', '01:01:07', 3_667_000],
    ['minutes and seconds', '1:07', 67_000],
    ['milliseconds after a point', '00:00:01.250', 1250],
    ['milliseconds after a comma', '00:00:01,250', 1250],
    ['fewer decimals', '00:00:01.5', 1500],
    ['no words', 'noon', null],
    ['no bare number', '67', null],
    ['no sixty seconds', '0:60', null],
    ['no sixty minutes', '0:60:00', null],
    ['no seconds of one digit', '1:7', null],
    ['nothing from nothing', '', null],
  ])('%s', (_, text, timeMs) => {
    expect(parseTimestamp(text)).toBe(timeMs);
  });

  test('whatever the two writers write', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 * 3600 }), (seconds) => {
        expect(parseTimestamp(formatTimestamp(seconds * 1000))).toBe(seconds * 1000);
        expect(parseTimestamp(formatFullTimestamp(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });
});
