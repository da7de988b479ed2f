import { expect, test } from 'vitest';
import { createContentClock } from '@/utils/youtube/content-clock';

/** Times of the `<video>` and of the video itself, in ms, and what the clock makes of them. */
type Reading = readonly [
  videoMs: number,
  contentMs: number | null,
  timeMs: number,
  isInAd: boolean,
];

test.each<readonly [sentence: string, readings: readonly Reading[]]>([
  [
    'without an answer the two are the same',
    [
      [1000, null, 1000, false],
      [9000, null, 9000, false],
    ],
  ],
  ['a small difference is none: the <video> is the finer clock', [[1040, 1000, 1040, false]]],
  [
    'a video that began with an ad has another time',
    [
      [20_000, 15_000, 15_000, false],
      [24_000, 19_000, 19_000, false],
    ],
  ],
  [
    'while one stands still and the other runs it is an ad',
    [
      [20_000, 20_000, 20_000, false],
      [21_000, 20_100, 20_100, true],
      [24_000, 20_100, 20_100, true],
    ],
  ],
  [
    'when both run again the ad is over',
    [
      [20_000, 20_000, 20_000, false],
      [22_000, 20_000, 20_000, true],
      [25_250, 20_250, 20_250, false],
      [26_000, 21_000, 21_000, false],
    ],
  ],
])('%s', (_sentence, readings) => {
  const video = document.createElement('video');
  let current: Reading = [0, 0, 0, false];
  Object.defineProperty(video, 'currentTime', { get: () => current[0] / 1000 });
  const clock = createContentClock(video, () => (current[1] === null ? null : report(current[1])));
  for (const reading of readings) {
    current = reading;
    expect(clock.read()).toMatchObject({ timeMs: reading[2], isInAd: reading[3] });
  }
});

test('after a jump nothing is suspected', () => {
  const video = document.createElement('video');
  let [videoMs, contentMs] = [1000, 1000];
  Object.defineProperty(video, 'currentTime', { get: () => videoMs / 1000 });
  const clock = createContentClock(video, () => report(contentMs));
  clock.read();
  [videoMs, contentMs] = [65_000, 60_000];
  clock.reset();
  expect(clock.read()).toMatchObject({ timeMs: 60_000, isInAd: false });
});

test.each([
  ['the player’s', 300_000, 305, 300_000],
  ['without one the <video>’s', 0, 305, 305_000],
  ['of a broadcast there is none', 0, Infinity, null],
  ['before anything is loaded there is none', 0, Number.NaN, null],
])('the length is %s', (_sentence, durationMs, duration, length) => {
  const video = document.createElement('video');
  Object.defineProperty(video, 'duration', { value: duration });
  const clock = createContentClock(video, () => ({ ...report(0), durationMs }));
  expect(clock.read().durationMs).toBe(length);
});

function report(contentMs: number) {
  return { contentMs, durationMs: 0, videoId: null, isLive: false };
}
