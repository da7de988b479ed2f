import { describe, expect, test } from 'vitest';

import {
  readPodcastHtml,
  recognizePodcastHtml,
} from '@/utils/transcript/formats/markup/podcast-html';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

function read(text: string) {
  const problems = createProblemList();
  const { header, cues } = readPodcastHtml(text, problems);
  return { header, cues, problems: problems.toArray().map(({ code, line }) => [code, line]) };
}

test('podcast HTML gives each turn with its speaker and its start', () => {
  expect(
    read(
      '<cite>Kevin:</cite>\n<time>0:00</time>\n<p>It&#39;s one</p>\n<cite>Ann</cite>\n<time>1:00:05</time>\n<p>Two</p>',
    ),
  ).toEqual({
    header: { title: null },
    cues: [
      { startMs: 0, endMs: null, text: "It's one", speaker: 'Kevin', line: 1 },
      { startMs: 3_605_000, endMs: null, text: 'Two', speaker: 'Ann', line: 4 },
    ],
    problems: [],
  });
});

describe('a turn', () => {
  test.each([
    [
      'may name its time first',
      '<time>0:05</time><cite>Ann:</cite><p>One</p>',
      [['Ann', 5000, 'One']],
    ],
    [
      'may name no speaker',
      '<time>0:05</time><p>One</p><time>0:07</time><p>Two</p>',
      [
        [null, 5000, 'One'],
        [null, 7000, 'Two'],
      ],
    ],
    ['may name no time', '<cite>Ann</cite><p>One</p>', [['Ann', null, 'One']]],
    ['may have a time in brackets', '<time>[00:00:05]</time><p>One</p>', [[null, 5000, 'One']]],
    ['may have decimals', '<time>00:05.250</time><p>One</p>', [[null, 5250, 'One']]],
    [
      'may stand in one paragraph',
      '<p><time>0:05</time> <cite>Ann:</cite> One <b>two</b></p>',
      [['Ann', 5000, 'One two']],
    ],
    [
      'may have tags that nothing closes',
      '<cite>Ann<p>One<time>0:05<p>Two',
      [
        ['Ann', null, 'One'],
        [null, 5000, 'Two'],
      ],
    ],
    [
      'may hold signs that begin no tag',
      '<time>0:05</time><p>1 < 2 &lt; 3',
      [[null, 5000, '1 < 2 < 3']],
    ],
    [
      'has no scripts',
      '<time>0:05</time><script>if (a<b) "<cite>"</script><p>One</p>',
      [[null, 5000, 'One']],
    ],
    [
      'without text is left out',
      '<time>0:05</time><time>0:07</time><p>One</p>',
      [[null, 7000, 'One']],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text).cues.map((cue) => [cue.speaker, cue.startMs, cue.text])).toEqual(expected);
  });

  test('may have several paragraphs, which stay apart', () => {
    const { cues } = read('<time>0:05</time><p>One</p><p>Two</p>');
    expect(cues.map(({ text }) => text.split(/\n+/))).toEqual([['One', 'Two']]);
  });

  test('is kept and reported where its time cannot be read', () => {
    expect(read('\n<time>soon</time><p>One</p>')).toMatchObject({
      cues: [{ startMs: null, text: 'One' }],
      problems: [['bad-time', 2]],
    });
  });
});

describe('what stands above the first turn', () => {
  test.each([
    [
      'is the title, in the page’s head',
      '<head><title>Show &amp; tell</title></head><time>0:05</time><p>A',
      'Show & tell',
      [],
    ],
    ['is the title, as a heading', '<h1>Show</h1><time>0:05</time><p>A', 'Show', []],
    ['is reported', '<h1>Show</h1><p>Notes</p><time>0:05</time><p>A', null, [['stray-line', 1]]],
  ])('%s', (_, text, title, problems) => {
    expect(read(text)).toMatchObject({ header: { title }, cues: [{ text: 'A' }], problems });
  });
});

describe('podcast HTML is recognized', () => {
  test.each([
    ['by speakers and times', '<cite>Ann</cite><time>0:00</time><p>One</p>', true],
    ['by several times', '<time>0:00</time><p>One</p><TIME class="x">0:05</TIME><p>Two</p>', true],
    ['not in a blog’s page', '<html><time datetime="2024-01-01">May 5</time><p>One</p>', false],
    ['not in a page with the time of an event', '<html><p>At <time>10:30</time></p>', false],
    ['not in text', 'One', false],
  ])('%s', (_, text, isPodcast) => {
    expect(recognizePodcastHtml(text) !== null).toBe(isPodcast);
  });
});
