import { describe, expect, test } from 'vitest';

import { mergeWordSegments } from '@/utils/transcript/formats/json/merge-words';

function segments(...texts: readonly string[]) {
  return texts.map((text, index) => ({
    startMs: index * 300,
    endMs: index * 300 + 300,
    text,
    line: null,
  }));
}

describe('segments that are words are joined,', () => {
  test.each([
    ['set apart by spaces', ['I', 'am', 'your', 'father.'], ['I am your father.']],
    ['by the spaces before them', [' I', ' am', ' your', ' fath', 'er.'], [' I am your father.']],
    ['by the spaces behind them', ['I ', 'am ', 'your ', 'fath', 'er. '], ['I am your father.']],
    [
      'without spaces in Chinese',
      ['我们', '今天', '看', '世界。', '好'],
      ['我们今天看世界。', '好'],
    ],
    ['a line for each sentence', ['I', 'am.', 'So', 'are', 'you.'], ['I am.', ' So are you.']],
  ])('%s', (_, texts, lines) => {
    expect(mergeWordSegments(segments(...texts)).map(({ text }) => text)).toEqual(lines);
  });
});

describe('segments are kept as they are that', () => {
  test.each([
    ['hold several words', ['I am', 'your father', 'so', 'I', 'am', 'told']],
    ['are short answers', ['Yes.', 'No.', 'Why?', 'So.']],
    ['are sounds', ['[Music]', '[Applause]', '[Music]', '(laughs)']],
    [
      'are lines of Chinese',
      ['我们今天看世界', '大家好欢迎来到', '这里是北京天气', '我们今天看世界'],
    ],
    ['are too few to tell', ['I', 'am', 'your']],
  ])('%s', (_, texts) => {
    const all = segments(...texts);
    expect(mergeWordSegments(all)).toBe(all);
  });

  test('last too long for words, as where Whisper loops', () => {
    const all = segments('th', 'th', 'th', 'th').map((segment) => ({
      ...segment,
      startMs: segment.startMs * 100,
      endMs: segment.endMs * 100,
    }));
    expect(mergeWordSegments(all)).toBe(all);
  });
});
