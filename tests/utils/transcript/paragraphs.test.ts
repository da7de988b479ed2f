import { expect, test } from 'vitest';
import { mergeIntoParagraphs, spaceBetween } from '@/utils/transcript/paragraphs';

const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;

test('short sentences are merged until there is enough to read', () => {
  const cues = Array.from({ length: 40 }, () => ({ text: sentence(10) }));
  const lengths = mergeIntoParagraphs(cues, 0, 40).map(({ sentences }) => sentences.length);
  expect(lengths).toEqual([9, 9, 9, 9, 4]);
});

test.each([
  ['a long pause', { startMs: 0, endMs: 1000 }, { startMs: 5000, endMs: 6000 }],
  ['another speaker', { speaker: 'Ann' }, { speaker: 'Ben' }],
])('%s begins a new one', (_what, first, second) => {
  const cues = [
    { ...first, text: 'One.' },
    { ...second, text: 'Two.' },
  ];
  expect(mergeIntoParagraphs(cues, 0, 2)).toHaveLength(2);
});

test('only the asked-for lines are merged', () => {
  const cues = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => ({ text }));
  const [paragraph] = mergeIntoParagraphs(cues, 1, 3);
  expect(paragraph?.sentences.map(([part]) => part?.lineIndex)).toEqual([1, 2]);
});

test.each([
  ['English', 'one', 'two', ' '],
  ['Chinese', '我们', '走', ''],
  ['Japanese', 'です。', 'はい', ''],
  ['Thai', 'ไป', 'มา', ''],
  ['Chinese and English', '我们', 'go', ' '],
  ['Korean, which has spaces', '우리', '간다', ' '],
])('what stands between words: %s', (_script, before, after, between) => {
  expect(spaceBetween(before, after)).toBe(between);
});
