import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClassifier } from '@/utils/library/search/character-class';
import { hashTerm } from '@/utils/library/search/hash';
import { LONGEST_TERM, findTokens } from '@/utils/library/search/tokenize';

const classify = createClassifier();

function tokensOf(text: string) {
  const tokens: { readonly term: string; readonly isNext: boolean; readonly hash: number }[] = [];
  findTokens(text, classify, (start, end, isNext, hash) => {
    tokens.push({ term: text.slice(start, end), isNext, hash });
  });
  return tokens;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('word', 'é', '𝒜', '日本', ' ', '_', '\u{1f600}'))
    .map((parts) => parts.join('')),
);

describe('a text is cut into tokens', () => {
  test.each([
    ['words of letters and digits', 'the 2nd_time', ['the', '2nd', 'time']],
    ['every sign of ASCII between words', 'a@b[c`d{e/f:g', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['letters beyond ASCII among others', 'café naïve я1', ['café', 'naïve', 'я1']],
    ['letters of two units', 'x𝒜y 𝒜', ['x𝒜y', '𝒜']],
    ['pairs of letters in scripts without spaces', '日本語a', ['日本', '本語', '語', 'a']],
    ['nothing', ' …', []],
  ])('%s', (_sentence, text, terms) => {
    expect(tokensOf(text).map(({ term }) => term)).toStrictEqual(terms);
  });

  test('words next to each other make pairs, others do not', () => {
    expect(tokensOf('one two 日本').map(({ isNext }) => isNext)).toStrictEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('each with the hash that a query looks for, and none longer than is kept', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term, hash } of tokensOf(text)) {
          expect(hash).toBe(hashTerm(term));
          expect(term.length).toBeLessThanOrEqual(LONGEST_TERM);
        }
      }),
    );
    const [long] = tokensOf(`${'𝒜'.repeat(31)}a𝒜${'b'.repeat(90)}`);
    expect(long?.hash).toBe(hashTerm(long?.term ?? ''));
    expect(long?.term).toHaveLength(LONGEST_TERM);
  });

  test('ASCII as the classifier takes it', () => {
    for (let unit = 0; unit < 0x80; unit += 1) {
      const letter = String.fromCharCode(unit);
      expect(tokensOf(letter)).toHaveLength(classify(letter, 0));
    }
  });
});
