import { describe, expect, test } from 'vitest';

import { linesOf, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readAwsTranscribeJson } from '@/utils/transcript/formats/json/aws-transcribe-json';

describe('Amazon Transcribe', () => {
  function spoken(content: string, start: string, end: string, more: object = {}) {
    const alternatives = [{ confidence: '0.9', content }];
    return { type: 'pronunciation', start_time: start, end_time: end, alternatives, ...more };
  }
  const point = { type: 'punctuation', alternatives: [{ confidence: '0.0', content: '.' }] };
  const items = [spoken('Hello', '0.04', '0.5'), point, spoken('You', '0.6', '1.0'), point];
  const transcripts = [{ transcript: 'Hello. You.' }];

  test.each([
    [
      'words become lines, each sign with its word',
      { transcripts, items },
      [
        [40, 500, 'Hello.'],
        [600, 1000, 'You.'],
      ],
    ],
    [
      'speakers stand beside the words in older files',
      {
        transcripts,
        items,
        speaker_labels: {
          segments: [
            {
              speaker_label: 'spk_0',
              items: [{ speaker_label: 'spk_0', start_time: '0.04' }, { start_time: '0.60' }],
            },
          ],
        },
      },
      [
        [40, 500, 'Hello.', 'spk_0'],
        [600, 1000, 'You.', 'spk_0'],
      ],
    ],
    [
      'channels too',
      {
        transcripts,
        items,
        channel_labels: { channels: [{ channel_label: 'ch_0', items: items.slice(0, 2) }] },
      },
      [
        [40, 500, 'Hello.', 'ch_0'],
        [600, 1000, 'You.'],
      ],
    ],
    [
      'speakers stand in the words in newer ones',
      { transcripts, items: [spoken('Hi', '0', '1', { speaker_label: 'spk_1' }), point] },
      [[0, 1000, 'Hi.', 'spk_1']],
    ],
    [
      'audio segments are lines where there are any',
      {
        transcripts,
        items: items.map((item, id) => ({ id, ...item })),
        audio_segments: [
          {
            id: 0,
            transcript: 'Hello. You.',
            start_time: '0.0',
            end_time: '1.2',
            speaker_label: 'spk_0',
            items: [0, 1, 2, 3],
          },
        ],
      },
      [[0, 1200, 'Hello. You.', 'spk_0']],
    ],
    [
      'words in Japanese are joined as the text has them',
      {
        transcripts: [{ transcript: '今日は。' }],
        items: [
          spoken('今日', '0', '1'),
          spoken('は', '1', '2'),
          { ...point, alternatives: [{ content: '。' }] },
        ],
      },
      [[0, 2000, '今日は。']],
    ],
  ])('%s', (_, results, lines) => {
    expect(linesOf(readAwsTranscribeJson, { jobName: 'x', results })).toEqual(lines);
  });

  test('words of audio segments are found by their numbers', () => {
    const results = {
      transcripts,
      items: items.map((item, id) => ({ id, ...item })),
      audio_segments: [{ transcript: 'You.', start_time: '0.6', end_time: '1', items: [2, 3] }],
    };
    expect(wordsOf(readAwsTranscribeJson, { results })).toEqual([[[600, 1000, 'You.']]]);
  });
});
