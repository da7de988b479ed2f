import { describe, expect, test } from 'vitest';

import { linesOf, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readYoutubeJson3 } from '@/utils/transcript/formats/json/youtube-json3';

const WINDOW = { tStartMs: 0, dDurationMs: 9000, id: 1, wpWinPosId: 1, wsWinStyleId: 1 };
const LINE_FEED = {
  tStartMs: 2490,
  dDurationMs: 10,
  wWinId: 1,
  aAppend: 1,
  segs: [{ utf8: '\n' }],
};

function manual(tStartMs: number, dDurationMs: number, ...texts: readonly string[]) {
  return { tStartMs, dDurationMs, segs: texts.map((utf8) => ({ utf8 })) };
}

const AUTOMATIC = [
  WINDOW,
  {
    tStartMs: 0,
    dDurationMs: 4000,
    wWinId: 1,
    segs: [
      { utf8: 'Hello', acAsrConf: 0 },
      { utf8: ' you', tOffsetMs: 300 },
    ],
  },
  LINE_FEED,
  { tStartMs: 2500, dDurationMs: 3500, wWinId: 1, segs: [{ utf8: '[Music]' }] },
];

describe('YouTube’s JSON captions are read', () => {
  test.each([
    [
      'without windows and line feeds, each line cut where the next starts',
      AUTOMATIC,
      [
        [0, 2500, 'Hello you'],
        [2500, 6000, '[Music]'],
      ],
    ],
    [
      'with the line breaks that people made',
      [manual(100, 900, 'one\ntwo')],
      [[100, 1000, 'one\ntwo']],
    ],
    [
      'without the zero width spaces around styled text, but with those within',
      [manual(0, 1000, '\u200B\u200B', 'ส\u200Bว', '\u200B')],
      [[0, 1000, 'ส\u200Bว']],
    ],
    [
      'with character references undone, also where they were escaped twice',
      [manual(0, 1000, 'it&#39;s &amp;gt; &quot;so&amp;quot;')],
      [[0, 1000, 'it\'s > "so"']],
    ],
    [
      'with what is added to the line on the screen in that line',
      [
        manual(0, 1000, 'We '),
        { tStartMs: 500, dDurationMs: 1000, aAppend: 1, segs: [{ utf8: 'go' }] },
        { tStartMs: 900, dDurationMs: 1000, aAppend: 1, segs: [{ utf8: '\n' }] },
        { tStartMs: 1000, dDurationMs: 1000, aAppend: 1, segs: [{ utf8: 'on' }] },
      ],
      [
        [0, 1000, 'We go'],
        [1000, 2000, 'on'],
      ],
    ],
    [
      'two at once as two, with the times of the file',
      [manual(0, 1000, 'A'), manual(0, 1000, 'B')],
      [
        [0, 1000, 'A'],
        [0, 1000, 'B'],
      ],
    ],
    [
      'with what lacks a time or a length',
      [{ tStartMs: 5, segs: [{ utf8: 'A' }] }, { segs: [{ utf8: 'B' }] }],
      [
        [5, null, 'A'],
        [null, null, 'B'],
      ],
    ],
    [
      'past everything that is no caption',
      [null, 7, {}, { segs: 'x' }, { segs: [{}, { utf8: 7 }] }, manual(0, 1, 'A')],
      [[0, 1, 'A']],
    ],
  ])('%s', (_, events, lines) => {
    expect(linesOf(readYoutubeJson3, { wireMagic: 'pb3', events })).toEqual(lines);
  });
});

test('words of automatic captions have their times', () => {
  expect(wordsOf(readYoutubeJson3, { events: AUTOMATIC })).toEqual([
    [
      [0, null, 'Hello'],
      [300, null, 'you'],
    ],
    [[2500, null, '[Music]']],
  ]);
});

test('pieces of other captions are no words', () => {
  expect(wordsOf(readYoutubeJson3, { events: [manual(0, 9, 'a ', 'b')] })).toEqual([undefined]);
});
