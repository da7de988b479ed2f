import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { alignWords } from '@/utils/transcript/formats/json/align-words';
import type { SpokenWord } from '@/utils/transcript/formats/json/spoken-word';
import { textToLines, wordsToLines } from '@/utils/transcript/formats/json/words-to-lines';

/** Words of 300 ms each, one after another. */
function words(text: string, speaker: string | null = null): readonly SpokenWord[] {
  return (text.match(/\s*\S+/g) ?? []).map((word, index) => ({
    startMs: index * 300,
    endMs: index * 300 + 300,
    text: word,
    speaker,
  }));
}

function textsOf(list: readonly SpokenWord[]): readonly string[] {
  return wordsToLines(list).map(({ text }) => text.trim());
}

describe('a line ends', () => {
  test.each([
    ['with its sentence', words('It is so. Is it? Yes!'), ['It is so.', 'Is it?', 'Yes!']],
    ['with the quote that ends the sentence', words('“It is.” So she.'), ['“It is.”', 'So she.']],
    [
      'not after an abbreviation or a letter',
      words('Ask Mr. Smith and J. Doe. It is I. Good.'),
      ['Ask Mr. Smith and J. Doe.', 'It is I.', 'Good.'],
    ],
    ['not before a small letter', words('Wait... what is it'), ['Wait... what is it']],
    ['with a sentence in Chinese', words('你好。 世界'), ['你好。', '世界']],
    ['where another speaks', [...words('It is', 'A'), ...words('so', 'B')], ['It is', 'so']],
    [
      'before a second of silence',
      [
        ...words('It is'),
        { startMs: 1600, endMs: 1700, text: ' so', speaker: null },
        { startMs: 2699, endMs: 2800, text: ' still', speaker: null },
      ],
      ['It is', 'so still'],
    ],
    [
      'before it is longer than a hundred characters',
      words('word '.repeat(30)),
      [Array(20).fill('word').join(' '), Array(10).fill('word').join(' ')],
    ],
    [
      'after a comma, if one is late enough',
      words(`${'word '.repeat(11)}word, ${'word '.repeat(10)}`),
      [`${'word '.repeat(11)}word,`, Array(10).fill('word').join(' ')],
    ],
    [
      'at fifty characters of Chinese',
      words('世界 '.repeat(30)),
      [Array(20).fill('世界').join(' '), Array(10).fill('世界').join(' ')],
    ],
    ['not within a word, however long', words('w'.repeat(300)), ['w'.repeat(300)]],
  ])('%s', (_, list, texts) => {
    expect(textsOf(list)).toEqual(texts);
  });
});

test('a line has the times of its words', () => {
  const untimed = { startMs: null, endMs: null, text: 'Well,', speaker: null };
  expect(wordsToLines([untimed, ...words(' it is so')])).toMatchObject([
    { startMs: 0, endMs: 900, text: 'Well, it is so' },
  ]);
});

test('text without times becomes lines without times and words', () => {
  expect(textToLines('It is. So')).toEqual([
    { startMs: null, endMs: null, text: 'It is.', speaker: null, line: null },
    { startMs: null, endMs: null, text: ' So', speaker: null, line: null },
  ]);
});

const anyWord = fc.record({
  startMs: fc.option(fc.nat()),
  endMs: fc.option(fc.nat()),
  text: fc.oneof(
    fc.constantFrom(' a', 'b', ' c.', ' “d”?', ',', '世', '。', '', ' ', ' a-long-word-in-it'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  speaker: fc.option(fc.constantFrom('A', 'B')),
});

test('no word is lost, moved or changed, and all words of a line have its speaker', () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 80 }), (list) => {
      const lines = wordsToLines(list);
      const all = list.map(({ text }) => text).join('');
      expect(lines.map(({ text }) => text).join('')).toBe(all);
      for (const line of lines) {
        const its = list.filter((word) => line.words?.includes(word));
        expect(its).toEqual(line.words ?? []);
        expect(its.every(({ speaker }) => speaker === line.speaker)).toBe(true);
      }
    }),
  );
});

describe('words take over from their text', () => {
  const bare = (...texts: readonly string[]) =>
    texts.map((text) => ({ startMs: 0, endMs: 1, text, speaker: null }));

  test.each([
    [
      'its punctuation and capitals',
      ['hello', 'and', 'bye'],
      'Hello, “and” bye.',
      ['Hello,', ' “and”', ' bye.'],
    ],
    ['its lack of spaces', ['世界', '你好'], '世界，你好。', ['世界，', '你好。']],
    [
      'what it writes in another way',
      ['give', 'twenty', 'five', 'now'],
      'Give 25 now',
      ['Give', ' 25', ' now'],
    ],
    [
      'words that they lack',
      ['we', 'there'],
      'We go there, do we',
      ['We', ' go', ' there,', ' do', ' we'],
    ],
    [
      'nothing, where it is another text',
      ['so', 'it', 'is'],
      'Nothing like that',
      ['so', ' it', ' is'],
    ],
    ['nothing, where there is none', ['so', 'it'], '', ['so', ' it']],
  ])('%s', (_, list, text, texts) => {
    expect(alignWords(bare(...list), text).map((word) => word.text)).toEqual(texts);
  });

  test('and all of the text is there where all words are found in it', () => {
    const sentence = fc.array(fc.constantFrom('we', 'go', 'It', '世', "can't"), { minLength: 1 });
    const signs = fc.array(fc.constantFrom(' ', ', ', '. ', ' “', '” ', ' – '), { minLength: 9 });
    fc.assert(
      fc.property(sentence, signs, (list, gaps) => {
        const text = list.map((word, index) => word + (gaps[index % gaps.length] ?? '')).join('');
        const aligned = alignWords(bare(...list), text);
        expect(aligned.map((word) => word.text).join('')).toBe(text.trimEnd());
      }),
    );
  });

  test('and no word of theirs is lost, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 6 })),
        fc.string(),
        (list, text) => {
          expect(() => alignWords(bare(...list), text)).not.toThrow();
        },
      ),
    );
  });
});
