import { describe, expect, test } from 'vitest';
import { parseTranscriptId } from '@/utils/library/transcript-id';

describe('an id from elsewhere', () => {
  test.each([
    ['22 characters of base64url are one', 'AZaz09_-AZaz09_-AZaz09', true],
    ['fewer are none', 'AZaz09_-AZaz09_-AZaz0', false],
    ['more are none', 'AZaz09_-AZaz09_-AZaz09A', false],
    ['other characters are none', 'AZaz09+/AZaz09_-AZaz09', false],
    ['a list is none', ['AZaz09_-AZaz09_-AZaz09'], false],
  ])('%s', (_sentence, value, isId) => {
    expect(parseTranscriptId(value)).toBe(isId ? value : null);
  });
});
