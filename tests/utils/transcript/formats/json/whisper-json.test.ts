import { describe, expect, test } from 'vitest';

import { linesOf, readSoundJson, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readWhisperJson } from '@/utils/transcript/formats/json/whisper-json';
import { readWhisperxJson } from '@/utils/transcript/formats/json/whisperx-json';

const SEGMENTS = [
  { id: 0, seek: 0, start: 0, end: 2.5, text: ' Hello there.', avg_logprob: -0.2 },
  { id: 1, seek: 0, start: 2.5, end: 6.004, text: ' Bye.', avg_logprob: null },
];
const LINES = [
  [0, 2500, 'Hello there.'],
  [2500, 6004, 'Bye.'],
];

describe('Whisper’s JSON is read', () => {
  test.each([
    ['as openai-whisper writes it', { text: ' Hello', segments: SEGMENTS, language: 'en' }, LINES],
    [
      'with times in quotes',
      { text: '', segments: [{ start: '1.5', end: '00:00:02,250', text: 'A' }] },
      [[1500, 2250, 'A']],
    ],
    [
      'with speakers, as OpenAI’s diarized_json has them',
      { text: '', segments: [{ type: 'x', speaker: 'A', start: 0, end: 1, text: 'Hi' }] },
      [[0, 1000, 'Hi', 'A']],
    ],
    [
      'with what lacks a time',
      { text: '', segments: [{ text: 'A' }, { start: null, end: Number.NaN, text: 'B' }] },
      [
        [null, null, 'A'],
        [null, null, 'B'],
      ],
    ],
  ])('%s', (_, value, lines) => {
    expect(linesOf(readWhisperJson, value)).toEqual(lines);
  });

  test.each([
    [
      'in its segments, under either name',
      [
        {
          start: 0,
          end: 1,
          text: ' It is',
          words: [
            { word: ' It', start: 0, end: 0.4 },
            { text: 'is', start: 0.4, end: 1 },
          ],
        },
      ],
      undefined,
      [
        [
          [0, 400, 'It'],
          [400, 1000, 'is'],
        ],
      ],
    ],
    [
      'beside its segments, each with the segment that it is said in',
      SEGMENTS,
      [
        { word: 'Hello', start: 0, end: 0.5 },
        { word: 'there', start: 0.5, end: 2.6 },
        { word: 'Bye', start: 2.6, end: 3 },
      ],
      [
        [
          [0, 500, 'Hello'],
          [500, 2600, 'there'],
        ],
        [[2600, 3000, 'Bye']],
      ],
    ],
  ])('words are read %s', (_, segments, words, expected) => {
    expect(wordsOf(readWhisperJson, { text: '', segments, words })).toEqual(expected);
  });

  test('with its language, its length, and what its holder says of the video', () => {
    const value = {
      text: '',
      language: 'english',
      duration: '3664.5',
      segments: SEGMENTS,
      metadata: {
        webpage_url: 'https://youtu.be/AAAAAAAAAAA',
        upload_date: '20250428',
        channel: 'C',
      },
    };
    expect(readSoundJson(readWhisperJson, value).header).toEqual({
      title: null,
      channel: 'C',
      publishedOn: '2025-04-28',
      language: 'english',
      durationMs: 3_664_500,
      videoId: 'AAAAAAAAAAA',
    });
  });
});

describe('WhisperX’s JSON is read', () => {
  const words = [
    { word: 'In', start: 0, end: 0.2, score: 0.9, speaker: 'SPEAKER_01' },
    { word: '2024', speaker: 'SPEAKER_01' },
    { word: 'we', start: 0.9, end: 1, score: 0.9, speaker: 'SPEAKER_00' },
  ];

  test.each([
    [
      'with the speaker of the segment',
      { start: 0, end: 1, text: ' In 2024 we', words, speaker: 'SPEAKER_00' },
      [[0, 1000, 'In 2024 we', 'SPEAKER_00']],
    ],
    [
      'with the speaker of most words where the segment has none',
      { start: 0, end: 1, text: ' In 2024 we', words },
      [[0, 1000, 'In 2024 we', 'SPEAKER_01']],
    ],
    ['without a speaker', { start: 0, end: 1, text: ' In' }, [[0, 1000, 'In']]],
  ])('%s', (_, segment, lines) => {
    const value = { segments: [segment], word_segments: [], language: 'en' };
    expect(linesOf(readWhisperxJson, value)).toEqual(lines);
  });

  test('with its words, also those without times', () => {
    const segments = [{ start: 0, end: 1, text: 'In 2024 we', words }];
    expect(wordsOf(readWhisperxJson, { segments, word_segments: words })).toEqual([
      [
        [0, 200, 'In'],
        [null, null, '2024'],
        [900, 1000, 'we'],
      ],
    ]);
  });

  test('with the words beside the segments where these have none', () => {
    const segments = [
      { start: 0, end: 0.5, text: 'In 2024' },
      { start: 0.9, end: 1, text: 'we' },
    ];
    expect(wordsOf(readWhisperxJson, { segments, word_segments: words })).toEqual([
      [
        [0, 200, 'In'],
        [null, null, '2024'],
      ],
      [[900, 1000, 'we']],
    ]);
  });
});
