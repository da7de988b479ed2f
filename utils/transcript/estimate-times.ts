import type { TimedCue, UntimedCue } from './model';

interface Spread {
  readonly durationMs: number;
  /** Lines that begin at known times; sorted by line, and so by time. */
  readonly pins: readonly { readonly lineIndex: number; readonly timeMs: number }[];
}

/** What saying a line takes besides its letters, counted in letters: a breath. */
const BREATH = 4;

/**
 * Gives times to lines that have none: they fill the video from its start to its end, each for as
 * long as its text, and between pins they are spread by the same rule. In whole milliseconds, each
 * line ending where the next begins.
 */
export function estimateTimes(
  cues: readonly UntimedCue[],
  { durationMs, pins }: Spread,
): readonly TimedCue[] {
  const startsMs: number[] = [];
  const knots = [
    ...(pins[0]?.lineIndex === 0 ? [] : [{ lineIndex: 0, timeMs: 0 }]),
    ...pins.filter(({ lineIndex }) => lineIndex < cues.length),
    { lineIndex: cues.length, timeMs: durationMs },
  ];
  for (const [position, to] of knots.entries()) {
    const from = knots[position - 1];
    if (from !== undefined) spreadBetween(cues, startsMs, from, to);
  }
  return cues.map((cue, index) => ({
    ...cue,
    startMs: startsMs[index] ?? 0,
    endMs: startsMs[index + 1] ?? durationMs,
  }));
}

type Knot = Spread['pins'][number];

function spreadBetween(
  cues: readonly UntimedCue[],
  startsMs: number[],
  from: Knot,
  to: Knot,
): void {
  let total = 0;
  for (let index = from.lineIndex; index < to.lineIndex; index += 1) total += lengthOf(cues[index]);
  let said = 0;
  for (let index = from.lineIndex; index < to.lineIndex; index += 1) {
    startsMs[index] = Math.round(from.timeMs + ((to.timeMs - from.timeMs) * said) / total);
    said += lengthOf(cues[index]);
  }
  startsMs[to.lineIndex] = Math.round(to.timeMs);
}

function lengthOf(cue: UntimedCue | undefined): number {
  return (cue?.text.length ?? 0) + BREATH;
}
