import { scanClock } from './scan-time';
import type { TextLine } from './text-lines';

/** A time in brackets: `(0:05)`, `[1:02:03]`. */
const INLINE_MARK = /(?<!\S)[([]((?:\d{1,3}:)?\d{1,3}:\d{2})[)\]](?!\S)/g;

/** Fewer may be places that are spoken of. */
const FEWEST_MARKS = 5;

/**
 * Breaks lines that run through many times, `(0:00) hello (0:05) and so on`, as some programs copy a
 * whole transcript, before each of them. Only those that begin with a time, and whose times rise.
 */
export function breakAtInlineMarks(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap((line) => {
    const { text } = line;
    const isFramed = text.startsWith('(') || text.startsWith('[');
    const marks = isFramed ? [...text.matchAll(INLINE_MARK)] : [];
    if (marks.length < FEWEST_MARKS || marks[0]?.index !== 0 || !doRise(marks)) return [line];
    return marks.map(({ index }, number) => ({
      line: line.line,
      text: text.slice(index, marks[number + 1]?.index).trimEnd(),
    }));
  });
}

function doRise(marks: readonly RegExpMatchArray[]): boolean {
  const timesMs = marks.map(([, clock = '']) => scanClock(clock, 0)?.timeMs ?? -1);
  return timesMs.every((timeMs, index) => timeMs >= (timesMs[index - 1] ?? 0));
}
