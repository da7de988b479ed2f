import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCues } from '@/tests/support/sample-transcript';
import type { CueList } from '@/utils/transcript/model';
import {
  applyTiming,
  pinLine,
  setOffset,
  UNADJUSTED,
  type Pin,
  type TimingAdjustment,
} from '@/utils/transcript/timing';

/** Lines of four seconds each, the first at 0:01. */
const exact: CueList = { timing: 'exact', cues: sampleCues(50) };
const untimed: CueList = {
  timing: 'none',
  cues: ['One.', 'Two and a half.', 'Three.', 'Four, and it is long.'].map((text) => ({ text })),
};
const estimate: TimingAdjustment = { kind: 'estimated', durationMs: 100_000, pins: [] };

function startsMs(lines: CueList): readonly number[] {
  return lines.timing === 'none' ? [] : lines.cues.map(({ startMs }) => startMs);
}

function pinned(lines: CueList, from: TimingAdjustment, ...pins: readonly Pin[]): TimingAdjustment {
  return pins.reduce((adjustment, pin) => pinLine(lines, adjustment, pin), from);
}

describe('an offset', () => {
  test.each([
    ['of nothing leaves the lines as they are', 0, [1000, 5000, 9000]],
    ['moves every line', 2500, [3500, 7500, 11_500]],
    ['moves lines back', -500, [500, 4500, 8500]],
    ['moves no line before the start of the video', -6000, [0, 0, 3000]],
    ['that is no number changes nothing', Number.NaN, [1000, 5000, 9000]],
  ])('%s', (_what, offsetMs, starts) => {
    const moved = applyTiming(exact, setOffset(UNADJUSTED, offsetMs));
    expect(startsMs(moved).slice(0, 3)).toEqual(starts);
  });

  test('moves words with their line', () => {
    const words = [{ startMs: 1000, endMs: 1200, text: 'Hi' }];
    const lines: CueList = {
      timing: 'exact',
      cues: [{ startMs: 1000, endMs: 2000, text: 'Hi', words }],
    };
    expect(applyTiming(lines, setOffset(UNADJUSTED, 500)).cues).toEqual([
      {
        startMs: 1500,
        endMs: 2500,
        text: 'Hi',
        words: [{ startMs: 1500, endMs: 1700, text: 'Hi' }],
      },
    ]);
  });

  test('leaves lines without times and estimates alone', () => {
    expect(applyTiming(untimed, setOffset(UNADJUSTED, 500))).toBe(untimed);
    expect(setOffset(estimate, 500)).toBe(estimate);
  });
});

describe('“This line is now”', () => {
  // Line 10 is at 0:41, line 40 two minutes later.
  test.each([
    ['once moves all lines alike', [{ lineIndex: 10, timeMs: 43_000 }], [43_000, 163_000]],
    [
      'on two lines far apart also stretches what lies between and beyond',
      [
        { lineIndex: 10, timeMs: 41_000 },
        { lineIndex: 40, timeMs: 167_000 },
      ],
      [41_000, 167_000],
    ],
    [
      'on two lines less than a minute apart only moves them',
      [
        { lineIndex: 38, timeMs: 155_000 },
        { lineIndex: 40, timeMs: 167_000 },
      ],
      [47_000, 167_000],
    ],
    [
      'near the last pin keeps the drift that is known',
      [
        { lineIndex: 10, timeMs: 41_000 },
        { lineIndex: 40, timeMs: 167_000 },
        { lineIndex: 40, timeMs: 168_000 },
      ],
      [42_000, 168_000],
    ],
    [
      'where a drift is past belief takes the last word for it, without a drift',
      [
        { lineIndex: 10, timeMs: 41_000 },
        { lineIndex: 40, timeMs: 900_000 },
      ],
      [780_000, 900_000],
    ],
    [
      'on a line that does not exist changes nothing',
      [{ lineIndex: 99, timeMs: 1 }],
      [41_000, 161_000],
    ],
  ])('%s', (_what, pins, [tenth, fortieth]) => {
    const starts = startsMs(applyTiming(exact, pinned(exact, UNADJUSTED, ...pins)));
    expect([starts[10], starts[40]]).toEqual([tenth, fortieth]);
  });

  test('after a change of the offset holds its line all the same', () => {
    const nudged = setOffset(pinned(exact, UNADJUSTED, { lineIndex: 5, timeMs: 30_000 }), 700);
    const moved = applyTiming(exact, pinned(exact, nudged, { lineIndex: 30, timeMs: 150_000 }));
    expect(startsMs(moved)[30]).toBe(150_000);
    expect(startsMs(moved)[5]).toBe(21_700);
  });

  test('on lines without times changes nothing until they are estimated', () => {
    expect(pinLine(untimed, UNADJUSTED, { lineIndex: 1, timeMs: 5 })).toBe(UNADJUSTED);
  });

  test('on an estimate holds its line, and drops earlier pins that contradict it', () => {
    const pins = [
      { lineIndex: 1, timeMs: 40_000 },
      { lineIndex: 3, timeMs: 90_000 },
      { lineIndex: 2, timeMs: 30_000 },
    ];
    expect(pinned(untimed, estimate, ...pins)).toEqual({
      ...estimate,
      pins: [
        { lineIndex: 2, timeMs: 30_000 },
        { lineIndex: 3, timeMs: 90_000 },
      ],
    });
  });
});

describe('whatever a person does,', () => {
  const step = fc.oneof(
    fc.record({
      pin: fc.record({ lineIndex: fc.nat(49), timeMs: fc.integer({ min: -5, max: 400_000 }) }),
    }),
    fc.record({ offsetMs: fc.integer({ min: -500_000, max: 500_000 }) }),
  );

  function follow(
    lines: CueList,
    from: TimingAdjustment,
    steps: readonly ({ readonly pin: Pin } | { readonly offsetMs: number })[],
  ): TimingAdjustment {
    return steps.reduce<TimingAdjustment>(
      (adjustment, done) =>
        'pin' in done ? pinLine(lines, adjustment, done.pin) : setOffset(adjustment, done.offsetMs),
      from,
    );
  }

  function expectSound(lines: CueList): void {
    if (lines.timing === 'none') return;
    let beforeMs = 0;
    for (const { startMs, endMs } of lines.cues) {
      expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
      expect(startMs).toBeGreaterThanOrEqual(beforeMs);
      expect(endMs).toBeGreaterThanOrEqual(startMs);
      beforeMs = startMs;
    }
  }

  test('moved lines stay in order, and the last pin holds', () => {
    fc.assert(
      fc.property(fc.array(step), fc.nat(49), fc.nat(400_000), (steps, lineIndex, timeMs) => {
        const adjustment = pinLine(exact, follow(exact, UNADJUSTED, steps), { lineIndex, timeMs });
        const moved = applyTiming(exact, adjustment);
        expectSound(moved);
        expect(startsMs(moved)[lineIndex]).toBe(timeMs);
      }),
    );
  });

  test('estimated lines fill the video in order, and the last pin holds', () => {
    const texts = fc.array(fc.string(), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        texts,
        fc.array(step),
        fc.nat(),
        fc.nat(100_000),
        (words, steps, line, timeMs) => {
          const lines: CueList = { timing: 'none', cues: words.map((text) => ({ text })) };
          const lineIndex = line % words.length;
          const adjustment = pinLine(lines, follow(lines, estimate, steps), { lineIndex, timeMs });
          const spread = applyTiming(lines, adjustment);
          expectSound(spread);
          expect(startsMs(spread)[lineIndex]).toBe(timeMs);
          expect(spread.cues.at(-1)).toMatchObject({ endMs: 100_000 });
          expect(spread.cues.map(({ text }) => text)).toEqual(words);
        },
      ),
    );
  });
});
