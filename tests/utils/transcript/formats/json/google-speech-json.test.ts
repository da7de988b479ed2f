import { describe, expect, test } from 'vitest';

import { linesOf, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readGoogleSpeechJson } from '@/utils/transcript/formats/json/google-speech-json';
import { googleTimeMs } from '@/utils/transcript/formats/json/google-time';

function result(transcript: string, words: readonly object[] = [], more: object = {}) {
  return { alternatives: [{ transcript, words }, { transcript: 'worse' }], ...more };
}

const HI = { word: 'Hi', startTime: '0.500s', endTime: '1s' };
const YOU = { word: 'you.', startTime: '1s', endTime: '1.500s' };
const BYE = { word: 'Bye.', startTime: '2s', endTime: '2.500s' };

describe('Google’s results are lines,', () => {
  test.each([
    [
      'by version 1',
      { results: [result('Hi you.', [HI, YOU]), result(' Bye.', [BYE])] },
      [
        [500, 1500, 'Hi you.'],
        [2000, 2500, 'Bye.'],
      ],
    ],
    [
      'by version 2, which leaves zero out',
      {
        results: [
          result('Hi you.', [
            { word: 'Hi', endOffset: '1s', speakerLabel: '1' },
            { word: 'you.', startOffset: '1s', endOffset: '1.5s', speakerLabel: '1' },
          ]),
        ],
      },
      [[0, 1500, 'Hi you.', 'Speaker 1']],
    ],
    [
      'of an operation, by the client for Node',
      {
        done: true,
        response: {
          results: [
            result('Hi', [
              {
                word: 'Hi',
                startTime: { seconds: '0', nanos: 500_000_000 },
                endTime: { seconds: '1', nanos: 0 },
              },
            ]),
          ],
        },
      },
      [[500, 1000, 'Hi']],
    ],
    [
      'of the files of a batch',
      { results: { 'gs://x': { transcript: { results: [result('Hi', [HI])] } } } },
      [[500, 1000, 'Hi']],
    ],
    [
      'from the end of the one before, where they have no words',
      {
        results: [
          result('one', [], { resultEndTime: '4.5s' }),
          { resultEndTime: '5s' },
          result(' two', [], { resultEndTime: { seconds: '9' } }),
        ],
      },
      [
        [0, 4500, 'one'],
        [4500, 5000, ''],
        [5000, 9000, 'two'],
      ],
    ],
    [
      'without times where nothing says when they are',
      { results: [result('one'), result(' two')] },
      [
        [null, null, 'one'],
        [null, null, 'two'],
      ],
    ],
    [
      'one for each speaker where several speak in one',
      {
        results: [
          result('Hi you.', [
            { ...HI, speakerTag: 1 },
            { ...YOU, speakerTag: 2 },
          ]),
        ],
      },
      [
        [500, 1000, 'Hi', 'Speaker 1'],
        [1000, 1500, 'you.', 'Speaker 2'],
      ],
    ],
    [
      'made of the last one, where it repeats all words with their speakers',
      {
        results: [
          result('Hi, you.', [HI, YOU]),
          result(' Bye.', [BYE]),
          {
            alternatives: [
              {
                words: [
                  { ...HI, speakerTag: 1 },
                  { ...YOU, speakerTag: 1 },
                  { ...BYE, speakerTag: 2 },
                ],
              },
            ],
          },
        ],
      },
      [
        [500, 1500, 'Hi, you.', 'Speaker 1'],
        [2000, 2500, 'Bye.', 'Speaker 2'],
      ],
    ],
  ])('%s', (_, value, lines) => {
    expect(linesOf(readGoogleSpeechJson, value)).toEqual(lines);
  });

  test('with words in Japanese without their pronunciation', () => {
    const words = [{ word: '今日|キョー', startTime: '0s', endTime: '1s' }];
    expect(wordsOf(readGoogleSpeechJson, { results: [result('今日', words)] })).toEqual([
      [[0, 1000, '今日']],
    ]);
  });
});

describe('a time of Google is', () => {
  test.each([
    ['seconds with their unit', '1.500s', 1500],
    ['seconds and nanoseconds', { seconds: '2', nanos: 250_000_000 }, 2250],
    ['nanoseconds alone', { nanos: 900_000_000 }, 900],
    ['zero without anything', {}, 0],
    ['a number of seconds', 1.5, 1500],
    ['unknown where it is damaged', { seconds: 'x' }, null],
    ['unknown where it is missing', undefined, null],
  ])('%s', (_, value, timeMs) => {
    expect(googleTimeMs(value)).toBe(timeMs);
  });
});
