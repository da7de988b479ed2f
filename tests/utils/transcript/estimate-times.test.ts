import { expect, test } from 'vitest';
import { estimateTimes } from '@/utils/transcript/estimate-times';

// With the breath of four letters these count 10, 20 and 10.
const cues = [{ text: 'Sixten' }, { text: 'Sixteen letters.' }, { text: 'Sixten', speaker: 'Ann' }];

test.each([
  ['fill the video, each as long as its text', [], [0, 10_000, 30_000]],
  ['begin at the pin of the first', [{ lineIndex: 0, timeMs: 20_000 }], [20_000, 25_000, 35_000]],
  ['are spread anew on both sides of a pin', [{ lineIndex: 1, timeMs: 4000 }], [0, 4000, 28_000]],
  [
    'lie between two pins',
    [
      { lineIndex: 0, timeMs: 6000 },
      { lineIndex: 2, timeMs: 36_000 },
    ],
    [6000, 16_000, 36_000],
  ],
  ['ignore a pin beyond the last', [{ lineIndex: 9, timeMs: 4000 }], [0, 10_000, 30_000]],
])('the lines %s', (_what, pins, starts) => {
  const timed = estimateTimes(cues, { durationMs: 40_000, pins });
  expect(timed.map(({ startMs }) => startMs)).toEqual(starts);
  expect(timed.map(({ endMs }) => endMs)).toEqual([...starts.slice(1), 40_000]);
});

test('nothing else of a line changes', () => {
  expect(estimateTimes(cues, { durationMs: 40_000, pins: [] })[2]).toEqual({
    text: 'Sixten',
    speaker: 'Ann',
    startMs: 30_000,
    endMs: 40_000,
  });
});

test('no lines have no times', () => {
  expect(estimateTimes([], { durationMs: 40_000, pins: [] })).toEqual([]);
});
