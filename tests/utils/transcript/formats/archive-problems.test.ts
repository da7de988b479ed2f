import { describe, expect, test } from 'vitest';

import {
  A_SENTENCE,
  frontMatter,
  HEADER,
  readLines,
  timedLine,
} from '@/tests/utils/transcript/formats/archive-file';
import { readTranscript } from '@/utils/transcript/formats/read';

const FIRST = timedLine('First', '00:00:01', '1.0');
const LAST = timedLine('Last', '00:00:09', '9.0');

describe('a line below the header is reported, and nothing else is lost, where', () => {
  test.each([
    ['it is no spoken line', ['A remark'], 'stray-line', ['First', 'Last']],
    ['it is a heading', ['## Part 2'], 'stray-line', ['First', 'Last']],
    ['it is bold, which is no bullet', ['**A remark**'], 'stray-line', ['First', 'Last']],
    [
      'it has lost its mark but has a time',
      ['Middle [[00:00:05](x&t=5.0s)]'],
      'stray-line',
      ['First', 'Middle', 'Last'],
    ],
    [
      'its time is unreadable but for the label',
      ['* Middle [[00:00:05](x&t=soon)]'],
      'bad-time',
      ['First', 'Middle', 'Last'],
    ],
    [
      'its time is beyond reason',
      ['* Middle [[00:00:05](x&t=99999999999.0s)]'],
      'bad-time',
      ['First', 'Middle', 'Last'],
    ],
    [
      'its link is damaged',
      ['* Middle [[00:00:05](https://www.you'],
      'bad-time',
      ['First', 'Middle', 'Last'],
    ],
    ['it has no time', ['* Middle'], 'bad-time', ['First', 'Middle', 'Last']],
    [
      'it starts before the one above',
      ['* Zeroth [[00:00:00](x&t=0.5s)]'],
      'bad-time',
      ['Zeroth', 'First', 'Last'],
    ],
  ])('%s', async (_, lines, code, texts) => {
    const { transcripts, problems } = await readLines(...HEADER, FIRST, ...lines, LAST);
    expect(transcripts[0]?.cues.map(({ text }) => text)).toEqual(texts);
    expect(problems).toEqual([{ code, line: 4, message: A_SENTENCE }]);
  });

  test('the file is cut off in its text', async () => {
    const bytes = new TextEncoder().encode([...HEADER, FIRST, '*  The end is mis'].join('\n'));
    const { transcripts, problems } = await readTranscript(bytes, 'file.md');
    expect(transcripts).toMatchObject([
      { timing: 'exact', cues: [{ startMs: 1000, text: 'First The end is mis' }] },
    ]);
    expect(problems).toMatchObject([{ code: 'bad-time', line: 4 }]);
  });
});

describe('a line is joined to the one above, and not reported, where', () => {
  test.each([
    ['it is indented', ['* One', '  two']],
    ['it has the time that the one above lacks', ['* One', 'two [[00:00:01](x&t=1.0s)]']],
    ['it is indented and has that time', ['* One', '  two [[00:00:01](x&t=1.0s)]']],
  ])('%s', async (_, lines) => {
    const { transcripts, problems } = await readLines(...HEADER, ...lines);
    expect(transcripts[0]?.cues.map(({ text }) => text)).toEqual(['One two']);
    expect(problems).toEqual([]);
  });
});

describe('a line above the title is reported where', () => {
  test.each([
    ['its key is unknown', frontMatter('Mood: good', 'Length: 3s'), 'stray-line', 2],
    ['it has no key', frontMatter('Length: 3s', 'something'), 'stray-line', 3],
    ['its key has been there', frontMatter('Length: 3s', 'Length: 4s'), 'stray-line', 3],
    [
      'it stands below the front matter',
      [...frontMatter('Length: 3s'), 'something'],
      'stray-line',
      5,
    ],
    ['it stands there without front matter', ['something', ''], 'stray-line', 1],
    ['its date is none', frontMatter('Date Generated: some day'), 'bad-value', 2],
    [
      'its date is not in the calendar',
      frontMatter('Date Generated: April 31, 2025'),
      'bad-value',
      2,
    ],
    ['its length is none', frontMatter('Length: long'), 'bad-value', 2],
    ['its length is beyond reason', frontMatter('Length: 99999999s'), 'bad-value', 2],
    ['its number is none', frontMatter('Video Views: many'), 'bad-value', 2],
    ['its list is none', frontMatter(`Video Keywords: ['a`), 'bad-value', 2],
  ])('%s', async (_, lines, code, line) => {
    const { transcripts, problems } = await readLines(...lines, ...HEADER, FIRST);
    expect(problems).toEqual([{ code, line, message: A_SENTENCE }]);
    expect(transcripts).toMatchObject([{ title: 'A Talk', cues: [{ text: 'First' }] }]);
  });
});

test('a date in the header that cannot be understood is reported', async () => {
  const header = ['# A Talk', '**A Show:** [some day](https://youtu.be/dQw4w9WgXcQ)'];
  const { transcripts, problems } = await readLines(...frontMatter('Length: 3s'), ...header);
  expect(transcripts).toMatchObject([{ publishedOn: null, channel: 'A Show' }]);
  expect(problems).toMatchObject([{ code: 'bad-value', line: 6 }]);
});

test('a description is read to the title where its end is missing', async () => {
  const { transcripts, problems } = await readLines(
    '---',
    'Video Description: One',
    'Two',
    '',
    ...HEADER,
  );
  expect(transcripts).toMatchObject([{ title: 'A Talk', facts: { description: 'One\nTwo' } }]);
  expect(problems).toEqual([]);
});

test('many problems of a kind are counted after the fiftieth', async () => {
  const strays = Array.from({ length: 462 }, () => 'A remark');
  const { problems } = await readLines(...HEADER, ...strays);
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)).toEqual({
    code: 'stray-line',
    line: null,
    message: '… and 412 more like this.',
  });
});

test('the numbers of lines count as an editor does, in files from Windows too', async () => {
  const lines = [
    ...frontMatter('Length: 3s', 'Video Description: One\r', '\r', 'Two\r'),
    ...HEADER,
    'A remark',
  ];
  const { problems } = await readLines(...lines.map((line) => `${line}\r`));
  expect(problems).toMatchObject([{ code: 'stray-line', line: 10 }]);
});
