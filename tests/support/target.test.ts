import { expect, test } from 'vitest';
import { describeTarget, encodeTarget, type Target } from './target';

const panel: Target = { role: 'complementary', name: 'Transcript' };

test.each<readonly [words: string, target: Target]>([
  ['button', { role: 'button' }],
  ['button "Search"', { role: 'button', name: 'Search' }],
  ['button /^Play/i', { role: 'button', name: /^Play/i }],
  ['current listitem', { role: 'listitem', current: true }],
  ['row with the text "54"', { role: 'row', text: '54' }],
  [
    'listitem number -1 in complementary "Transcript"',
    { role: 'listitem', nth: -1, within: panel },
  ],
])('a target is described as: %s', (words, target) => {
  expect(describeTarget(target)).toBe(words);
});

test('a target travels as data, patterns and scopes included', () => {
  const target: Target = { role: 'button', name: /Play/i, text: '1:07', within: panel };
  const encoded = encodeTarget(target);
  expect(JSON.parse(JSON.stringify(encoded))).toEqual(encoded);
  expect(encoded).toEqual({
    role: 'button',
    name: { kind: 'pattern', source: 'Play', flags: 'i' },
    text: { kind: 'text', text: '1:07', exact: false },
    current: false,
    nth: null,
    within: {
      role: 'complementary',
      name: { kind: 'text', text: 'Transcript', exact: false },
      text: { kind: 'any' },
      current: false,
      nth: null,
      within: null,
    },
  });
});
