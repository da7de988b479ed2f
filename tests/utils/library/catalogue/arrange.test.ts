import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSummary } from '@/tests/support/sample-summary';
import { createArranger } from '@/utils/library/catalogue/arrange';
import {
  type BrowseChoice,
  readBrowseChoice,
  type SortColumn,
  USUAL_CHOICE,
  withBrowseChoice,
} from '@/utils/library/catalogue/browse-choice';
import { countChannels, countKinds } from '@/utils/library/catalogue/count-facets';
import { createEntryMaker, type Entry } from '@/utils/library/catalogue/entry';
import { changeSorted, differenceBetween } from '@/utils/library/catalogue/sorted-list';
import type { TranscriptSummary } from '@/utils/library/schema';
import { parseIsoDate } from '@/utils/transcript/iso-date';

function entriesOf(...changes: readonly Partial<TranscriptSummary>[]): readonly Entry[] {
  const createEntry = createEntryMaker();
  return changes.map((change, number) => createEntry(sampleSummary(number, change)));
}

function sortedBy(column: SortColumn, isDescending: boolean): BrowseChoice {
  return { ...USUAL_CHOICE, sort: { column, isDescending } };
}

const numbersIn = (entries: readonly Entry[]) => entries.map(({ summary }) => Number(summary.id));

describe('sorting', () => {
  test.each<
    readonly [string, SortColumn, readonly Partial<TranscriptSummary>[], readonly number[]]
  >([
    [
      'titles go by letters, whatever their case and accents',
      'title',
      [{ title: 'zebra' }, { title: 'Émile' }, { title: 'eagle' }, { title: 'Fox' }],
      [2, 1, 3, 0],
    ],
    [
      'numbers in titles go by their value',
      'title',
      [{ title: 'Episode 10' }, { title: 'Episode 9' }, { title: 'Episode 9b' }],
      [1, 2, 0],
    ],
    [
      'what names no channel comes last',
      'channel',
      [{ channel: null }, { channel: 'B' }, { channel: 'a' }],
      [2, 1, 0],
    ],
    [
      'what has no date comes last',
      'date',
      [{ publishedOn: null }, { publishedOn: parseIsoDate('2024-01-01') }, {}],
      [1, 2, 0],
    ],
    [
      'what has no length comes last',
      'length',
      [{ durationMs: null }, { durationMs: 70_000 }, { durationMs: 9_000 }],
      [2, 1, 0],
    ],
    ['lines go by their number', 'lines', [{ lineCount: 10 }, { lineCount: 9 }], [1, 0]],
    [
      'what has no times comes before what has some',
      'timing',
      [{ timing: 'exact' }, { timing: 'none' }, { timing: 'estimated' }],
      [1, 2, 0],
    ],
    ['imports go by their time', 'imported', [{ importedAt: 2 }, { importedAt: 1 }], [1, 0]],
    [
      'equals go by their titles',
      'lines',
      [{ title: 'B' }, { title: 'A' }, { title: 'C', lineCount: 1 }],
      [2, 1, 0],
    ],
  ])('%s', (_sentence, column, changes, order) => {
    const arranged = createArranger()(entriesOf(...changes), sortedBy(column, false));
    expect(numbersIn(arranged)).toStrictEqual(order);
  });

  test('the other way round leaves last what is not known', () => {
    const entries = entriesOf({ channel: null }, { channel: 'A' }, { channel: 'B' });
    expect(numbersIn(createArranger()(entries, sortedBy('channel', true)))).toStrictEqual([
      2, 1, 0,
    ]);
  });

  test('again, as some go and others come, gives the same as sorting anew', () => {
    const column = fc.constantFrom<SortColumn>('title', 'channel', 'lines', 'timing', 'imported');
    const summary = fc.record({
      title: fc.constantFrom('a', 'b', 'B', ''),
      channel: fc.constantFrom('x', 'y', null),
      lineCount: fc.nat(3),
      timing: fc.constantFrom('exact', 'none'),
      importedAt: fc.nat(3),
    });
    const step = fc.record({
      column,
      isDescending: fc.boolean(),
      gone: fc.nat(),
      come: fc.array(summary, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const arrange = createArranger();
        const createEntry = createEntryMaker();
        let entries: readonly Entry[] = [];
        let choice = USUAL_CHOICE;
        for (const [number, { column: by, isDescending, gone, come }] of steps.entries()) {
          entries = [
            ...entries.filter((_, place) => place !== gone % 5),
            ...come.map((change, place) => createEntry(sampleSummary(number * 10 + place, change))),
          ];
          // Every other time only the entries change.
          if (number % 2 === 0) choice = sortedBy(by, isDescending);
          expect(numbersIn(arrange(entries, choice))).toStrictEqual(
            numbersIn(createArranger()(entries, choice)),
          );
        }
      }),
    );
  });
});

test('the same entries, by one choice after another, come as if each were the first', () => {
  const entries = entriesOf(
    { title: 'B', channel: 'A', lineCount: 2 },
    { title: 'a', channel: null, lineCount: 1, timing: 'none' },
    { title: 'c', channel: 'A', lineCount: 2, timing: 'none' },
    { title: '', channel: 'B', lineCount: 1, videoId: null },
  );
  const choice = fc.record<BrowseChoice>({
    sort: fc.record({
      column: fc.constantFrom('title', 'channel', 'lines', 'timing'),
      isDescending: fc.boolean(),
    }),
    channel: fc.constantFrom(null, 'A', ''),
    kind: fc.constantFrom('all', 'untimed', 'needs-video'),
  });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
      const arrange = createArranger();
      for (const chosen of choices) {
        expect(numbersIn(arrange(entries, chosen))).toStrictEqual(
          numbersIn(createArranger()(entries, chosen)),
        );
      }
    }),
  );
});

test('a sorted list that is changed is what sorting gives', () => {
  const compare = (one: number, other: number) => one - other;
  const numbers = fc.uniqueArray(fc.integer(), { maxLength: 60 });
  fc.assert(
    fc.property(numbers, numbers, fc.nat(7), (before, added, step) => {
      const fresh = added.filter((number) => !before.includes(number));
      const after = [...before.filter((_, place) => place % 8 !== step), ...fresh];
      const change = differenceBetween(before, after);
      expect(changeSorted(before.toSorted(compare), change, compare)).toStrictEqual(
        after.toSorted(compare),
      );
    }),
  );
});

describe('filters', () => {
  const entries = entriesOf(
    { channel: 'A' },
    { channel: 'B', timing: 'none' },
    { channel: null, videoId: null },
    { channel: 'a', timing: 'estimated' },
  );

  test.each<readonly [string, Partial<BrowseChoice>, readonly number[]]>([
    ['show a channel alone', { channel: 'A' }, [0]],
    ['show what names no channel', { channel: '' }, [2]],
    ['show what has times', { kind: 'timed' }, [0, 2, 3]],
    ['show what has none', { kind: 'untimed' }, [1]],
    ['show what needs a video', { kind: 'needs-video' }, [2]],
    ['go together', { channel: 'A', kind: 'untimed' }, []],
  ])('%s', (_sentence, change, shown) => {
    const arranged = createArranger()(entries, { ...USUAL_CHOICE, ...change });
    expect(new Set(numbersIn(arranged))).toStrictEqual(new Set(shown));
  });

  test('count what they would show, as the others stand', () => {
    expect(countKinds(entries, { channel: null })).toStrictEqual({
      all: 4,
      timed: 3,
      untimed: 1,
      'needs-video': 1,
    });
    expect(countKinds(entries, { channel: 'B' })).toMatchObject({ all: 1, timed: 0 });
    expect(countChannels(entries, { kind: 'timed' })).toStrictEqual([
      { channel: 'A', count: 1 },
      { channel: 'a', count: 1 },
      { channel: '', count: 1 },
    ]);
  });
});

describe('an address', () => {
  test.each<readonly [string, BrowseChoice]>([
    ['', USUAL_CHOICE],
    ['sort=-title', sortedBy('title', true)],
    ['sort=imported', sortedBy('imported', false)],
    ['channel=&show=timed', { ...USUAL_CHOICE, channel: '', kind: 'timed' }],
    ['channel=%3Cscript%3E', { ...USUAL_CHOICE, channel: '<script>' }],
  ])('"%s" is read and written', (address, choice) => {
    expect(readBrowseChoice(new URLSearchParams(address))).toStrictEqual(choice);
    expect(withBrowseChoice(new URLSearchParams(address), choice).toString()).toBe(address);
  });

  test.each(['sort=nothing', 'sort=-', 'show=everything', 'sort=__proto__', 'show=all'])(
    '"%s" that says nothing is as usual',
    (address) => {
      expect(readBrowseChoice(new URLSearchParams(address))).toStrictEqual(USUAL_CHOICE);
    },
  );

  test('keeps what else stands in it', () => {
    const values = new URLSearchParams('search=zoo&sort=title');
    expect(withBrowseChoice(values, USUAL_CHOICE).toString()).toBe('search=zoo');
  });
});
