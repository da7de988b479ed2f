import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readYoutubeXml, recognizeYoutubeXml } from '@/utils/transcript/formats/markup/youtube-xml';

function read(text: string) {
  const problems = createProblemList();
  const { cues } = readYoutubeXml(text, problems);
  return { cues, problems: problems.toArray().map(({ code, line }) => [code, line]) };
}

function srv1(...texts: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8" ?><transcript>${texts.join('')}</transcript>`;
}

function srv3(...paragraphs: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">\n<head>\n<ws id="0"/>\n</head>\n<body>\n${paragraphs.join('\n')}\n</body>\n</timedtext>`;
}

test('srv1 gives lines with times in seconds', () => {
  expect(
    read(srv1('<text start="0.24" dur="2.5">One</text>', '<text start="2.74" dur="1">Two</text>')),
  ).toEqual({
    cues: [
      { startMs: 240, endMs: 2740, text: 'One', line: 1 },
      { startMs: 2740, endMs: 3740, text: 'Two', line: 1 },
    ],
    problems: [],
  });
});

test('srv2 gives lines with times in milliseconds', () => {
  const text =
    '<timedtext><window t="0" id="1"/><text t="5538" d="2536" w="1">One</text></timedtext>';
  expect(read(text).cues).toEqual([{ startMs: 5538, endMs: 8074, text: 'One', line: 1 }]);
});

test('srv3 gives lines with the times of their words', () => {
  const paragraph = '<p t="80" d="2500" w="1"><s ac="252">One</s><s t="160" ac="0"> two</s></p>';
  expect(read(srv3(paragraph)).cues).toEqual([
    {
      startMs: 80,
      endMs: 2580,
      text: 'One two',
      line: 6,
      words: [
        { startMs: 80, endMs: null, text: 'One' },
        { startMs: 240, endMs: null, text: ' two' },
      ],
    },
  ]);
});

describe('a line', () => {
  test.each([
    [
      'is freed of YouTube’s second escape',
      srv1('<text start="0">I&amp;#39;m &amp;amp; you</text>'),
      ["I'm & you"],
    ],
    ['keeps an escape that was spoken of', srv1('<text start="0">&amp;amp;lt;</text>'), ['&lt;']],
    [
      'loses the styles of old caption editors',
      srv1('<text start="0">&lt;font color="#E5E5E5"&gt;One&lt;/font&gt;</text>'),
      ['One'],
    ],
    [
      'keeps other markup, which was spoken of',
      srv1('<text start="0">&lt;div&gt;</text>'),
      ['<div>'],
    ],
    ['may be broken', srv3('<p t="1" d="2">One\ntwo<br/>three</p>'), ['One\ntwo\nthree']],
    [
      'may have pieces that only style',
      srv3('<p t="1" d="2"><s p="1">One</s> two</p>'),
      ['One two'],
    ],
    ['without text is left out', srv3('<p t="1" d="2"></p>', '<p t="2" d="2"/>'), []],
    ['that is only a line feed is left out', srv3('<p t="1" d="2" a="1">\n</p>'), []],
    [
      'goes on in an appended one',
      '<timedtext><text t="1">THE</text><text t="2" append="1">RE</text></timedtext>',
      ['THERE'],
    ],
    [
      'does not go on after a line feed',
      srv3('<p t="1">One</p>', '<p t="2" a="1">\n</p>', '<p t="3" a="1">Two</p>'),
      ['One', 'Two'],
    ],
    [
      'may be the last one of a file that breaks off',
      '<timedtext format="3"><body><p t="1">One</p><p t="2" d="1">Tw',
      ['One', 'Tw'],
    ],
  ])('%s', (_, text, texts) => {
    expect(read(text)).toMatchObject({ cues: texts.map((line) => ({ text: line })), problems: [] });
  });

  test.each([
    [
      'where the next one starts',
      ['<p t="0" d="5000">A</p>', '<p t="3000" d="1000">B</p>'],
      [3000, 4000],
    ],
    [
      'when the file says, where the next one starts later',
      ['<p t="0" d="5000">A</p>', '<p t="6000" d="1000">B</p>'],
      [5000, 7000],
    ],
    [
      'when the file says, where the next one starts with it',
      ['<p t="0" d="5000">A</p>', '<p t="0" d="1000">B</p>'],
      [5000, 1000],
    ],
    ['at no known time, where the file says none', ['<p t="0">A</p>'], [null]],
  ])('ends %s', (_, paragraphs, endsMs) => {
    expect(read(srv3(...paragraphs)).cues.map(({ endMs }) => endMs)).toEqual(endsMs);
  });

  test.each([
    ['is missing', '<p d="5">A</p>'],
    ['is no number', '<p t="soon" d="5">A</p>'],
    ['is not finite', '<p t="1e999" d="5">A</p>'],
  ])('is kept and reported where its time %s', (_, paragraph) => {
    expect(read(srv3(paragraph))).toMatchObject({
      cues: [{ startMs: null, endMs: null, text: 'A' }],
      problems: [['bad-time', 6]],
    });
  });
});

describe('YouTube’s XML is recognized', () => {
  test.each([
    ['as srv1', srv1('<text start="0">A</text>'), true],
    ['as srv2', '<timedtext><text t="1">A</text></timedtext>', true],
    ['as srv3', srv3(), true],
    ['not in other XML', '<tt><body/></tt>', false],
    ['not in a program that mentions it', 'const xml = \'<timedtext format="3">\';', false],
    [
      'not in the list of a video’s captions',
      '<transcript_list><track id="0"/></transcript_list>',
      false,
    ],
    ['not in nothing', '', false],
  ])('%s', (_, text, isOurs) => {
    expect(recognizeYoutubeXml(text) !== null).toBe(isOurs);
  });
});
