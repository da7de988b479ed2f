import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readSrt, recognizeSrt } from '@/utils/transcript/formats/captions/srt';

const ONE = '00:00:01,000 --> 00:00:02,000';
const TWO = '00:00:02,000 --> 00:00:03,000';

function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { cues } = readSrt(lines.join('\n'), problems);
  return {
    cues,
    texts: cues.map(({ text }) => text.trim()),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

describe('a SubRip file', () => {
  test('gives each cue with its times, its text and its line', () => {
    expect(
      read('1', ONE, 'One', 'two', '', '2', '00:01:02,500 --> 01:00:00,000', 'Three'),
    ).toMatchObject({
      cues: [
        { startMs: 1000, endMs: 2000, line: 2 },
        { startMs: 62_500, endMs: 3_600_000, line: 7 },
      ],
      texts: ['One\ntwo', 'Three'],
      problems: [],
    });
  });

  test.each([
    ['may have a byte order mark', ['\uFEFF1', ONE, 'One', '', '2', TWO, 'Two']],
    ['may begin with blank lines', ['', '', '1', ONE, 'One', '', '2', TWO, 'Two']],
    [
      'may have line breaks of Windows',
      ['1\r', `${ONE}\r`, 'One\r', '\r', '2\r', `${TWO}\r`, 'Two\r'],
    ],
    ['may have line breaks of old Macs', [`1\r${ONE}\rOne\r\r2\r${TWO}\rTwo`]],
    ['may have no numbers', [ONE, 'One', '', TWO, 'Two']],
    ['may have the same number twice', ['1', ONE, 'One', '', '1', TWO, 'Two']],
    ['may lack some numbers', [ONE, 'One', '', '2', TWO, 'Two']],
    ['may have no blank lines', ['1', ONE, 'One', '2', TWO, 'Two']],
    [
      'may have a blank line behind every line',
      ['1', '', ONE, '', 'One', '', '2', '', TWO, '', 'Two'],
    ],
    ['may have many blank lines', ['1', ONE, 'One', '', '', '', '2', TWO, 'Two', '', '']],
    [
      'may have spaces around its numbers and times',
      [' 1 ', ` ${ONE} `, 'One', ' ', ' 2', TWO, 'Two'],
    ],
    [
      'may have “.”',
      ['1', ONE.replaceAll(',', '.'), 'One', '', '2', TWO.replaceAll(',', '.'), 'Two'],
    ],
    ['may have no hours', ['1', '00:01,000 --> 00:02,000', 'One', '', '2', TWO, 'Two']],
    [
      'may have no spaces around the arrow',
      ['1', ONE.replaceAll(' ', ''), 'One', '', '2', TWO, 'Two'],
    ],
    [
      'may have coordinates',
      ['1', `${ONE} X1:201 X2:516 Y1:397 Y2:423`, 'One', '', '2', TWO, 'Two'],
    ],
    ['may have settings of WebVTT', ['1', `${ONE} align:start line:0`, 'One', '', '2', TWO, 'Two']],
    ['may have text behind its times', [`${ONE} One`, `${TWO}  Two`]],
    ['may be cut off', ['1', ONE, 'One', '', '2', TWO, 'Two', '', '3']],
  ])('%s', (_, lines) => {
    const { cues, texts, problems } = read(...lines);
    expect(cues).toMatchObject([
      { startMs: 1000, endMs: 2000 },
      { startMs: 2000, endMs: 3000 },
    ]);
    expect(texts.map((text) => text.replace(/\s+3$/, ''))).toEqual(['One', 'Two']);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      'a blank line stays in its text',
      ['1', ONE, 'One', '', 'two', '', '2', TWO, 'Three'],
      ['One\n\ntwo', 'Three'],
    ],
    ['a number that is said stays', ['1', ONE, '42', '', '2', TWO, 'Two'], ['42', 'Two']],
    [
      'a number at the end of a text stays',
      ['1', ONE, 'The answer:', '42', '', '2', TWO, 'Two'],
      ['The answer:\n42', 'Two'],
    ],
    [
      'a number stays where numbers are missing',
      [ONE, 'It is', '42', '', TWO, 'Two'],
      ['It is\n42', 'Two'],
    ],
    [
      'a number stays where no numbers and no blank lines are',
      [ONE, 'It is', '42', TWO, 'Two'],
      ['It is\n42', 'Two'],
    ],
    ['a number stays where no times follow', ['1', ONE, 'One', '', '2', 'Two'], ['One\n\n2\nTwo']],
    ['an empty cue stays apart', ['1', ONE, '', '2', TWO, 'Two'], ['', 'Two']],
    ['an arrow that is said stays', ['1', ONE, 'a --> b', '', '2', TWO, 'Two'], ['a --> b', 'Two']],
  ])('%s', (_, lines, texts) => {
    expect(read(...lines)).toMatchObject({ texts, problems: [] });
  });

  test.each([
    ['without length', '00:00:01,000 --> 00:00:01,000', { startMs: 1000, endMs: 1000 }],
    ['that end before they start', '00:00:02,000 --> 00:00:01,000', { startMs: 2000, endMs: 1000 }],
    ['that overlap', '00:00:01,000 --> 00:00:09,000', { startMs: 1000, endMs: 9000 }],
    ['before the video', '-00:00:01,500 --> 00:00:01,000', { startMs: -1500, endMs: 1000 }],
  ])('keeps cues %s', (_, times, cue) => {
    expect(read('1', times, 'One', '', '2', TWO, 'Two').cues).toMatchObject([cue, {}]);
  });

  test.each([
    [
      'text above the first times is left out',
      ['Title', '', '1', ONE, 'One'],
      ['One'],
      [['stray-line', 1]],
    ],
    [
      'text below times that cannot be read is joined to the cue above',
      ['1', ONE, 'One', '', '2', '00:00:xx,000 --> 00:00:03,000', 'two', '', '3', TWO, 'Three'],
      ['One\n\n\ntwo', 'Three'],
      [['bad-time', 6]],
    ],
    [
      'text below the first times, if they cannot be read, is put at the start',
      ['1', '00:00:61,000 --> x', 'One', '', '2', TWO, 'Two'],
      ['One', 'Two'],
      [['bad-time', 2]],
    ],
  ])('has its faults reported: %s', (_, lines, texts, problems) => {
    expect(read(...lines)).toMatchObject({ texts, problems });
  });
});

describe('the text of a SubRip cue', () => {
  test.each([
    ['loses tags of style', '<i>One</i> <B>two</B> <u>three</u>', 'One two three'],
    ['loses fonts', '<font color="#ffff00" size=14>One</font>', 'One'],
    ['loses orders to players', '{\\an8}One {\\b1}two{\\b0}', 'One two'],
    ['has a tag for a line break', 'One<br>two<br />three', 'One\ntwo\nthree'],
    ['keeps tags that may be text', 'Use <vector> and <T>', 'Use <vector> and <T>'],
    ['keeps a lone “<”', '1 < 2 and <i', '1 < 2 and <i'],
    ['keeps braces that are text', '{laughs} {y}', '{laughs} {y}'],
    ['has its references decoded where it is escaped', 'Q&amp;A &#39;s&nbsp;', "Q&A 's"],
    [
      'keeps its references where it is not escaped',
      'R&D, the entity &amp; and Q&A',
      'R&D, the entity &amp; and Q&A',
    ],
  ])('%s', (_, line, text) => {
    expect(read('1', ONE, line).texts).toEqual([text]);
  });

  test('may begin with the speaker that a program has found', () => {
    expect(read('1', ONE, '[SPEAKER_00]: One').cues).toMatchObject([
      { speaker: 'SPEAKER_00', text: 'One' },
    ]);
  });
});

describe('SubRip is recognized', () => {
  test.each([
    ['by its first times', `1\n${ONE}\nOne`, 0.95],
    ['without numbers', `${ONE}\nOne`, 0.95],
    ['with “.”', `1\n${ONE.replaceAll(',', '.')}\nOne`, 0.95],
    ['less surely with “.” and without numbers', `${ONE.replaceAll(',', '.')}\nOne`, 0.8],
    ['hardly, far below other text', `a\nb\nc\nd\n\n${ONE}\nOne`, 0.5],
  ])('%s', (_, text, confidence) => {
    expect(recognizeSrt(text)?.confidence).toBe(confidence);
  });

  test.each([
    ['in text', 'One --> two'],
    ['in what Whisper prints', '[00:01.000 --> 00:02.000] One'],
    ['in SBV', '0:00:01.000,0:00:02.000\nOne'],
    ['in nothing', ''],
  ])('not %s', (_, text) => {
    expect(recognizeSrt(text)).toBeNull();
  });
});
