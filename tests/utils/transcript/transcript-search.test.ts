import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranscriptSearch, MOST_MATCHES } from '@/utils/transcript/transcript-search';

const texts = [
  'Here we are in front of the elephants.',
  'The cool thing about these guys',
  'is that they have really, really long trunks,',
  'and that’s cool. Déjà vu.',
  'Die Straße war leer.',
  'Cool and\nreally long',
];
const cues = texts.map((text) => ({ text }));

/** What is marked for a query: for each match the words, those of several lines joined by `/`. */
function marked(query: string): readonly string[] {
  const { matches } = createTranscriptSearch(cues)(query);
  const groups = Map.groupBy(matches, ({ group }) => group);
  return [...groups.values()].map((parts) =>
    parts.map(({ lineIndex, start, end }) => cues[lineIndex]?.text.slice(start, end)).join(' / '),
  );
}

describe('a query finds', () => {
  test.each([
    ['nothing, where it is empty', '', []],
    ['nothing, where it is only white space', '  \n', []],
    ['nothing, where it does not occur', 'giraffe', []],
    ['a word in any case', 'COOL', ['cool', 'cool', 'Cool']],
    ['a part of a word', 'eleph', ['eleph']],
    ['words with accents, typed without', 'deja', ['Déjà']],
    ['words without accents, typed with', 'thése', ['these']],
    ['a phrase with an accent that stands alone', 'is \u0301 that', ['is that']],
    ['words around an accent that stands alone', 'cool \u0301 vu', ['cool', 'vu']],
    ['both spellings of a letter', 'strasse', ['Straße']],
    ['a typographic apostrophe, typed on a keyboard', "that's", ['that’s']],
    ['a phrase', 'in front of', ['in front of']],
    [
      'a phrase, although its words also occur alone',
      'really long',
      ['really long', 'really long'],
    ],
    ['a phrase over a line break in a line', 'and really', ['and\nreally']],
    ['a phrase over the end of a line', 'guys is that', ['guys / is that']],
    ['a phrase over a whole line', 'leer. cool and', ['leer. / Cool and']],
    ['its words, where they are no phrase', 'cool about', ['cool', 'about']],
    ['its words only in lines that have all', 'long cool', ['Cool', 'long']],
    ['the longer word, where one lies in the other', 'trunks trunk', ['trunks']],
  ])('%s', (_what, query, found) => {
    expect(marked(query)).toEqual(found);
  });
});

describe('what was found', () => {
  test('begins with the first as the current one', () => {
    const search = createTranscriptSearch(cues);
    expect(search('cool')).toMatchObject({ currentIndex: 0, count: 3, hasMore: false });
    expect(search('giraffe')).toMatchObject({ currentIndex: -1, count: 0 });
  });

  test('ends at the most that anyone could look through, and says so', () => {
    const search = createTranscriptSearch([{ text: 'a '.repeat(MOST_MATCHES + 10) }]);
    expect(search('a')).toMatchObject({ count: MOST_MATCHES, hasMore: true });
  });

  test('is exactly what stands there, whatever the lines and the query', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' ', 'é', 'e', 'ß', '\u0301') });
    fc.assert(
      fc.property(fc.array(line), line, (lines, query) => {
        const within = lines.map((text) => ({ text }));
        for (const { lineIndex, start, end } of createTranscriptSearch(within)(query).matches) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(within[lineIndex]?.text.length ?? -1);
        }
      }),
    );
  });

  test('is every place where plain words stand', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), line, (lines, query) => {
        const joined = lines.join(' ');
        const expected = joined.split(query).length - 1;
        expect(createTranscriptSearch(lines.map((text) => ({ text })))(query).count).toBe(expected);
      }),
    );
  });
});
