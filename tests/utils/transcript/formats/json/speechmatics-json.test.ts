import { describe, expect, test } from 'vitest';

import { linesOf } from '@/tests/utils/transcript/formats/read-json';
import { readSpeechmaticsJson } from '@/utils/transcript/formats/json/speechmatics-json';

describe('Speechmatics', () => {
  function result(content: string, start: number, end: number, more: object = {}) {
    const alternatives = [{ content, speaker: 'S1' }];
    return { type: 'word', start_time: start, end_time: end, alternatives, ...more };
  }
  const sign = { type: 'punctuation', attaches_to: 'previous' };

  test.each([
    [
      'signs belong to the word that they say',
      [
        result('«', 0, 0, { type: 'punctuation', attaches_to: 'next' }),
        result('Hi', 0, 0.5),
        result('»', 0.5, 0.5, sign),
        result('.', 0.5, 0.5, { ...sign, is_eos: true }),
        result('Well', 0.6, 0.9),
        result('-', 0.9, 0.9, { type: 'punctuation', attaches_to: 'both' }),
        result('known', 0.9, 1.2),
      ],
      ' ',
      [
        [0, 500, '«Hi».', 'S1'],
        [600, 1200, 'Well-known', 'S1'],
      ],
    ],
    [
      'words of languages without spaces are joined',
      [result('你好', 0, 1), result('世界', 1, 2), result('。', 2, 2, sign)],
      '',
      [[0, 2000, '你好世界。', 'S1']],
    ],
    [
      'nobody known is no speaker',
      [result('Hi', 0, 1, { alternatives: [{ content: 'Hi', speaker: 'UU' }] })],
      ' ',
      [[0, 1000, 'Hi']],
    ],
  ])('%s', (_, results, delimiter, lines) => {
    const metadata = { language_pack_info: { word_delimiter: delimiter } };
    expect(linesOf(readSpeechmaticsJson, { format: '2.9', metadata, results })).toEqual(lines);
  });
});

test('Speechmatics’ first version is read, its speakers by their times', () => {
  const value = {
    job: { lang: 'en', duration: 711 },
    speakers: [
      { name: 'F4', time: '13.05', duration: '6.12' },
      { name: 'F3', time: '21.92', duration: '1' },
    ],
    words: [
      { name: 'Upside', time: '18.78', duration: '0.39' },
      { name: 'down', time: '19.17', duration: '0.36' },
      { name: '.', time: '21.42', duration: '0.46' },
      { name: 'It', time: '21.92', duration: '0.06' },
    ],
  };
  expect(linesOf(readSpeechmaticsJson, value)).toEqual([
    [18_780, 19_530, 'Upside down.', 'F4'],
    [21_920, 21_980, 'It', 'F3'],
  ]);
});
