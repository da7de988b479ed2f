import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTimeMark } from '@/utils/transcript/formats/text/time-mark';

describe('a line may begin with a time', () => {
  test.each([
    ['alone', '0:05', 5000, null, ''],
    ['before a space', '0:05 Hello', 5000, null, 'Hello'],
    ['before a tab', '1:02:03\tHello', 3_723_000, null, 'Hello'],
    ['before a dash', '0:05 - Hello', 5000, null, 'Hello'],
    ['before a colon', '00:05: Hello', 5000, null, 'Hello'],
    ['before a bar', '00:05 | Hello', 5000, null, 'Hello'],
    ['right before the text', '0:05Hello', 5000, null, 'Hello'],
    ['with decimals', '00:00:05.250 Hello', 5250, null, 'Hello'],
    ['with more than 59 minutes', '75:30 Hello', 4_530_000, null, 'Hello'],
    ['that is a range', '0:05 - 0:07 Hello', 5000, 7000, 'Hello'],
    ['with frames, which are dropped', '00:00:05:12 - 00:00:07:00', 5000, 7000, ''],
    ['before speech that looks like a time of day', '0:05 am I late?', 5000, null, 'am I late?'],
    ['in square brackets', '[0:05] Hello', 5000, null, 'Hello'],
    ['in round brackets', '(00:05) Hello', 5000, null, 'Hello'],
    ['in other brackets', '【00:05】Hello', 5000, null, 'Hello'],
    ['in brackets with white space', '[ 0:05 ] Hello', 5000, null, 'Hello'],
    ['in brackets before a colon', '[0:05]: Hello', 5000, null, 'Hello'],
    ['that is a range in brackets', '[00:00:00 - 00:00:02] Hello', 0, 2000, 'Hello'],
    ['that is a range of two brackets', '[0:05] - [0:07] Hello', 5000, 7000, 'Hello'],
    ['that is a range with an arrow', '[00:00.000 --> 00:04.500]  Hello', 0, 4500, 'Hello'],
    ['that is a range of seconds', '[0.00s -> 4.50s] Hello', 0, 4500, 'Hello'],
    ['that is a number of seconds', '[12.5] Hello', 12_500, null, 'Hello'],
    ['behind a bullet', '- 0:05 Hello', 5000, null, 'Hello'],
    ['behind bullets and a check box', '  * [ ] [0:05] Hello'.trim(), 5000, null, 'Hello'],
    ['behind a number', '12. [0:05] Hello', 5000, null, 'Hello'],
    ['behind a heading’s mark', '### 0:05 Hello', 5000, null, 'Hello'],
    ['in bold', '**0:05** Hello', 5000, null, 'Hello'],
    ['in bold with its brackets', '**[0:05]** Hello', 5000, null, 'Hello'],
    ['in code', '`0:05` Hello', 5000, null, 'Hello'],
    ['in a table', '| 0:05 | Hello |', 5000, null, 'Hello'],
    ['in a link', '[0:05](https://example.com/x) Hello', 5000, null, 'Hello'],
    [
      'in a link that knows it better',
      '[0:05](https://youtu.be/abcdefghijk?t=5.4s) Hello',
      5400,
      null,
      'Hello',
    ],
    [
      'in a link that says it as hours',
      '[1:01:01](https://youtu.be/abcdefghijk?t=1h1m1s) Hello',
      3_661_000,
      null,
      'Hello',
    ],
    [
      'in a link in brackets',
      '[[0:05](https://youtu.be/abcdefghijk?t=5)] Hello',
      5000,
      null,
      'Hello',
    ],
    [
      'in a link under a sign',
      '[▶](https://youtu.be/abcdefghijk?t=65) Hello',
      65_000,
      null,
      'Hello',
    ],
    [
      'in a link under the text',
      '[Hello](https://youtu.be/abcdefghijk?t=65)',
      65_000,
      null,
      'Hello',
    ],
    ['in a link to a file', '[[talk.mp4#t=65|1:05]] Hello', 65_000, null, 'Hello'],
    ['in Logseq’s macro', '{{youtube-timestamp 335}} Hello', 335_000, null, 'Hello'],
    [
      'in Logseq’s macro with a clock',
      '{{youtube-timestamp 01:01:01}} Hello',
      3_661_000,
      null,
      'Hello',
    ],
    ['in a link at the end', 'Hello [0:05](https://youtu.be/abcdefghijk?t=5)', 5000, null, 'Hello'],
    [
      'in a link in brackets at the end',
      '* Hello [[00:00:05](https://youtu.be/abcdefghijk?t=5)]',
      5000,
      null,
      'Hello',
    ],
  ])('%s', (_, line, startMs, endMs, text) => {
    expect(readTimeMark(line)).toMatchObject({ startMs, endMs, text });
  });
});

describe('a line has no time that begins with', () => {
  test.each([
    ['nothing', ''],
    ['words', 'Hello at 0:05'],
    ['a time of day', '10:30 AM'],
    ['a time of day without a space', '10:30pm'],
    ['a time of day with points', '10:30 a.m. is early'],
    ['SubRip’s times', '00:00:01,000 --> 00:00:02,000'],
    ['SBV’s times', '0:00:00.599,0:00:04.160'],
    ['a footnote', '[12] Hello'],
    ['a year', '(1994) Hello'],
    ['a date', '2024-01-01 Hello'],
    ['a verse', '3:1 In the beginning'],
    ['seconds beyond 59', '0:75 Hello'],
    ['minutes beyond 59 below hours', '1:75:00 Hello'],
    ['too many parts', '1:02:03:04:05'],
    ['a bracket that nothing closes', '[0:05 Hello'],
    ['a link to another place', '[Hello](https://example.com/?t=65)'],
  ])('%s', (_, line) => {
    expect(readTimeMark(line)).toBeNull();
  });
});

test('a time is a whole number of milliseconds, and the text a part of the line', () => {
  const pieces = fc.constantFrom(
    '0:05',
    '[',
    ']',
    '(',
    ')',
    '**',
    '- ',
    '](',
    'https://youtu.be/abcdefghijk?t=1e9',
    ' ',
    '1',
    '.5',
    's',
    '-->',
    'Hello',
    '{{youtube-timestamp ',
    '}}',
    '|',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const line = parts.join('').trim();
      const mark = readTimeMark(line);
      expect(Number.isInteger(mark?.startMs ?? 0) && Number.isInteger(mark?.endMs ?? 0)).toBe(true);
      expect(mark === null || mark.text.length <= line.length).toBe(true);
    }),
  );
});
