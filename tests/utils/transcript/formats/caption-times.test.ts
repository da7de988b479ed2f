import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ARROW, readCaptionTimings } from '@/utils/transcript/formats/captions/caption-timings';
import { parseLooseTime } from '@/utils/transcript/formats/captions/loose-time';
import { scanTimestamp } from '@/utils/transcript/formats/captions/scan-timestamp';

describe('a timestamp of WebVTT', () => {
  test.each([
    ['has hours, minutes, seconds and milliseconds', '01:02:03.004', 3_723_004],
    ['may lack its hours', '02:03.004', 123_004],
    ['may have one digit for its hours', '1:02:03.004', 3_723_004],
    ['may have many', '0100:00:00.000', 360_000_000],
    ['ends where it ends', '00:01.000x', 1000],
    ['stays a number with absurdly many digits', `${'9'.repeat(400)}:00:00.000`, 3.6e15],
  ])('%s', (_, text, timeMs) => {
    expect(scanTimestamp(text, 0, '.')?.timeMs).toBe(timeMs);
  });

  test.each([
    ['without milliseconds', '00:00:01'],
    ['with two decimals', '00:00:01.00'],
    ['with four decimals', '00:00:01.0000'],
    ['with a comma', '00:00:01,000'],
    ['with one digit for the minutes', '0:01.000'],
    ['with three digits for the seconds', '00:00:001.000'],
    ['with the 60th minute', '00:60:00.000'],
    ['with the 60th second', '00:60.000'],
    ['with spaces before it', ' 00:01.000'],
    ['with a sign', '-00:01.000'],
    ['that is missing', ''],
  ])('is none %s', (_, text) => {
    expect(scanTimestamp(text, 0, '.')).toBeNull();
  });
});

describe('a person reads', () => {
  test.each([
    ['seconds only', '12.5', 12_500],
    ['one-digit parts', '1:2:3', 3_723_000],
    ['two decimals', '00:00:01.25', 1250],
    ['no decimals behind the mark', '00:00:01.', 1000],
    ['Python’s six decimals', '0:00:01.234567', 1235],
    ['a comma', '00:00:01,500', 1500],
    ['a colon before milliseconds', '00:00:01:500', 1500],
    ['more than 59 minutes without hours', '75:10.5', 4_510_500],
    ['spaces around it', ' 0:01 ', 1000],
    ['a unit', '12.5s', 12_500],
    ['full-width digits', '００：００：０１，５００', 1500],
    ['a time before the video', '-0:01.5', -1500],
  ])('%s', (_, text, timeMs) => {
    expect(parseLooseTime(text)).toBe(timeMs);
  });

  test.each([
    ['the 60th minute of an hour', '1:60:00'],
    ['the 60th second of a minute', '1:60'],
    ['three digits where two belong', '1:000'],
    ['a number of frames', '00:00:01:12'],
    ['words', 'soon'],
    ['nothing', ''],
    ['a lone mark', '.'],
    ['a text longer than any time', '0'.repeat(40)],
  ])('no time in %s', (_, text) => {
    expect(parseLooseTime(text)).toBeNull();
  });

  test('what programs write: hours, minutes, seconds and milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(360_000_000), fc.constantFrom('.', ','), (timeMs, mark) => {
        const date = new Date(timeMs % 86_400_000).toISOString();
        const hours = String(Math.floor(timeMs / 3_600_000)).padStart(2, '0');
        expect(parseLooseTime(`${hours}${date.slice(13, 19)}${mark}${date.slice(20, 23)}`)).toBe(
          timeMs,
        );
      }),
    );
  });
});

describe('the times of a cue', () => {
  const ONE_TO_TWO = { startMs: 1000, endMs: 2000, hasMinus: false };

  test.each([
    ['may have settings behind them', '00:01.000 --> 00:02.000 align:start', true, ' align:start'],
    ['may lack spaces', '00:01.000-->00:02.000', true, ''],
    ['may have tabs', '\t00:01.000\t-->\t00:02.000', true, ''],
    [
      'may have settings right behind them',
      '00:01.000 --> 00:02.000align:start',
      true,
      'align:start',
    ],
    ['may be loose at the start', '1 --> 00:02.000', false, ''],
    ['may be loose at the end', '00:01.000 --> 0:02,0 X1:5', false, ' X1:5'],
  ])('%s', (_, line, isExact, rest) => {
    const timings = readCaptionTimings(line, 0, line.indexOf(ARROW), line.length, '.');
    expect(timings).toEqual({ ...ONE_TO_TWO, isExact, restStart: line.length - rest.length });
  });

  test('have a sign where they are before the video, even at zero', () => {
    const line = '-00:00:00.000 --> 00:00:01.000';
    expect(readCaptionTimings(line, 0, line.indexOf(ARROW), line.length, '.')).toMatchObject({
      startMs: 0,
      hasMinus: true,
    });
  });

  test.each([
    ['the start cannot be read', 'x --> 00:02.000'],
    ['the end cannot be read', '00:01.000 --> x'],
    ['something stands before the arrow', '00:01.000 x --> 00:02.000'],
    ['nothing is there but an arrow', '-->'],
  ])('are none where %s', (_, line) => {
    expect(readCaptionTimings(line, 0, line.indexOf(ARROW), line.length, '.')).toBeNull();
  });
});
