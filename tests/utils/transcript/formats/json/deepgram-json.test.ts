import { describe, expect, test } from 'vitest';

import { linesOf, readSoundJson } from '@/tests/utils/transcript/formats/read-json';
import { readDeepgramJson } from '@/utils/transcript/formats/json/deepgram-json';

describe('Deepgram', () => {
  const words = [
    { word: 'hello', start: 0, end: 0.5, punctuated_word: 'Hello.', speaker: 0 },
    { word: 'you', start: 0.6, end: 1, punctuated_word: 'You?', speaker: 1 },
  ];
  const alternative = { transcript: 'Hello. You?', words };

  test.each([
    [
      'utterances are lines',
      {
        utterances: [{ start: 0, end: 1, transcript: 'Hello. You?', speaker: 0, words }],
        channels: [{ alternatives: [alternative] }],
      },
      [[0, 1000, 'Hello. You?', 'Speaker 0']],
    ],
    [
      'sentences of paragraphs are lines',
      {
        channels: [
          {
            alternatives: [
              {
                ...alternative,
                paragraphs: {
                  paragraphs: [
                    {
                      speaker: 2,
                      sentences: [
                        { text: 'Hello.', start: 0, end: 0.5 },
                        { text: 'You?', start: 0.6, end: 1 },
                      ],
                    },
                  ],
                },
              },
            ],
          },
        ],
      },
      [
        [0, 500, 'Hello.', 'Speaker 2'],
        [600, 1000, 'You?', 'Speaker 2'],
      ],
    ],
    [
      'words become lines where there is nothing else',
      { channels: [{ alternatives: [alternative] }] },
      [
        [0, 500, 'Hello.', 'Speaker 0'],
        [600, 1000, 'You?', 'Speaker 1'],
      ],
    ],
    [
      'text without words is kept',
      { channels: [{ alternatives: [{ transcript: 'Hello. You?' }] }] },
      [
        [null, null, 'Hello.'],
        [null, null, 'You?'],
      ],
    ],
  ])('%s', (_, results, lines) => {
    expect(linesOf(readDeepgramJson, { results })).toEqual(lines);
  });

  test('says its model, its language and the length', () => {
    const value = {
      metadata: { duration: 12.5, model_info: { x: { name: 'general-nova' } } },
      results: { channels: [{ detected_language: 'es', alternatives: [] }] },
    };
    expect(readSoundJson(readDeepgramJson, value).header).toMatchObject({
      model: 'Deepgram general-nova',
      language: 'es',
      durationMs: 12_500,
    });
  });
});
