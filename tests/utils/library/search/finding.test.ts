import { describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { timedTranscript, untimedTranscript } from '@/tests/utils/library/sample-transcript';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { Transcript } from '@/utils/transcript/model';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import { markedTexts, openSearchedLibrary, spoken } from './search-library';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const zoo = spoken(
  'Me at the zoo',
  ['All right, so here we are', 'in front of the', 'elephants. The cool thing'],
  {
    channel: 'jawed',
    publishedOn: parseIsoDate('2005-04-23'),
  },
);
const river = spoken(
  'A walk along the river',
  ['We walk', 'so far along the river', 'and so on', 'so it goes', 'so so'],
  {
    channel: 'Slow News',
    publishedOn: parseIsoDate('2025-04-28'),
  },
);
const undated = spoken('Elephants in rivers', ['__proto__ and constructor'], {
  channel: 'Slow Zoo',
});

describe('a transcript is found', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['where all words occur', 'so river', ['A walk along the river']],
    ['not where one is missing', 'zoo river ', []],
    ['by words in the title, the channel and the lines', 'elephants jawed', ['Me at the zoo']],
    ['by the beginning of the last word', 'riv', ['A walk along the river', 'Elephants in rivers']],
    ['by a phrase', '"right so here"', ['Me at the zoo']],
    ['by a phrase over the ends of lines', '"front of the elephants the cool"', ['Me at the zoo']],
    ['not by the words of a phrase in another order', '"so right here"', []],
    ['by a phrase in its title', '"at the zoo"', ['Me at the zoo']],
    ['not by a phrase that begins in the title and ends in the channel', '"zoo jawed"', []],
    ['without a word', 'elephants -rivers', ['Me at the zoo']],
    ['without a phrase', 'so -"so here"', ['A walk along the river']],
    ['by its channel', 'channel:slow', ['A walk along the river', 'Elephants in rivers']],
    ['by a channel of two words', 'channel:"slow zoo"', ['Elephants in rivers']],
    ['by a channel that is being typed', 'channel:"slow zo', ['Elephants in rivers']],
    ['by a phrase in quotes of other languages', '«right so here»', ['Me at the zoo']],
    ['not by words in quotes apart', '「so right」', []],
    ['without a channel', 'elephants -channel:jawed', ['Elephants in rivers']],
    ['from a year on', 'after:2006', ['A walk along the river']],
    ['from its own day on', 'after:2005-04-23 before:2005-04-24', ['Me at the zoo']],
    ['before a month', 'before:2005-05', ['Me at the zoo']],
    ['not before its own month', 'before:2005-04', []],
    ['before a month that is being typed', 'before:2005-5', ['Me at the zoo']],
    ['from a year that is being typed on', 'after:2006-', ['A walk along the river']],
    ['from a day with slashes on', 'after:2006/1/1', ['A walk along the river']],
    ['from a year in full-width digits on', 'after:２００６', ['A walk along the river']],
    ['by a filter and words', 'so after:2006', ['A walk along the river']],
  ])('%s', async (_how, query, found) => {
    const { titles } = await openSearchedLibrary([zoo, river, undated]);
    expect(await titles(query)).toStrictEqual(found);
  });
});

describe('what makes no sense is taken as words', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['nothing', '', []],
    ['a space', ' ', []],
    ['one letter', 'j', ['Me at the zoo']],
    ['only frequent words', 'the so', ['A walk along the river', 'Me at the zoo']],
    ['only emoji', '🦒🐘', []],
    ['emoji among words', '🐘 zoo 🦒', ['Elephants in rivers', 'Me at the zoo']],
    ['an open quote', '"zoo', ['Elephants in rivers', 'Me at the zoo']],
    ['quotes in the wrong places', 'zo"o', []],
    ['empty quotes', '"" jawed', ['Me at the zoo']],
    ['names of what objects inherit', 'constructor __proto__', ['Elephants in rivers']],
    ['a filter without a value', 'channel:', []],
    ['an open quote behind the name of a filter', 'channel:"', []],
    ['a month that is none', 'after:2006-13', []],
    ['a day that is none', 'before:2023-02-29', []],
    ['a minus by itself', '- jawed', ['Me at the zoo']],
    ['only what is not to be found', '-elephants', ['A walk along the river']],
    ['marks without letters', '\u0301\u0301', []],
    ['half of a surrogate pair', '\ud83d jawed', ['Me at the zoo']],
    ['signs of regular expressions', '(.*) [a-z]+ \\ $', []],
    ['signs of HTML', '<b>jawed</b>', []],
    ['both directions', 'jawed مرحبا', []],
    ['what is repeated', 'zoo zoo ZOO', ['Elephants in rivers', 'Me at the zoo']],
    ['10,000 letters', 'a'.repeat(10_000), []],
    ['10,000 letters of words', 'zoo '.repeat(2_500), ['Elephants in rivers', 'Me at the zoo']],
  ])('%s', async (_what, query, found) => {
    const { titles } = await openSearchedLibrary([zoo, river, undated]);
    expect(await titles(query)).toStrictEqual(found);
  });

  test('an empty library finds nothing', async () => {
    expect(await (await openSearchedLibrary()).titles('zoo')).toStrictEqual([]);
  });

  test('a word of 10,000 letters is found as a whole', async () => {
    const word = 'wo'.repeat(5_000);
    const { titles } = await openSearchedLibrary([spoken('Long', [`a ${word} b`]), zoo]);
    expect(await titles(`"${word.slice(0, 900)}"`)).toStrictEqual([]);
    expect(await titles(word.slice(0, 900))).toStrictEqual(['Long']);
  });
});

describe('a hit', () => {
  test('shows the first three lines, when they are spoken and how many there are', async () => {
    const { find } = await openSearchedLibrary([river]);
    const [hit] = await find('so ');
    expect(hit).toMatchObject({ lineCount: 4 });
    expect(hit?.lines).toStrictEqual([
      { row: 1, startMs: 10_000, text: 'so far along the river', marks: [{ start: 0, end: 2 }] },
      { row: 2, startMs: 20_000, text: 'and so on', marks: [{ start: 4, end: 6 }] },
      { row: 3, startMs: 30_000, text: 'so it goes', marks: [{ start: 0, end: 2 }] },
    ]);
  });

  test('shows the lines that have most of the words', async () => {
    const { find } = await openSearchedLibrary([river]);
    const [hit] = await find('so along ');
    expect(hit && markedTexts(hit)).toStrictEqual(['so', 'along']);
    expect(hit).toMatchObject({ lineCount: 1 });
  });

  test('shows the lines that have the rarest of words that never meet', async () => {
    const { find } = await openSearchedLibrary([river]);
    const [hit] = await find('so walk');
    expect(hit && markedTexts(hit)).toStrictEqual(['walk']);
  });

  test('marks a phrase in each of the lines that it runs over', async () => {
    const { find } = await openSearchedLibrary([zoo]);
    const [hit] = await find('"of the elephants"');
    expect(hit?.lines.map(({ row }) => row)).toStrictEqual([1, 2]);
    expect(hit && markedTexts(hit)).toStrictEqual(['of the', 'elephants']);
  });

  test('marks words in the title', async () => {
    const { find } = await openSearchedLibrary([zoo]);
    const [hit] = await find('zoo');
    expect(hit).toMatchObject({ titleMarks: [{ start: 10, end: 13 }], lines: [], lineCount: 0 });
  });

  test('has no times where the transcript has none', async () => {
    const { find } = await openSearchedLibrary([untimedTranscript()]);
    const [hit] = await find('elephants');
    expect(hit?.lines).toMatchObject([{ row: 1, startMs: null }]);
  });

  test.each<readonly [string, Transcript, TimingAdjustment, readonly (number | null)[]]>([
    [
      'moved',
      river,
      { kind: 'shifted', offsetMs: 2_500, drift: 0, anchorMs: null },
      [12_500, 22_500, 32_500],
    ],
    [
      'estimated',
      timedTranscript(
        { title: 'Spread' },
        { timing: 'none', cues: [{ text: 'so it is' }, { text: 'so far' }, { text: 'so so' }] },
      ),
      { kind: 'estimated', durationMs: 30_000, pins: [{ lineIndex: 1, timeMs: 12_000 }] },
      [0, 12_000, 21_474],
    ],
  ])(
    'begins when the panel says, where its times were %s',
    async (_how, transcript, timing, starts) => {
      const { find, database, library } = await openSearchedLibrary([transcript]);
      const [id] = await database.getAllKeys('transcripts');
      if (id) await library.reading.rememberTiming(id, timing);
      const [hit] = await find('so ');
      expect(hit?.lines.map(({ startMs }) => startMs)).toStrictEqual(starts);
    },
  );

  test('comes first where words follow one another as they were typed', async () => {
    const { find } = await openSearchedLibrary([
      spoken('Apart', ['the cold, and the war', 'the cold, and the war']),
      spoken('Together', ['the cold war, and the', 'the and']),
      spoken('Over two lines', ['the and the cold', 'war, the and']),
    ]);
    const titles = (await find('cold war')).map(({ summary }) => summary.title);
    expect(titles.at(-1)).toBe('Apart');
  });

  test('comes first where the word is in the title', async () => {
    const { find } = await openSearchedLibrary([
      zoo,
      undated,
      spoken('Other', ['elephants '.repeat(20)]),
    ]);
    const [first] = await find('elephants');
    expect(first?.summary.title).toBe('Elephants in rivers');
  });
});
