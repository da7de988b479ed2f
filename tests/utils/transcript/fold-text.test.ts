import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '@/utils/transcript/fold-text';

describe('folding makes equal', () => {
  test.each([
    ['upper and lower case', 'Ein WORT', 'ein wort'],
    ['letters with and without accents', 'déjà vu, Ærøskøbing', 'deja vu, aeroskobing'],
    ['composed and decomposed accents', 'cafe\u0301', 'café'],
    ['a sharp s and its two letters', 'Straße', 'STRASSE'],
    ['a dotted capital i and a small one', 'İstanbul', 'istanbul'],
    ['both small sigmas', 'ΟΔΟΣ', 'οδος'],
    ['wide and narrow letters', 'Ａｂｃ　１２３', 'abc 123'],
    ['wide and narrow kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['composed and decomposed Hangul', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['Hangul letters of every width', 'ㄱㅏ', 'ﾡￂ'],
    ['Hangul letters and the syllable they make', '㉠ㅏ', '가'],
    ['yo and ye', 'Ёлка', 'елка'],
    ['vowelled and plain Hebrew', 'שָׁלוֹם', 'שלום'],
    ['vowelled and plain Arabic', 'مَرْحَبًا', 'مرحبا'],
    ['stretched and plain Arabic', 'الســـلام', 'السلام'],
    ['ligatures and their letters', 'ﬁnal', 'final'],
    ['typographic and plain quotes', '“don’t”', '"don\'t"'],
    ['dashes', 'well–known', 'well-known'],
    ['runs of white space', 'one \n\t two', 'one two'],
    ['white space around what is not seen', 'one \u200b \u202a two', 'one two'],
    ['white space around accents that stand alone', 'one \u0301 \u064b two', 'one two'],
    ['what holds marks that nobody sees', 'in\u00advis\u200bible', 'invisible'],
  ])('%s', (_what, one, other) => {
    expect(foldText(one).text).toBe(foldText(other).text);
  });
});

describe('folding keeps apart', () => {
  test.each([
    ['voiced and plain kana', 'が', 'か'],
    ['vowel signs of Hindi', 'की', 'का'],
    ['words and their neighbours', 'two words', 'twowords'],
  ])('%s', (_what, one, other) => {
    expect(foldText(one).text).not.toBe(foldText(other).text);
  });
});

describe('a place in the folded text leads to', () => {
  test.each([
    ['the same place in a plain line', 'One two', 'two', 'two'],
    ['the letters with their accents', 'Il a déjà vu', 'deja', 'déjà'],
    ['decomposed accents as a whole', 'un cafe\u0301 noir', 'cafe', 'cafe\u0301'],
    ['a whole letter, where only half of it was found', 'die Straße', 'stras', 'Straß'],
    ['white space as it was', 'one \n two', 'one two', 'one \n two'],
    ['what comes after longer letters', 'ﬃ ß end', 'end', 'end'],
    ['kana with their narrow marks', 'この ｶﾞｲﾄﾞ は', 'ガイ', 'ｶﾞｲ'],
  ])('%s', (_where, original, found, expected) => {
    const { text, toOriginal } = foldText(original);
    const at = text.indexOf(found);
    const { start, end } = toOriginal(at, at + found.length);
    expect(original.slice(start, end)).toBe(expected);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', 'É', 'ß', ' ', '\n', '\u0301', 'ｶ', 'ﾞ', 'ﬃ', '\u00ad'),
    }),
  );

  test('a part that folds to it, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(4), (original, from, more) => {
        const { text, toOriginal } = foldText(original);
        fc.pre(text !== '');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + more);
        const part = toOriginal(start, end);
        expect(part.start).toBeLessThan(part.end);
        expect(part.end).toBeLessThanOrEqual(original.length);
        expect(foldText(original.slice(part.start, part.end)).text).toContain(
          text.slice(start, end),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing new, where it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text } = foldText(original);
        expect(foldText(text).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
