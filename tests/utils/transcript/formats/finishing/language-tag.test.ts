import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseLanguage } from '@/utils/transcript/formats/finishing/language-tag';

test.each([
  ['en', 'en'],
  ['EN_us', 'en-US'],
  ['zh-Hans', 'zh-Hans'],
  ['en-orig', 'en'],
  ['english', 'en'],
  ['Haitian Creole', 'ht'],
  ['maori', 'mi'],
  ['cantonese', 'yue'],
  ['myanmar', 'my'],
  ['iw', 'he'],
])('%s is the language %s', (text, tag) => {
  expect(parseLanguage(text)).toBe(tag);
});

test.each(['', 'auto', 'und', 'unknown', 'xx', 'Klingon, mostly', 'a-', 'transcript'])(
  '“%s” is no language',
  (text) => {
    expect(parseLanguage(text)).toBeNull();
  },
);

test('any text is a tag that the platform knows, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const tags = [parseLanguage(text)].filter((tag) => tag !== null);
      expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
    }),
    { numRuns: 30 },
  );
});
