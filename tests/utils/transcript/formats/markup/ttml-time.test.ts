import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseTtmlTime, readTtmlClock } from '@/utils/transcript/formats/markup/ttml-time';

function parse(expression: string, attributes: Readonly<Record<string, string>> = {}) {
  return parseTtmlTime(expression, readTtmlClock(new Map(Object.entries(attributes))));
}

describe('a time of TTML', () => {
  test.each([
    ['has hours, minutes and seconds', '01:01:01', 3_661_000],
    ['may have decimals', '00:00:01.25', 1250],
    ['may have more decimals than milliseconds', '00:00:01.2504999', 1250],
    ['may have more than 99 hours', '100:00:00', 360_000_000],
    ['may count hours', '1.5h', 5_400_000],
    ['may count minutes', '1.5m', 90_000],
    ['may count seconds', '12.345s', 12_345],
    ['may count milliseconds', '100ms', 100],
    ['may count frames, 30 a second where nothing is said', '45f', 1500],
    ['may count ticks, one a second where nothing is said', '3t', 3000],
    ['may lack hours, as in Apple’s lyrics', '1:02.345', 62_345],
    ['may be only a number, as in Apple’s lyrics', '9.506', 9506],
    ['may have a decimal comma', '00:00:01,500', 1500],
    ['may have white space around it', ' 1s ', 1000],
  ])('%s', (_, expression, timeMs) => {
    expect(parse(expression)).toBe(timeMs);
  });

  test.each([
    ['frames', '00:00:01:12', { framerate: '25' }, 1480],
    [
      'frames that are shown slower than counted',
      '30f',
      { framerate: '30', frameratemultiplier: '1000 1001' },
      1001,
    ],
    [
      'frames with an old way to say that',
      '24f',
      { framerate: '24', frameratemultiplier: '1000:1001' },
      1001,
    ],
    ['ticks', '15000000t', { tickrate: '10000000' }, 1500],
    ['ticks of frames', '50t', { framerate: '25' }, 2000],
    [
      'SMPTE without dropped frames',
      '01:00:00:00',
      { timebase: 'smpte', framerate: '30', frameratemultiplier: '1000 1001' },
      3_603_600,
    ],
    [
      'SMPTE with NTSC’s dropped frames',
      '01:00:00;00',
      {
        timebase: 'smpte',
        framerate: '30',
        frameratemultiplier: '1000 1001',
        dropmode: 'dropNTSC',
      },
      3_599_996,
    ],
    [
      'SMPTE with PAL-M’s dropped frames',
      '01:00:00:00',
      { timebase: 'smpte', framerate: '30', frameratemultiplier: '1000 1001', dropmode: 'dropPAL' },
      3_599_996,
    ],
    ['a frame rate that is none', '00:00:01:15', { framerate: '0' }, 1500],
  ])('may count %s', (_, expression, attributes, timeMs) => {
    expect(parse(expression, attributes)).toBe(timeMs);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'soon'],
    ['a negative one', '-1s'],
    ['a wall clock', 'wallclock(2020-01-01T00:00:00)'],
    ['a part that is missing', '00::01'],
    ['an unknown unit', '5x'],
  ])('is not %s', (_, expression) => {
    expect(parse(expression)).toBeNull();
  });

  test('is a whole number of milliseconds or nothing, whatever stands there', () => {
    const expression = fc.stringMatching(/^[\d:.,;hmsft ]{0,20}$/);
    fc.assert(
      fc.property(expression, (text) => {
        const timeMs = parse(text, { framerate: '25', tickrate: '48000' });
        expect(timeMs === null || (Number.isInteger(timeMs) && timeMs >= 0)).toBe(true);
      }),
    );
  });
});
