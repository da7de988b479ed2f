import { describe, expect, test } from 'vitest';

import { readPlainText, recognizePlainText } from '@/utils/transcript/formats/text/plain-text';
import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { whyNotProse } from '@/utils/transcript/formats/text/why-not-prose';

function read(...lines: readonly string[]) {
  const { cues } = readPlainText(lines.join('\n'), createProblemList());
  return cues.map(({ startMs, text, speaker, line }) => [startMs, text, speaker ?? null, line]);
}

const WRAPPED = [
  'The river begins in the hills, where the rain falls for most of',
  'the year, and runs down to the sea through three towns that were',
  'built around its bridges long ago.',
];

describe('plain text', () => {
  test.each([
    [
      'has a line for each of its own, as openai-whisper writes it',
      ['Hello and welcome.', 'Today we talk about rivers.', 'Goodbye.'],
      [
        [null, 'Hello and welcome.', null, 1],
        [null, 'Today we talk about rivers.', null, 2],
        [null, 'Goodbye.', null, 3],
      ],
    ],
    [
      'has lines that end within a sentence, as openai-whisper writes them',
      [
        'So this is the thing',
        'that I wanted to say today about the rivers and the sea',
        'and so',
        'it goes on',
      ],
      [
        [null, 'So this is the thing', null, 1],
        [null, 'that I wanted to say today about the rivers and the sea', null, 2],
        [null, 'and so', null, 3],
        [null, 'it goes on', null, 4],
      ],
    ],
    [
      'may be broken to fit a width, which is undone',
      [...WRAPPED, '', ...WRAPPED],
      [
        [null, WRAPPED.join(' '), null, 1],
        [null, WRAPPED.join(' '), null, 5],
      ],
    ],
    [
      'may be in a script without spaces',
      ['今日は川について話します。', '雨が降ります。', '海まで流れます。'],
      [
        [null, '今日は川について話します。', null, 1],
        [null, '雨が降ります。', null, 2],
        [null, '海まで流れます。', null, 3],
      ],
    ],
    [
      'may name speakers',
      ['Ann: Hello.', 'Bob: Today.', 'Ann: Yes.', 'Bob: Goodbye.'],
      [
        [null, 'Hello.', 'Ann', 1],
        [null, 'Today.', 'Bob', 2],
        [null, 'Yes.', 'Ann', 3],
        [null, 'Goodbye.', 'Bob', 4],
      ],
    ],
    [
      'may name speakers above what they say',
      ['Ann Lee:', 'Hello.', 'It rains.', '', 'Bob:', 'Today.', '', 'Ann Lee:', 'Goodbye.'],
      [
        [null, 'Hello.', 'Ann Lee', 2],
        [null, 'It rains.', 'Ann Lee', 3],
        [null, 'Today.', 'Bob', 6],
        [null, 'Goodbye.', 'Ann Lee', 9],
      ],
    ],
    [
      'may have other lines that end in a colon',
      ['It is this:', 'Rivers.', 'Seas:', 'Blue.'],
      [
        [null, 'It is this:', null, 1],
        [null, 'Rivers.', null, 2],
        [null, 'Seas:', null, 3],
        [null, 'Blue.', null, 4],
      ],
    ],
    [
      'may have a link to the video above it',
      ['https://www.youtube.com/watch?v=abcdefghijk', '', 'Hello.', 'https://youtu.be/abcdefghijk'],
      [
        [null, 'Hello.', null, 3],
        [null, 'https://youtu.be/abcdefghijk', null, 4],
      ],
    ],
    ['may be nothing', ['', ' '], []],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });
});

describe('what may be speech is taken for it, with little confidence', () => {
  test.each([
    ['a sentence', 'Hello and welcome.'],
    ['a single word', 'Hello'],
    ['lower case without points', 'so this is what i want to say\nif you let me\nfor a while'],
    ['Japanese', '今日は川について話します。'],
    ['Arabic', 'مرحبا بكم في هذا الفيديو'],
    ['a song', '♪ Row, row, row your boat ♪\n(laughs)\n[Music]'],
    ['a conversation in small letters', 'host: hello\nguest: hi\nhost: so\nguest: yes'],
    ['a talk on software', '# API design\n\nHello and welcome to this talk.'],
    ['speech about code', 'You write const, then a name, then equals.\nIt is that easy.'],
    ['a conversation', 'Ann: Hello.\nBob: Today, again.'],
    [
      'what Whisper makes of a laugh',
      `So funny.\n${'ha'.repeat(150)}\n${'And so on. '.repeat(300)}`,
    ],
    ['what Whisper makes of silence', 'Vas-y, remets-toi...\nOuais...\n...\n...\n...\n...'],
    ['speech with commas', 'One, two.\nOne, two.\nOne, two.\nOne, two, three.'],
  ])('%s', (_, text) => {
    expect(recognizePlainText(text)?.confidence).toBeLessThan(0.3);
  });
});

describe('what cannot be speech is refused, with a reason', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>', 'HTML'],
    ['XML', '<?xml version="1.0"?><rss><item/></rss>', 'XML'],
    ['JSON', '{"name": "x", "version": "1"}', 'JSON'],
    ['a list in JSON', '[\n  {"a": 1},\n  {"a": 2}\n]', 'JSON'],
    ['a table', 'name,age,town\nAnn,5,Rome\nBob,7,Oslo\nEve,9,Bonn', 'table'],
    ['a table with tabs', 'a\tb\tc\n1\t2\t3\n4\t5\t6', 'table'],
    [
      'source code',
      'import x from "y";\n\nconst a = 1;\nfunction f() {\n  return a;\n}\n',
      'source code',
    ],
    [
      'Python',
      'import os\n\ndef f(x):\n    return os.path(x)\n\nif f(1):\n    print(2)\n',
      'source code',
    ],
    ['minified code', `var a=${'function(b){return b+1};'.repeat(100)}`, 'source code'],
    ['a README', '# Tool\n\n## Installation\n\nnpm install tool', 'software'],
    ['a log', '2024-01-01 10:00:00 INFO start\n2024-01-01 10:00:01 INFO stop', 'log'],
    ['settings', 'name: x\nversion: 1\non:\n  push: true', 'settings'],
    ['a list of links', 'https://example.com/a\nhttps://example.com/b', 'links'],
    ['keys', 'MIIEpAIBAAKCAQEA'.repeat(30), 'words'],
    ['numbers', '1 2 3 4 5\n6 7 8 9', 'words'],
  ])('%s', (_, text, reason) => {
    expect(whyNotProse(text)).toContain(reason);
    expect(recognizePlainText(text)).toBeNull();
  });

  test('the archive’s own files are left to their reader', () => {
    const text = '# T\n\n**C:** [April 28, 2025](https://youtu.be/abcdefghijk)\n\n* Hello there';
    expect(recognizePlainText(text)).toBeNull();
  });
});
