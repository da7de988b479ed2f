import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseVideoId } from '@/utils/transcript/video-id';
import { parsePlayerReport, parseTimeMs, writePlayerReport } from '@/utils/youtube/player-protocol';

const aDay = 24 * 3_600_000;

test('a report that is written and read again is the same', () => {
  const reports = fc.record({
    contentMs: fc.nat(aDay),
    durationMs: fc.nat(aDay),
    videoId: fc.constantFrom(parseVideoId('jNQXAC9IVRw'), null),
    isLive: fc.boolean(),
  });
  fc.assert(
    fc.property(reports, (report) => {
      expect(parsePlayerReport(writePlayerReport(report))).toEqual(report);
    }),
  );
});

test('whatever a page says instead, it is a report of times or nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const report = parsePlayerReport(value);
      expect(report === null || report.contentMs >= 0).toBe(true);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['words', 'soon later'],
  ['a negative time', '-1 0'],
  ['no number', 'NaN 0'],
  ['no end', 'Infinity 0'],
  ['a year', `${365 * aDay} 0`],
  ['a long text', `1 1 ${'x'.repeat(1000)}`],
  ['another kind of value', { contentMs: 1 }],
])('%s is no report', (_what, value) => {
  expect(parsePlayerReport(value)).toBeNull();
});

test('an id that is none is left out', () => {
  expect(parsePlayerReport('1 2 <script>')).toMatchObject({ contentMs: 1, videoId: null });
});

test.each([
  ['67000', 67_000],
  ['1.5', 1.5],
  ['', null],
  ['-1', null],
  [67_000, null],
])('the time %j is read as %j', (text, timeMs) => {
  expect(parseTimeMs(text)).toBe(timeMs);
});
