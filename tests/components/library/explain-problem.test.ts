import { expect, test } from 'vitest';
import { explainProblem } from '@/components/library/explain-problem';
import type { Problem } from '@/utils/transcript/model';

const badTime: Problem = { code: 'bad-time', line: 14, message: 'A time in this line is wrong.' };

test.each<readonly [string, Problem, string, string]>([
  ['in English in the words of who read the file', badTime, 'en', 'Line 14: A time in this line'],
  ['in other languages in theirs', badTime, 'de', 'Line 14: A time is missing, damaged'],
  ['without a line where it is the whole file', { ...badTime, line: null }, 'ja', 'A time is'],
])('a problem is told %s', (_how, problem, locale, words) => {
  expect(explainProblem(problem, locale)).toMatch(new RegExp(`^${words}`));
});
