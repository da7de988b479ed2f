import { expect, test } from 'vitest';
import { toContentSeconds, toVideoSeconds } from './stitched-ad';

test.each([
  ['before the ad the times are the same', 19, 20, 19],
  ['while it plays the time stands still', 23, 20, 20],
  ['behind it the ad is left out', 30, 20, 25],
  ['without an ad the times are the same', 30, 0, 30],
])('%s', (_sentence, videoSeconds, adAtSeconds, contentSeconds) => {
  expect(toContentSeconds(videoSeconds, adAtSeconds)).toBe(contentSeconds);
});

test.each([19, 20, 25])('second %i of the video is found again', (contentSeconds) => {
  expect(toContentSeconds(toVideoSeconds(contentSeconds, 20), 20)).toBe(contentSeconds);
});
