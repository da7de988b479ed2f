import { describe, expect, test } from 'vitest';

import { linesOf } from '@/tests/utils/transcript/formats/read-json';
import { readWordListJson } from '@/utils/transcript/formats/json/word-list-json';

describe('a list of words', () => {
  test.each([
    [
      'of ElevenLabs is read with its own spaces',
      {
        language_code: 'en',
        text: 'Hi (laughs) you.',
        words: [
          { text: 'Hi', start: 0, end: 0.5, type: 'word', speaker_id: 'speaker_0' },
          { text: ' ', start: 0.5, end: 0.6, type: 'spacing', speaker_id: 'speaker_0' },
          { text: '(laughs)', start: 0.6, end: 0.8, type: 'audio_event', speaker_id: 'speaker_0' },
          { text: ' ', start: 0.8, end: 0.9, type: 'spacing', speaker_id: 'speaker_0' },
          { text: 'you.', start: 0.9, end: 1, type: 'word', speaker_id: 'speaker_0' },
        ],
      },
      [[0, 1000, 'Hi (laughs) you.', 'speaker_0']],
    ],
    [
      'of OpenAI’s service is read with the punctuation of its text',
      {
        text: 'Hello, you. Bye!',
        words: [
          { word: 'Hello', start: 0, end: 0.5 },
          { word: 'you', start: 0.5, end: 1 },
          { word: 'Bye', start: 1, end: 1.5 },
        ],
      },
      [
        [0, 1000, 'Hello, you.'],
        [1000, 1500, 'Bye!'],
      ],
    ],
    [
      'of Vosk is read, a list for each pause',
      [
        {
          text: 'hello you',
          result: [
            { word: 'hello', start: 0, end: 1 },
            { word: 'you', start: 1, end: 2 },
          ],
        },
        { text: '' },
        { text: 'bye', result: [{ word: 'bye', start: 9, end: 10 }] },
      ],
      [
        [0, 2000, 'hello you'],
        [9000, 10_000, 'bye'],
      ],
    ],
    [
      'in milliseconds is known by their lengths',
      {
        words: [
          { text: 'Hi', start: 250, end: 650 },
          { text: 'you', start: 730, end: 1022 },
        ],
      },
      [[250, 1022, 'Hi you']],
    ],
  ])('%s', (_, value, lines) => {
    expect(linesOf(readWordListJson, value)).toEqual(lines);
  });
});
