import { describe, expect, test } from 'vitest';

import { linesOf, readSoundJson, wordsOf } from '@/tests/utils/transcript/formats/read-json';
import { readWhisperCppJson } from '@/utils/transcript/formats/json/whisper-cpp-json';

function segment(from: number, to: number, text: string, more: object = {}) {
  return { timestamps: { from: '', to: '' }, offsets: { from, to }, text, ...more };
}

function token(text: string, from?: number, to?: number) {
  return from === undefined ? { text, t_dtw: -1 } : { text, offsets: { from, to }, t_dtw: -1 };
}

describe('whisper.cpp’s JSON is read', () => {
  test.each([
    ['with times in ms', [segment(0, 2500, ' Hello.')], [[0, 2500, 'Hello.']]],
    [
      'by its timestamps where it has no offsets',
      [{ timestamps: { from: '00:00:01,500', to: '01:00:00,000' }, text: ' A' }],
      [[1500, 3_600_000, 'A']],
    ],
    [
      'with speakers, but not with one that it does not know',
      [segment(0, 9, ' A', { speaker: '1' }), segment(9, 10, ' B', { speaker: '?' })],
      [
        [0, 9, 'A', 'Speaker 1'],
        [9, 10, 'B'],
      ],
    ],
    [
      'with words joined into lines where it was run with -ml 1',
      [' And', ' so', ' my', ' fell', 'ow', ' ones', '.', ' Ask'].map((text, index) =>
        segment(index * 100, index * 100 + 100, text),
      ),
      [
        [0, 700, 'And so my fellow ones.'],
        [700, 800, 'Ask'],
      ],
    ],
  ])('%s', (_, transcription, lines) => {
    expect(linesOf(readWhisperCppJson, { transcription })).toEqual(lines);
  });

  test('with its model and language', () => {
    const value = {
      model: { type: 'base' },
      params: { language: 'auto' },
      result: { language: 'de' },
      transcription: [],
    };
    expect(readSoundJson(readWhisperCppJson, value).header).toEqual({
      model: 'whisper.cpp base',
      language: 'de',
    });
  });
});

describe('its tokens become words:', () => {
  test.each([
    [
      'those without a space before them belong to the word before',
      ' Hello there,',
      [token(' Hel', 0, 10), token('lo', 10, 20), token(' there', 20, 30), token(',', 30, 40)],
      [
        [0, 20, 'Hello'],
        [20, 40, 'there,'],
      ],
    ],
    [
      'marks of the model are none',
      ' A',
      [token('[_BEG_]', 0, 0), token(' A', 1, 2), token('[_TT_550]', 9, 9), token('<|endoftext|>')],
      [[1, 2, 'A']],
    ],
    ['tokens without any time say nothing', ' A b', [token(' A'), token(' b')], undefined],
    [
      'a token without a time among others is kept',
      ' A b',
      [token(' A', 0, 1), token(' b')],
      [
        [0, 1, 'A'],
        [null, null, 'b'],
      ],
    ],
    [
      'in a script without spaces each is one, with its punctuation',
      '你好，世界',
      [token('你好', 0, 1), token('，', 1, 2), token('世界', 2, 3)],
      [
        [0, 2, '你好，'],
        [2, 3, '世界'],
      ],
    ],
    [
      'a letter divided between tokens is taken from the text',
      ' Der naïve Mann ist da',
      [
        token(' Der', 0, 1),
        token(' na', 1, 2),
        token('\uFFFD', 2, 3),
        token('\uFFFD', 3, 4),
        token('ve', 4, 5),
        token(' Mann', 5, 6),
        token(' ist', 6, 7),
        token(' da', 7, 8),
      ],
      [
        [0, 1, 'Der'],
        [1, 5, 'naïve'],
        [5, 6, 'Mann'],
        [6, 7, 'ist'],
        [7, 8, 'da'],
      ],
    ],
    [
      'a Chinese character too',
      '我们今天看世界',
      [
        token('我们', 0, 1),
        token('今天', 1, 2),
        token('看', 2, 3),
        token('世', 3, 4),
        token('\uFFFD', 4, 5),
        token('\uFFFD', 5, 6),
      ],
      [
        [0, 1, '我们'],
        [1, 2, '今天'],
        [2, 3, '看'],
        [3, 4, '世'],
        [4, 6, '界'],
      ],
    ],
    [
      'and where the text is as broken there are none',
      '\uFFFD',
      [token('\uFFFD', 0, 1)],
      undefined,
    ],
  ])('%s', (_, text, tokens, words) => {
    const transcription = [segment(0, 100, text, { tokens })];
    expect(wordsOf(readWhisperCppJson, { transcription })).toEqual([words]);
  });
});
