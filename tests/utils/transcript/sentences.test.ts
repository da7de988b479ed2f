import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue } from '@/utils/transcript/model';
import { splitSentences } from '@/utils/transcript/sentences';

const textOf = (cues: readonly Cue[]) =>
  splitSentences(cues, 0, cues.length).map(({ parts }) =>
    parts.map(({ lineIndex, start, end }) => cues[lineIndex]?.text.slice(start, end)).join('|'),
  );

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a sentence in a line', ['We walk.'], ['We walk.']],
  ['a sentence over two lines', ['We walk', 'on.'], ['We walk|on.']],
  ['two sentences in a line', ['We walk. They run!'], ['We walk.', 'They run!']],
  ['an end in the middle of a line', ['We', 'walk. They', 'run.'], ['We|walk.', 'They|run.']],
  ['marks with quotes after them', ['“Go!” he said?” Yes.'], ['“Go!”', 'he said?”', 'Yes.']],
  ['an ellipsis', ['Well… Who knows.'], ['Well…', 'Who knows.']],
  ['a stop before a small letter', ['This is approx. five.'], ['This is approx. five.']],
  ['initials and titles', ['Dr. A. Smith ran. Yes.'], ['Dr. A. Smith ran.', 'Yes.']],
  ['a title at the end of a line', ['Ask Mr.', 'Smith.'], ['Ask Mr.|Smith.']],
  ['numbers', ['It is 3.5 now. Yes.'], ['It is 3.5 now.', 'Yes.']],
  ['Chinese, which has no spaces', ['我们走。他们跑！'], ['我们走。', '他们跑！']],
  ['Arabic', ['هل تمشي؟ نعم.'], ['هل تمشي؟', 'نعم.']],
  ['Hindi', ['हम चलते हैं। वे दौड़ते हैं।'], ['हम चलते हैं।', 'वे दौड़ते हैं।']],
  ['no end at all', ['we walk', 'and walk'], ['we walk|and walk']],
  ['lines without text', ['', 'We walk.', '  '], ['We walk.']],
  ['no lines', [], []],
])('%s', (_what, texts, sentences) => {
  expect(textOf(texts.map((text) => ({ text })))).toEqual(sentences);
});

test('text that goes on without marks is split at its lines', () => {
  const texts = Array.from({ length: 20 }, (_, index) => `these are the words number ${index}`);
  expect(textOf(texts.map((text) => ({ text })))).toEqual(texts);
});

test.each([
  [
    'a long pause',
    [
      { startMs: 0, endMs: 1000 },
      { startMs: 3000, endMs: 4000 },
    ],
    ['we walk', 'on'],
  ],
  [
    'a short one',
    [
      { startMs: 0, endMs: 1000 },
      { startMs: 2900, endMs: 4000 },
    ],
    ['we walk|on'],
  ],
])('%s', (_what, times, sentences) => {
  const texts = ['we walk', 'on'];
  expect(textOf(times.map((time, index) => ({ ...time, text: texts[index] ?? '' })))).toEqual(
    sentences,
  );
});

test('another speaker begins another sentence', () => {
  const cues = [
    { text: 'we walk', speaker: 'Ann' },
    { text: 'on', speaker: 'Ben' },
  ];
  expect(textOf(cues)).toEqual(['we walk', 'on']);
  expect(splitSentences(cues, 0, 2)[0]?.endsInPause).toBe(true);
});

test('a pause after a sentence that has ended belongs to it', () => {
  const cues = [
    { startMs: 0, endMs: 1000, text: 'We walk.' },
    { startMs: 9000, endMs: 9999, text: 'On.' },
  ];
  expect(splitSentences(cues, 0, 2).map(({ endsInPause }) => endsInPause)).toEqual([true, false]);
});

test('nothing but white space is lost, and all stays in order', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '.', '!', '。', '”', '我'),
    maxLength: 90,
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const found = textOf(texts.map((line) => ({ text: line })));
      const bare = (line: string) => line.replaceAll(/[\s|]/g, '');
      expect(found.map(bare).join('')).toBe(texts.map(bare).join(''));
      expect(found.every((sentence) => sentence !== '')).toBe(true);
    }),
  );
});
