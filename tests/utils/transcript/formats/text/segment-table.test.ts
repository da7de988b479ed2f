import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import {
  readSegmentTable,
  recognizeSegmentTable,
} from '@/utils/transcript/formats/text/segment-table';

function read(text: string) {
  const problems = createProblemList();
  const { cues } = readSegmentTable(text, problems);
  expect(problems.toArray()).toEqual([]);
  return cues.map(({ startMs, endMs, text: said, speaker }) => [startMs, endMs, said, speaker]);
}

const HELLO_AND_YOU = [
  [500, 2500, 'Hello, "all".', null],
  [2500, 6000, 'You', null],
];

describe('a table of texts and times is recognized and read', () => {
  test.each([
    [
      'as pandas writes it of a transcript',
      'text,start,duration\n"Hello, ""all"".",0.5,2\nYou,2.5,3.5\n',
    ],
    ['with numbers of its rows', ',text,start,duration\n0,"Hello, ""all"".",0.5,2\n1,You,2.5,3.5'],
    ['with semicolons', 'Start;End;Text\n0.5;2.5;"Hello, ""all""."\n2.5;6;You'],
    ['with tabs', 'end_ms\tstart_ms\tcaption\n2500\t500\t"Hello, ""all""."\n6000\t2500\tYou'],
    [
      'with clocks',
      'Start Time,End Time,Text\n00:00:00.500,00:00:02.500,"Hello, ""all""."\n0:02.5,0:06,You',
    ],
    [
      'with line ends of Windows, and blank lines',
      '\uFEFFtext,start,end\r\n\r\n"Hello, ""all"".",0.5,2.5\r\nYou,2.5,6\r\n\r\n',
    ],
  ])('%s', (_, text) => {
    expect(recognizeSegmentTable(text)).not.toBeNull();
    expect(read(text)).toEqual(HELLO_AND_YOU);
  });

  test('with speakers and line breaks in quotes', () => {
    const text = 'speaker,start,text,end\nAnn,0.5,"Hello,\nall",2.5\nBob,2.5,You,6';
    expect(read(text)).toEqual([
      [500, 2500, 'Hello,\nall', 'Ann'],
      [2500, 6000, 'You', 'Bob'],
    ]);
  });

  test('up to the end where a quote is never closed', () => {
    const texts = read('text,start\nA,0.5\n"B,2.5\nC').map(([, , text]) => text);
    expect(texts).toEqual(['A', 'B,2.5\nC']);
  });
});

describe('a table is not recognized in', () => {
  test.each([
    ['a table of people', 'name,age,text\nAnn,5,Hello\nBob,7,You'],
    ['speech with commas', 'Hello, and welcome, all.\nToday, again, rivers.'],
    ['speech of text and time', 'We have text, time, and start now.\nAnd so on, and so on.'],
    ['messages with dates', 'text,timestamp\nHello,2024-01-01 10:00\nYou,2024-01-01 10:01'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(recognizeSegmentTable(text)).toBeNull();
  });
});
