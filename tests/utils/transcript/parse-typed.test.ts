import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimedCue } from '@/utils/transcript/model';
import {
  parseChannel,
  parseDay,
  parseLine,
  parseTitle,
  parseVideo,
  writeTime,
} from '@/utils/transcript/parse-typed';

const second: TimedCue = {
  startMs: 4_000,
  endMs: 19_000,
  text: 'in front of the elephants.',
  speaker: 'Jawed',
};

describe('what a person types', () => {
  test.each([
    ['a title is put on one line', parseTitle('  Me\n at\tthe  zoo '), 'Me at the zoo'],
    ['no channel is none', parseChannel('  '), null],
    ['a channel is put on one line', parseChannel(' <script> \n'), '<script>'],
    ['a day is a day of the calendar', parseDay('2025-02-28'), { ok: true, value: '2025-02-28' }],
    ['a day that never was is none', parseDay('2025-02-30'), { ok: false }],
    ['no day is no day', parseDay(' '), { ok: true, value: null }],
    [
      'a link names its video',
      parseVideo('https://youtu.be/jNQXAC9IVRw?t=7'),
      { ok: true, value: 'jNQXAC9IVRw' },
    ],
    ['an id names its video', parseVideo(' jNQXAC9IVRw '), { ok: true, value: 'jNQXAC9IVRw' }],
    ['no link is no video', parseVideo(''), { ok: true, value: null }],
    ['any other link is refused', parseVideo('https://example.org'), { ok: false }],
    [
      'a line keeps its speaker and loses the times of its words',
      parseLine(
        { ...second, words: [{ startMs: 4_000, endMs: 5_000, text: 'in' }] },
        { text: 'in  front', start: '0:04', end: '19:00.25' },
      ),
      { ok: true, value: { ...second, text: 'in front', endMs: 1_140_250 } },
    ],
    [
      'a line without a time is refused',
      parseLine(second, { text: 'in', start: 'soon', end: '0:19' }),
      { ok: false },
    ],
    [
      'a line that never had times has none',
      parseLine({ text: 'in' }, { text: ' out', start: null, end: null }),
      { ok: true, value: { text: 'out' } },
    ],
  ])('%s', (_sentence, parsed, expected) => {
    expect(parsed).toStrictEqual(expected);
  });
});

test('a time that is shown to be edited and left alone stays what it was', () => {
  fc.assert(
    fc.property(fc.nat(359_999_999), fc.nat(359_999_999), (startMs, endMs) => {
      const line = { startMs, endMs, text: 'Right' };
      const typed = { text: 'Right', start: writeTime(startMs), end: writeTime(endMs) };
      expect(parseLine(line, typed)).toStrictEqual({ ok: true, value: line });
    }),
  );
});
