import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { finishCues } from '@/utils/transcript/formats/finishing/finish-cues';
import { createProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue } from '@/utils/transcript/formats/reading';
import type { CueList, Problem } from '@/utils/transcript/model';

type Times = readonly [startMs: number | null, endMs: number | null, text: string];

const HOUR_MS = 3_600_000;

interface Finished {
  readonly list: CueList;
  readonly problems: readonly Problem[];
}

function finish(cues: readonly RawCue[], durationMs: number | null = null): Finished {
  const problems = createProblemList();
  const list = finishCues(cues, durationMs, problems);
  return { list, problems: problems.toArray() };
}

function rawCues(times: readonly Times[]): readonly RawCue[] {
  return times.map(([startMs, endMs, text], index) => ({ startMs, endMs, text, line: index + 1 }));
}

function rows({ list }: Finished): readonly (readonly [number, number, string])[] {
  if (list.timing === 'none') return [];
  return list.cues.map(({ startMs, endMs, text }) => [startMs, endMs, text]);
}

describe('lines with good times', () => {
  test.each<[string, readonly Times[], readonly Times[]]>([
    [
      'stay as they are, in whole milliseconds',
      [
        [0.4, 999.6, 'a'],
        [1000, 2000, 'b'],
      ],
      [
        [0, 1000, 'a'],
        [1000, 2000, 'b'],
      ],
    ],
    [
      'may overlap, as people do',
      [
        [0, 3000, 'a'],
        [1000, 2000, 'b'],
      ],
      [
        [0, 3000, 'a'],
        [1000, 2000, 'b'],
      ],
    ],
    ['may take no time', [[500, 500, 'a']], [[500, 500, 'a']]],
    [
      'last until the next line that starts later, where they have no end',
      [
        [0, null, 'a'],
        [0, null, 'b'],
        [1000, null, 'c'],
      ],
      [
        [0, 1000, 'a'],
        [0, 1000, 'b'],
        [1000, 60_000, 'c'],
      ],
    ],
    [
      'have no lines without text among them',
      [
        [0, 1000, ' \n'],
        [null, null, ''],
        [1000, 2000, 'b'],
      ],
      [[1000, 2000, 'b']],
    ],
    ['may last 100 hours', [[0, 100 * HOUR_MS, 'a']], [[0, 100 * HOUR_MS, 'a']]],
  ])('%s', (_, cues, expected) => {
    const finished = finish(rawCues(cues), 60_000);
    expect(rows(finished)).toEqual(expected);
    expect(finished).toMatchObject({ list: { timing: 'exact' }, problems: [] });
  });
});

describe('a line is kept and told of', () => {
  test.each<[string, readonly Times[], readonly Times[], readonly number[]]>([
    [
      'that starts before the one above it',
      [
        [1000, 2000, 'b'],
        [0, 1000, 'a'],
      ],
      [
        [0, 1000, 'a'],
        [1000, 2000, 'b'],
      ],
      [2],
    ],
    [
      'that is one of many out of order: once',
      [
        [2000, 3000, 'c'],
        [1000, 2000, 'b'],
        [0, 1000, 'a'],
      ],
      [
        [0, 1000, 'a'],
        [1000, 2000, 'b'],
        [2000, 3000, 'c'],
      ],
      [2],
    ],
    ['that starts before the video', [[-500, 1000, 'a']], [[0, 1000, 'a']], [1]],
    [
      'that ends before it starts',
      [
        [1000, 500, 'a'],
        [3000, 4000, 'b'],
      ],
      [
        [1000, 3000, 'a'],
        [3000, 4000, 'b'],
      ],
      [1],
    ],
    [
      'that starts after more than 100 hours',
      [
        [0, 1000, 'a'],
        [101 * HOUR_MS, 101 * HOUR_MS, 'b'],
        [2000, 3000, 'c'],
      ],
      [
        [0, 1000, 'a'],
        [1000, 2000, 'b'],
        [2000, 3000, 'c'],
      ],
      [2],
    ],
    [
      'that ends after more than 100 hours',
      [
        [0, 101 * HOUR_MS, 'a'],
        [2000, 3000, 'b'],
      ],
      [
        [0, 2000, 'a'],
        [2000, 3000, 'b'],
      ],
      [1],
    ],
  ])('%s', (_, cues, expected, lines) => {
    const finished = finish(rawCues(cues), 60_000);
    expect(rows(finished)).toEqual(expected);
    expect(finished.list.timing).toBe('exact');
    expect(finished.problems.map(({ line }) => line)).toEqual(lines);
  });
});

describe('a transcript', () => {
  test('in which only some lines have a time is estimated, and each such line told of', () => {
    const finished = finish(
      rawCues([
        [0, null, 'a'],
        [null, null, 'b'],
        [2000, 3000, 'c'],
      ]),
    );
    expect(rows(finished)).toEqual([
      [0, 1000, 'a'],
      [1000, 2000, 'b'],
      [2000, 3000, 'c'],
    ]);
    expect(finished.list.timing).toBe('estimated');
    expect(finished.problems).toMatchObject([{ code: 'bad-time', line: 2 }]);
  });

  test('in which no line has a usable time is untimed', () => {
    const finished = finish(
      rawCues([
        [null, null, 'a'],
        [Number.NaN, null, 'b'],
      ]),
    );
    expect(finished).toEqual({
      list: { timing: 'none', cues: [{ text: 'a' }, { text: 'b' }] },
      problems: [],
    });
  });

  test('keeps who speaks, and words with all their times', () => {
    const words = [
      { text: 'one', startMs: 0, endMs: null },
      { text: 'two', startMs: null, endMs: null },
    ];
    const cue = { startMs: 0, endMs: 600, text: 'one two', speaker: ' Ann ', words, line: 1 };
    expect(finish([cue]).list.cues).toEqual([
      {
        startMs: 0,
        endMs: 600,
        text: 'one two',
        speaker: 'Ann',
        words: [
          { text: 'one', startMs: 0, endMs: 300 },
          { text: 'two', startMs: 300, endMs: 600 },
        ],
      },
    ]);
  });

  test('takes the times of a line from its words where it has none', () => {
    const words = [
      { text: 'one', startMs: 100, endMs: 300 },
      { text: 'two', startMs: 400, endMs: 700 },
    ];
    const cue = { startMs: null, endMs: null, text: 'one two', words, line: null };
    expect(finish([cue])).toMatchObject({
      list: { timing: 'exact', cues: [{ startMs: 100, endMs: 700 }] },
      problems: [],
    });
  });

  test('has a million lines at most, and says from where on lines are missing', () => {
    const cues = Array.from({ length: 1_000_002 }, (_, startMs): Times => [startMs, null, 'a']);
    const { list, problems } = finish(rawCues(cues));
    expect(list.cues.length).toBe(1_000_000);
    expect(problems).toMatchObject([{ code: 'too-many-lines', line: 1_000_001 }]);
  });
});

test('whatever a reader hands over, lines are sorted and in range, and their words within them', () => {
  const timeMs = fc.option(
    fc.oneof(fc.integer({ min: -2000, max: 9000 }), fc.double(), fc.constant(101 * HOUR_MS)),
  );
  const text = fc.string({ unit: 'binary', maxLength: 5 });
  const words = fc.array(fc.record({ startMs: timeMs, endMs: timeMs, text }), { maxLength: 4 });
  const cue = fc.record({ startMs: timeMs, endMs: timeMs, text, words, line: fc.constant(1) });
  fc.assert(
    fc.property(fc.array(cue), fc.option(fc.nat(100 * HOUR_MS)), (cues, durationMs) => {
      const { list } = finish(cues, durationMs);
      if (list.timing === 'none') return;
      let previousMs = 0;
      for (const { startMs, endMs, words: ownWords = [] } of list.cues) {
        expect(startMs).toBeGreaterThanOrEqual(previousMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
        expect(endMs).toBeLessThanOrEqual(101 * HOUR_MS);
        for (const word of ownWords) {
          expect(word.startMs).toBeGreaterThanOrEqual(startMs);
          expect(word.endMs).toBeLessThanOrEqual(endMs);
        }
        previousMs = startMs;
      }
    }),
  );
});
