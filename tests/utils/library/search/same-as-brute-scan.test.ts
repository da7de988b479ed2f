import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { mergeIndex } from '@/utils/library/search/merge-index';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { Transcript } from '@/utils/transcript/model';
import { createBruteScan } from './brute-scan';
import { openSearchedLibrary, spoken } from './search-library';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

/** Few words, so that they meet often; in several scripts. */
const WORDS =
  'river rivers Riverbank the of and you know so café l’homme don’t 2024 東京 京都 東京都 猫が すき ไทย Straße'.split(
    ' ',
  );
const CHANNELS = ['The River', 'Zoo News', '東京チャンネル', null];

const word = fc.constantFrom(...WORDS);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const library = fc
  .array(
    fc.record({
      lines: fc.array(line, { maxLength: 12 }),
      title: fc.array(word, { maxLength: 3 }),
      channel: fc.constantFrom(...CHANNELS),
      day: fc.constantFrom('2023-12-31', '2024-02-29', '2024-06-01', null),
    }),
    { minLength: 8, maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ lines, title, channel, day }, place) =>
      // Its number makes each title its own.
      spoken(`${title.join(' ')} #${place}`, lines, { channel, publishedOn: parseIsoDate(day) }),
    ),
  );

const phrase = fc
  .array(word, { minLength: 2, maxLength: 4 })
  .map((words) => `"${words.join(' ')}"`);
const filter = fc.constantFrom(
  'channel:river',
  'channel:"zoo news"',
  '-channel:東京',
  'after:2024',
  'before:2024-06',
  'after:2024-02-29',
);
const beginning = word.map((typed) => typed.slice(0, 2));
const excluded = fc.oneof(word, phrase).map((what) => `-${what}`);
const query = fc
  .array(fc.oneof(word, phrase, filter, beginning, excluded), { minLength: 1, maxLength: 4 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), `${pieces.join(' ')} `));

/** 200 queries: ten libraries, twenty queries each, before and after merging. */
test(
  'what is found is what a scan of all texts finds, before and after merging',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.array(query, { minLength: 20, maxLength: 20 }),
        async (transcripts: readonly Transcript[], queries) => {
          indexedDB.deleteDatabase('sidescript');
          const { library: opened, database, titles } = await openSearchedLibrary();
          try {
            for (const [place, transcript] of transcripts.entries()) {
              await opened.save(transcript, {
                fileName: '',
                origin: 'imported',
                importedAt: place,
                format: null,
                jobId: null,
              });
              // Each in a segment of its own.
              await titles('river');
            }
            const scan = createBruteScan(transcripts);
            const expected = queries.map((typed) =>
              scan(typed)
                .map((place) => transcripts[place]?.title ?? '')
                .toSorted(),
            );
            for (const [place, typed] of queries.entries()) {
              expect([typed, await titles(typed)]).toStrictEqual([typed, expected[place]]);
            }
            while (await mergeIndex(database, () => Promise.resolve()));
            expect(await database.count('searchSegments')).toBeLessThan(9);
            for (const [place, typed] of queries.entries()) {
              expect([typed, await titles(typed)]).toStrictEqual([typed, expected[place]]);
            }
          } finally {
            opened.close();
            database.close();
          }
        },
      ),
      { numRuns: 10 },
    );
  },
);
