import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cleanText } from '@/utils/transcript/formats/finishing/clean-text';

describe('of a text', () => {
  test.each([
    ['white space at both ends goes', '  one two\n', 'one two'],
    ['lines become one', 'one\ntwo\r\nthree', 'one two three'],
    ['runs of spaces and tabs become one space', 'one \t  two', 'one two'],
    ['other line breaks become spaces', 'one\u2028two\u0085three', 'one two three'],
    ['control characters go', 'o\0n\u001Be \u007Ftwo\u009F', 'one two'],
    ['a byte order mark in the middle goes', 'one\uFEFF two', 'one two'],
    ['half a surrogate pair is marked as lost', 'one \uD83D', 'one \uFFFD'],
    ['no-break spaces stay', 'Bonjour\u00A0!', 'Bonjour\u00A0!'],
    ['marks of direction stay', 'one \u200Ftwo', 'one \u200Ftwo'],
    ['letters stay composed as they are', 'e\u0301', 'e\u0301'],
    ['nothing is left where there was nothing', ' \0 ', ''],
  ])('%s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  test('whatever it was, it can be stored and shown on one line, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).not.toMatch(/[\p{Cc}\u2028\u2029]|^\s|\s$| {2}/u);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { examples: [['\u00A0 \0\u00A0a'], ['a \0 b'], ['\uD800']] },
    );
  });
});
