import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEncoder } from '@/utils/transcript/create-encoder';

const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Also halves of surrogate pairs.
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

describe('an encoder writes what a TextEncoder does', () => {
  test('of any text, one after the other', () => {
    const encode = createEncoder();
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(encode(text)).toStrictEqual(new TextEncoder().encode(text));
      }),
    );
  });

  test.each(['a', 'é', '€', '😀', '\ud83d', 'a€😀'])(
    'of “%s” again and again, longer than it has room for at first',
    (piece) => {
      const encode = createEncoder();
      for (const count of [65_536, 1, 65_535, 200_000]) {
        const text = piece.repeat(count);
        expect(encode(text)).toStrictEqual(new TextEncoder().encode(text));
      }
    },
  );
});
