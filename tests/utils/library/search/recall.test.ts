import { describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { markedTexts, openSearchedLibrary, spoken } from './search-library';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

/** Says what is spoken, what is asked for, and what of it is marked; nothing for "not found". */
async function expectMarked(line: string, query: string, marked: readonly string[]) {
  const { find } = await openSearchedLibrary([
    spoken('Spoken', [line]),
    spoken('Else', ['Nothing of the kind.']),
  ]);
  const hits = await find(query);
  expect(hits.flatMap(markedTexts)).toStrictEqual(marked);
  expect(hits.map(({ summary }) => summary.title)).toStrictEqual(
    marked.length > 0 ? ['Spoken'] : [],
  );
}

describe('in English', () => {
  test.each([
    ['whatever the case', 'The Elephants of ROME', 'elephants rome', ['Elephants', 'ROME']],
    ['a word by its beginning, while it is typed', 'The elephants', 'eleph', ['elephants']],
    ['not by its beginning once it is typed', 'The elephants', 'eleph ', []],
    ['not by its end', 'The elephants', 'phants', []],
    ['a contraction as one', 'I don’t know', "don't", ['don’t']],
    ['a contraction by its first part', 'I don’t know', 'don', ['don']],
    ['words with a hyphen without it', 'a well-known face', 'well known', ['well', 'known']],
    ['words with a hyphen as one phrase', 'a well, known face', 'well-known', ['well, known']],
    ['a number with a comma', 'some 1,204 files', '1,204', ['1,204']],
    ['letters of another width', 'the number 42', '４２', ['42']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in German', () => {
  test.each([
    [
      'an umlaut without its dots',
      'die Fußgängerübergänge',
      'fussgangerubergange',
      ['Fußgängerübergänge'],
    ],
    ['a compound by its first word', 'die Fußgängerübergänge', 'Fußgänger', ['Fußgängerübergänge']],
    [
      'a compound by the beginning of its first word',
      'die Donaudampfschifffahrt',
      'donau',
      ['Donaudampfschifffahrt'],
    ],
    ['a sharp s and its two letters', 'auf der STRASSE', 'Straße', ['STRASSE']],
    ['two letters and a sharp s', 'auf der Straße', 'strasse', ['Straße']],
    ['decomposed umlauts', 'die U\u0308bung', 'übung', ['U\u0308bung']],
    ['a compound not by its last word', 'die Fußgängerübergänge', 'Übergänge', []],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in French', () => {
  test.each([
    ['what follows an elision', 'c’est l’homme de fer', 'homme', ['homme']],
    ['the elision with what follows', 'c’est l’homme de fer', "l'homme", ['l’homme']],
    ['the elision as it is typed', 'c’est l’homme de fer', "l'hom", ['l’homme']],
    ['not another elision', 'un d’homme', "l'homme", []],
    [
      'letters without their accents',
      'Où étiez-vous, déjà ?',
      'ou etiez deja',
      ['Où', 'étiez', 'déjà'],
    ],
    ['a ligature as two letters', 'un œuf', 'oeuf', ['œuf']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in Turkish', () => {
  test.each([
    ['a dotted capital by a small i', 'İSTANBUL güzel', 'istanbul', ['İSTANBUL']],
    ['a dotless i by a dotted one', 'kapı açık', 'kapi acik', ['kapı', 'açık']],
    ['a dotted i by a dotless one', 'DIŞARI', 'dışarı', ['DIŞARI']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in Arabic', () => {
  test.each([
    ['a vowelled word without its vowels', 'مَرْحَبًا بكم', 'مرحبا', ['مَرْحَبًا']],
    ['an alif with or without hamza', 'أحمد وإيمان', 'احمد', ['أحمد']],
    ['a ta marbuta by a ha', 'المدرسة', 'المدرسه', ['المدرسة']],
    ['a stretched word', 'الســـلام', 'السلام', ['الســـلام']],
    ['Arabic digits by ours', 'عام ٢٠٢٤', '2024', ['٢٠٢٤']],
    ['a Persian ya by an Arabic one', 'زندگی', 'زندگي', ['زندگی']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in Japanese', () => {
  test.each([
    ['a word amid others', '今日は東京に行きます', '東京', ['東京']],
    ['a word of three letters', '東京都庁へ', '東京都', ['東京都']],
    ['not its letters apart', '東京と京都', '東京都', []],
    ['a single letter, wherever it is', '黒い猫', '猫', ['猫']],
    ['two words', '猫が東京にいる', '東京 猫', ['猫', '東京']],
    ['narrow kana by wide ones', 'ｶﾞｲﾄﾞが', 'ガイド', ['ｶﾞｲﾄﾞ']],
    ['words of both scripts', 'Tokyoタワーへ', 'Tokyoタワー', ['Tokyoタワー']],
    ['hiragana', 'ありがとうございます', 'ございます', ['ございます']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));

  test('a word that goes on in the next line', async () => {
    const { find } = await openSearchedLibrary([spoken('Spoken', ['今日は東', '京に行きます'])]);
    expect((await find('東京に')).flatMap(markedTexts)).toStrictEqual(['東', '京に']);
  });
});

describe('in Chinese', () => {
  test.each([
    ['a word of two letters', '我在北京大学学习', '大学', ['大学']],
    ['a name of four', '我在北京大学学习', '北京大学', ['北京大学']],
    ['not another word with the same letters', '大家学习', '大学', []],
    ['rare letters of two units', '這是𠮷野家', '𠮷野', ['𠮷野']],
    ['a phrase over punctuation', '你好，世界', '"你好世界"', []],
    ['two words in quotes over punctuation', '你好，世界', '"你好 世界"', ['你好，世界']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});

describe('in other scripts', () => {
  test.each([
    ['a Korean word before its particle', '학교에서 친구를', '학교 친구', ['학교에서', '친구를']],
    ['a Thai word amid others', 'ฉันรักประเทศไทยมาก', 'ประเทศไทย', ['ประเทศไทย']],
    ['a Russian word without its dots', 'Моя ёлка', 'елка', ['ёлка']],
    ['a Greek word with another sigma', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς', ['ΟΔΥΣΣΕΥΣ']],
    ['a Hindi word with its signs', 'मेरी किताब', 'किताब', ['किताब']],
    ['not a Hindi word with other signs', 'मेरी किताब', 'कताब', []],
    ['a Hebrew word without its points', 'שָׁלוֹם עולם', 'שלום', ['שָׁלוֹם']],
  ])('%s', (_what, line, query, marked) => expectMarked(line, query, marked));
});
