import { deflateSync, inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDeflater } from '@/utils/library/deflate/create-deflater';
import { createPrefixCode } from '@/utils/library/deflate/prefix-code';

const deflate = createDeflater();

/** zlib verifies the checksum. */
function inflated(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(inflateSync(bytes));
}

const phrases = [
  'so ',
  'what is said ',
  '[[0:01]] ',
  '"',
  'ééé',
  ',3920',
  '\u{1f600}',
  'x'.repeat(300),
];

/** Like text: the same again and again, near and far. */
const arbitraryText = fc
  .array(fc.constantFrom(...phrases), { maxLength: 3000 })
  .map((parts) => new TextEncoder().encode(parts.join('')));

describe('what was deflated is inflated to the same', () => {
  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 5000 })],
    ['text', arbitraryText],
    ['few different bytes', fc.uint8Array({ max: 3, maxLength: 5000 })],
  ])('%s, one after the other', (_sentence, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (bytes) => {
        expect(inflated(deflate(bytes))).toStrictEqual(bytes);
      }),
    );
  });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a byte', Uint8Array.of(0)],
    ['three bytes', Uint8Array.of(1, 2, 3)],
    ['four bytes', Uint8Array.of(1, 2, 3, 4)],
    ['a million times the same', new Uint8Array(1_000_000)],
    ['more bytes than a block takes, without order', disorder(300_000)],
    ['what is the same just within reach', farApart(32_768)],
    ['what is the same just out of reach', farApart(32_769)],
    ['a block that is full to the last byte', disorder(16_384)],
  ])('%s', (_sentence, bytes) => {
    expect(inflated(deflate(bytes))).toStrictEqual(bytes);
  });

  test('after more than its memory counts places for', () => {
    const own = createDeflater();
    const bytes = new Uint8Array(64 * 1024 * 1024);
    const text = new TextEncoder().encode('what is said, and what is said');
    for (let count = 0; count < 5; count += 1) own(bytes);
    expect(inflated(own(text))).toStrictEqual(text);
  });
});

describe('deflating', () => {
  test('makes text nearly as short as zlib does', () => {
    const words = disorder(20_000).reduce((text, byte) => `${text}word${byte % 97} `, '');
    const bytes = new TextEncoder().encode(words);
    expect(deflate(bytes).length).toBeLessThan(deflateSync(bytes).length * 1.2);
  });

  test('makes bytes without order hardly longer', () => {
    expect(deflate(disorder(100_000)).length).toBeLessThan(102_000);
  });
});

describe('the code for some counts', () => {
  const arbitraryCounts = fc
    .array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(16_000)), { minLength: 1, maxLength: 286 })
    .map((counts) => Uint32Array.from(counts));

  test.each([7, 15])('is whole, with no length above %i', (longest) => {
    fc.assert(
      fc.property(arbitraryCounts, (counts) => {
        // So many symbols fit into codes of that length.
        const fitting = counts.subarray(0, 1 << longest);
        const { lengths } = createPrefixCode(fitting, longest);
        const occurring = [...fitting].filter((count) => count > 0).length;
        const used = [...lengths].filter((length) => length > 0);
        expect(used).toHaveLength(occurring);
        expect(Math.max(0, ...used)).toBeLessThanOrEqual(longest);
        const share = used.reduce((sum, length) => sum + 2 ** -length, 0);
        expect(share).toBe(occurring === 0 ? 0 : occurring === 1 ? 0.5 : 1);
      }),
    );
  });

  test('keeps to the limit also where each count is the sum of the two before', () => {
    const counts = new Uint32Array(30);
    for (let symbol = 0; symbol < counts.length; symbol += 1) {
      counts[symbol] = symbol < 2 ? 1 : (counts[symbol - 1] ?? 0) + (counts[symbol - 2] ?? 0);
    }
    const { lengths } = createPrefixCode(counts, 15);
    expect(Math.max(...lengths)).toBe(15);
    expect([...lengths].reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  });
});

/** Always the same, and without any order that deflate could use. */
function disorder(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  });
}

/** The same eight bytes twice, so many bytes apart. */
function farApart(distance: number): Uint8Array {
  const bytes = disorder(distance + 8);
  bytes.set(bytes.subarray(0, 8), distance);
  return bytes;
}
