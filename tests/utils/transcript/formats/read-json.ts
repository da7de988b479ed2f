import { expect } from 'vitest';

import { createProblemList, type ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, RawWord, Reading } from '@/utils/transcript/formats/reading';

type ReadJson = (value: unknown, problems: ProblemList) => Reading;

/** Reads a value as a family does, and expects no problem. */
export function readSoundJson(read: ReadJson, value: unknown): Reading {
  const problems = createProblemList();
  const reading = read(value, problems);
  expect(problems.toArray()).toEqual([]);
  return reading;
}

/** The lines that a family reads in a value: start and end in ms, text, and the speaker if any. */
export function linesOf(read: ReadJson, value: unknown): readonly unknown[] {
  return readSoundJson(read, value).cues.map(lineOf);
}

/** The words of each line that a family reads in a value: start and end in ms, text. */
export function wordsOf(read: ReadJson, value: unknown): readonly unknown[] {
  return readSoundJson(read, value).cues.map(({ words }) => words?.map(wordOf));
}

/** A line as start, end, text, and the speaker if it has one. */
function lineOf({ startMs, endMs, text, speaker }: RawCue): readonly unknown[] {
  return speaker ? [startMs, endMs, text.trim(), speaker] : [startMs, endMs, text.trim()];
}

function wordOf({ startMs, endMs, text }: RawWord): readonly unknown[] {
  return [startMs, endMs, text.trim()];
}
