import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseByteRange } from './byte-range';

describe('a Range header for a file of 1000 bytes', () => {
  test.each([
    ['none asks for the whole file', undefined, { kind: 'whole' }],
    [
      'an open end asks for the rest',
      'bytes=200-',
      { kind: 'part', startByte: 200, endByte: 1000 },
    ],
    ['both ends are included', 'bytes=0-0', { kind: 'part', startByte: 0, endByte: 1 }],
    [
      'a start left out asks for the last bytes',
      'bytes=-3',
      { kind: 'part', startByte: 997, endByte: 1000 },
    ],
    [
      'more last bytes than there are ask for all',
      'bytes=-5000',
      { kind: 'part', startByte: 0, endByte: 1000 },
    ],
    [
      'an end behind the file is cut',
      'bytes=990-5000',
      { kind: 'part', startByte: 990, endByte: 1000 },
    ],
    ['a start behind the file cannot be served', 'bytes=1000-', { kind: 'unsatisfiable' }],
    ['the last no bytes cannot be served', 'bytes=-0', { kind: 'unsatisfiable' }],
    ['an end before the start means nothing', 'bytes=5-4', { kind: 'whole' }],
    ['several parts are answered with the whole', 'bytes=0-1,4-5', { kind: 'whole' }],
    ['another unit means nothing', 'lines=1-2', { kind: 'whole' }],
    ['no numbers mean nothing', 'bytes=-', { kind: 'whole' }],
  ])('%s', (_, header, expected) => {
    expect(parseByteRange(header, 1000)).toEqual(expected);
  });

  test('never names a byte that is not there', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1 }), (first, last, byteLength) => {
        const range = parseByteRange(`bytes=${first}-${last}`, byteLength);
        if (range.kind !== 'part') return;
        expect(range.startByte).toBeLessThan(range.endByte);
        expect(range.endByte).toBeLessThanOrEqual(byteLength);
      }),
    );
  });
});
