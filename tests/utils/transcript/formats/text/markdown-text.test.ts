import { describe, expect, test } from 'vitest';

import {
  readMarkdownText,
  recognizeMarkdownText,
} from '@/utils/transcript/formats/text/markdown-text';
import { markdownWords } from '@/utils/transcript/formats/text/markdown-words';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

async function read(...lines: readonly string[]) {
  const problems = createProblemList();
  const { header, cues } = await readMarkdownText(lines.join('\n'), problems);
  return {
    header,
    texts: cues.map(({ text }) => text),
    lines: cues.map(({ line }) => line),
    isTimed: cues.some(({ startMs }) => startMs !== null),
    problems: problems.toArray().map(({ code, line }) => [code, line]),
  };
}

describe('a line of Markdown has the words', () => {
  test.each([
    ['of a heading', '## Part *two* ##', 'Part two ##'],
    ['of an item', '- [x] **One** thing', 'One thing'],
    ['of a numbered item', '12. One', 'One'],
    ['of a quote within a quote', '> > One', 'One'],
    ['of strong emphasis', '***One*** two', 'One two'],
    [
      'of emphasis within emphasis',
      '**One *two* three** *and **four** five*',
      'One two three and four five',
    ],
    ['that are left out twice', 'f***! s***!', 'f***! s***!'],
    ['of emphasis with underscores', '_One_ and __two__', 'One and two'],
    ['of code', 'Run `ls -a` now', 'Run ls -a now'],
    ['of a link', '[One](https://example.com/a_(b) "Title") two', 'One two'],
    ['of a wiki link', '[[One]] and [[Page|two]]', 'One and two'],
    ['beside a picture', '![Alt](x.png) One', 'One'],
    ['of several lines', 'One<br/>two', 'One two'],
    ['that are escaped', String.raw`\*One\* \[two\]`, '*One* [two]'],
    ['that entities stand for', 'One &amp; two', 'One & two'],
    ['and numbers of a product', '2 * 3 * 4', '2 * 3 * 4'],
    ['that are left out for decency', 'f*** and s**t', 'f*** and s**t'],
    ['that are beeped over', '[ __ ] it', '[ __ ] it'],
    ['of names with underscores', 'snake_case_name', 'snake_case_name'],
    ['in brackets that are no link', '[Music] (laughs) [a', '[Music] (laughs) [a'],
  ])('%s', (_, line, words) => {
    expect(markdownWords(line)).toBe(words);
  });
});

test('Markdown gives its title, and each paragraph, heading and item without a time', async () => {
  expect(
    await read(
      '# Rivers',
      '',
      'Hello **and** welcome.',
      '',
      '## Part 2',
      '- One',
      '- Two',
      '---',
      '<!-- a remark -->',
      '![Alt](x.png)',
      '> Goodbye.',
    ),
  ).toEqual({
    header: { title: 'Rivers' },
    texts: ['Hello and welcome.', 'Part 2', 'One', 'Two', 'Goodbye.'],
    lines: [3, 5, 6, 7, 11],
    isTimed: false,
    problems: [],
  });
});

describe('front matter', () => {
  test.each([
    ['names the title', 'title: Rivers', { title: 'Rivers' }],
    ['may quote', 'title: "Rivers: a talk"', { title: 'Rivers: a talk' }],
    ['may fold a text', 'title: >-\n  Rivers\n  and seas', { title: 'Rivers and seas' }],
    ['may have a number for a title', 'title: 2024', { title: '2024' }],
    ['names the channel', 'channel: Ann Lee', { channel: 'Ann Lee' }],
    ['names authors', 'author:\n  - "[[Ann Lee]]"\n  - Bob', { channel: 'Ann Lee, Bob' }],
    ['names the day', 'date: 2024-05-01', { publishedOn: '2024-05-01' }],
    [
      'names the day and the time',
      'published: 2024-05-01T10:00:00Z',
      { publishedOn: '2024-05-01' },
    ],
    ['names the day as yt-dlp does', 'upload_date: 20240501', { publishedOn: '2024-05-01' }],
    ['names the language', 'lang: en', { language: 'en' }],
    ['names the length in seconds', 'duration: 293', { durationMs: 293_000 }],
    ['names the length as a clock', 'duration: "1:02:03"', { durationMs: 3_723_000 }],
    ['names the video', 'video_id: abcdefghijk', { videoId: 'abcdefghijk' }],
    ['names the video in other letters', 'Video-ID: abcdefghijk', { videoId: 'abcdefghijk' }],
    [
      'names the video by a link',
      'source_url: https://youtu.be/abcdefghijk',
      { videoId: 'abcdefghijk' },
    ],
    [
      'names the video by a link called so',
      'url: https://www.youtube.com/watch?v=abcdefghijk&t=5s',
      { videoId: 'abcdefghijk' },
    ],
    [
      'names no video where its links lead to two',
      'url: https://youtu.be/abcdefghijk\nsource: https://youtu.be/ABCDEFGHIJK',
      { videoId: null },
    ],
    ['names no video by another site', 'url: https://example.com/abcdefghijk', { videoId: null }],
    ['may be empty', '', { title: null }],
  ])('%s', async (_, yaml, header) => {
    expect(await read('---', yaml, '---', 'Hello.')).toMatchObject({
      header,
      texts: ['Hello.'],
      problems: [],
    });
  });

  test.each([
    [
      'has a mistake',
      'title: Rivers: a talk\nlang: en',
      { title: 'Rivers: a talk', language: 'en' },
    ],
    ['has keys marked by ?', '? title\n: x\nlang: en', { language: 'en' }],
    ['is a list', '- one', { title: null }],
    [
      'grows by references',
      `a: &a [1]\n${Array.from({ length: 60 }, (_, index) => `b${index}: [*a, *a]`).join('\n')}\ntitle: Rivers`,
      { title: 'Rivers' },
    ],
  ])('is read line by line, and reported, where it %s', async (_, yaml, header) => {
    expect(await read('---', yaml, '---', 'Hello.')).toMatchObject({
      header,
      texts: ['Hello.'],
      problems: [['bad-value', 1]],
    });
  });

  test('is text where nothing closes it', async () => {
    expect((await read('---', 'title: Rivers', 'Hello.')).texts).toEqual([
      'title: Rivers',
      'Hello.',
    ]);
  });

  test('counts among the lines of the file', async () => {
    expect((await read('---', 'title: Rivers', '---', '', 'Hello.')).lines).toEqual([5]);
  });
});

describe('Markdown is recognized', () => {
  test.each([
    ['by front matter that names a video', '---\nvideo_id: abcdefghijk\n---\nHello.', true],
    ['by other front matter', '---\ntitle: Rivers\n---\nHello to all of you.', true],
    ['by a heading at the top', '# Rivers\n\nHello to all of you.', true],
    ['not in plain text', 'Hello to all of you.', false],
    ['not in a README', '# Tool\n\n## Installation\n\n```sh\nnpm install tool\n```\n', false],
    [
      'not in the archive’s files',
      '# T\n\n**C:** [April 28, 2025](https://youtu.be/abcdefghijk)\n\n* A',
      false,
    ],
    ['not in an archive file that breaks off', '---\nDate Generated: April 28, 2025\n---\n', false],
  ])('%s', (_, text, isMarkdown) => {
    expect(recognizeMarkdownText(text) !== null).toBe(isMarkdown);
  });
});
