import type { Cue } from './model';

/** Lines in a row that say the same, as speech recognition makes them when it runs in a loop. */
export interface RepeatedLines {
  readonly firstIndex: number;
  readonly count: number;
}

/** Fewer may be what was said: a refrain, a cheer, a count. */
const FEWEST_REPEATS = 5;

/** Finds every run of five or more identical lines, in order. The speaker is part of a line. */
export function findRepeatedLines(cues: readonly Cue[]): readonly RepeatedLines[] {
  const found: RepeatedLines[] = [];
  let firstIndex = 0;
  for (let index = 1; index <= cues.length; index += 1) {
    if (saysTheSame(cues[firstIndex], cues[index])) continue;
    const count = index - firstIndex;
    if (count >= FEWEST_REPEATS) found.push({ firstIndex, count });
    firstIndex = index;
  }
  return found;
}

function saysTheSame(one: Cue | undefined, other: Cue | undefined): boolean {
  return one?.text === other?.text && one?.speaker === other?.speaker;
}
