import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CueList, TimedCue } from '@/utils/transcript/model';
import { nextWordMs, spokenPartAt, timeOfOffset, wordSpans } from '@/utils/transcript/spoken-part';

const withWords: TimedCue = {
  startMs: 1000,
  endMs: 4000,
  text: 'We walk, we walk.',
  words: [
    { startMs: 1200, endMs: 1500, text: 'We' },
    { startMs: 1500, endMs: 2000, text: 'walk,' },
    { startMs: 2500, endMs: 3000, text: 'we' },
    { startMs: 3000, endMs: 4000, text: 'walk.' },
  ],
};
const plain: TimedCue = { startMs: 4000, endMs: 9000, text: 'A line of many words' };
const lines: CueList = { timing: 'exact', cues: [withWords, plain] };

describe('the spoken part', () => {
  test.each([
    ['before the first word', 1100, -1],
    ['in the first word', 1300, 0],
    ['between two words', 2200, 1],
    ['in the last word', 3999, 3],
  ])('%s', (_when, playedMs, wordIndex) => {
    expect(spokenPartAt(lines, 0, { playedMs, rate: 1 })).toEqual({ kind: 'word', wordIndex });
  });

  test('of a long line without word times flows from its start to its end', () => {
    expect(spokenPartAt(lines, 1, { playedMs: 4700, rate: 2 })).toEqual({
      kind: 'interpolated',
      startMs: 4000,
      endMs: 9000,
      playedMs: 4700,
      rate: 2,
    });
  });

  test.each<readonly [string, CueList, number]>([
    ['no line', lines, -1],
    ['a line after the last', lines, 2],
    ['lines without times', { timing: 'none', cues: [{ text: 'A line' }] }, 0],
    ['a line that takes no time', { timing: 'exact', cues: [{ ...plain, endMs: 4000 }] }, 0],
    ['a line that is soon read', { timing: 'exact', cues: [{ ...plain, endMs: 8999 }] }, 0],
  ])('of %s is none', (_what, of, lineIndex) => {
    expect(spokenPartAt(of, lineIndex, { playedMs: 4000, rate: 1 })).toEqual({ kind: 'none' });
  });

  test.each([
    ['ends where the next line begins', { ...plain, endMs: 12_000 }, 9500, 9500],
    ['is not stretched over a silence', { ...plain, endMs: 99_000 }, 99_000, 10_000],
  ])('%s', (_what, cue, nextMs, endMs) => {
    const next = { ...plain, startMs: nextMs, endMs: nextMs };
    const part = spokenPartAt({ timing: 'exact', cues: [cue, next] }, 0, {
      playedMs: 4000,
      rate: 1,
    });
    expect(part).toMatchObject({ endMs });
  });
});

test.each([
  ['before the line', 0, 1200],
  ['at a word', 1200, 1500],
  ['in the last word', 3500, null],
])('the next word begins: %s', (_when, playedMs, nextMs) => {
  expect(nextWordMs(withWords, playedMs)).toBe(nextMs);
  expect(nextWordMs(plain, playedMs)).toBeNull();
});

describe('words in the text', () => {
  test('are found in order, also when they are the same', () => {
    const said = wordSpans(withWords).map(({ start, end }) => withWords.text.slice(start, end));
    expect(said).toEqual(['We', 'walk,', 'we', 'walk.']);
  });

  test('one that is not there takes no room', () => {
    const words = [{ startMs: 1000, endMs: 2000, text: 'um' }, ...(withWords.words ?? [])];
    expect(wordSpans({ ...withWords, words })[0]).toEqual({ start: 0, end: 0 });
  });
});

describe('when a letter is said', () => {
  test.each([
    ['the first of all', 0, 1000],
    ['in a word', 4, 1500],
    ['in the space before a word', 8, 2500],
    ['after the last', 99, 3000],
  ])('%s, with word times', (_which, offset, timeMs) => {
    expect(timeOfOffset(withWords, offset)).toBe(timeMs);
  });

  test('without word times by its share of the text, never outside the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 30 }), fc.nat(10), (offset, more) => {
        const timeMs = timeOfOffset(plain, offset);
        expect(timeMs).toBeGreaterThanOrEqual(plain.startMs);
        expect(timeMs).toBeLessThanOrEqual(plain.endMs);
        expect(timeOfOffset(plain, offset + more)).toBeGreaterThanOrEqual(timeMs);
      }),
    );
  });
});
