import { isTextBehindTimes } from './caption-opening';
import { ARROW, readCaptionTimings, type CaptionTimings } from './caption-timings';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { findSrtNumber } from './srt-number';

/** A cue as the file has it. */
export interface SrtCue {
  /** 1-based, of the line with the times. */
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Lines separated by `\n`, blank ones too, with markup. */
  readonly payload: string;
}

/** A line with times, or one that was meant to have them. */
interface TimingLine {
  /** `null` where they cannot be read. */
  readonly timings: CaptionTimings | null;
  readonly line: number;
  readonly offset: number;
  readonly end: number;
}

/** In such a line, an arrow was meant to stand between times; in others it belongs to the text. */
const MEANT_AS_TIMES = /^\s*-?\d/;

/**
 * Reads the cues of a SubRip file, in its order. SubRip has no standard: what stands between two
 * lines with times is the text of the first, with its blank lines, but for the number above the
 * second. So numbers may be missing or wrong, and a text may be a number. Reported are text above
 * the first times, which is left out, and times that cannot be read: the text below them is joined
 * to the cue above, or stands at 0:00 where there is none.
 */
export function readSrtBlocks(text: string, problems: ProblemList): readonly SrtCue[] {
  const timingLines = findTimingLines(text);
  const firstOffset = timingLines[0]?.offset ?? text.length;
  const firstBlock = findSrtNumber(text, 0, firstOffset, true);
  if (text.slice(0, firstBlock).trim() !== '') {
    problems.add('stray-line', 1, 'This text stands above the first times. It was left out.');
  }
  const isNumbered = firstBlock < firstOffset;
  const cues: SrtCue[] = [];
  for (const [index, timingLine] of timingLines.entries()) {
    const next = timingLines[index + 1];
    const payload = payloadBetween(text, timingLine, next, isNumbered);
    const { timings, line } = timingLine;
    const above = cues.at(-1);
    if (timings) {
      cues.push({ line, startMs: timings.startMs, endMs: timings.endMs, payload });
    } else {
      reportUnreadable(line, above, problems);
      const endMs = next?.timings?.startMs ?? 0;
      if (above) cues[cues.length - 1] = { ...above, payload: `${above.payload}\n${payload}` };
      else cues.push({ line, startMs: 0, endMs, payload });
    }
  }
  return cues;
}

function findTimingLines(text: string): readonly TimingLine[] {
  const timingLines: TimingLine[] = [];
  let line = 1;
  let lineOffset = 0;
  for (let arrow = text.indexOf(ARROW); arrow !== -1;) {
    const offset = text.lastIndexOf('\n', arrow) + 1;
    const end = lineEnd(text, arrow);
    line += countLineFeeds(text, lineOffset, offset);
    lineOffset = offset;
    const timings = readCaptionTimings(text, offset, arrow, end, ',');
    if (timings || MEANT_AS_TIMES.test(text.slice(offset, arrow))) {
      timingLines.push({ timings, line, offset, end });
    }
    arrow = text.indexOf(ARROW, end);
  }
  return timingLines;
}

/** Some programs write the text behind the times, where others have coordinates. */
function payloadBetween(
  text: string,
  { timings, end }: TimingLine,
  next: TimingLine | undefined,
  isNumbered: boolean,
): string {
  const start = Math.min(end + 1, text.length);
  const payload = text.slice(
    start,
    next ? findSrtNumber(text, start, next.offset, isNumbered) : text.length,
  );
  if (!timings || timings.restStart >= end) return payload;
  const rest = text.slice(timings.restStart, end);
  return isTextBehindTimes(rest) ? `${rest}\n${payload}` : payload;
}

function reportUnreadable(line: number, above: SrtCue | undefined, problems: ProblemList): void {
  const outcome = above ? 'was joined to the one above' : 'was put at 0:00';
  problems.add(
    'bad-time',
    line,
    `The times in this line cannot be read. The text below it ${outcome}.`,
  );
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function countLineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
