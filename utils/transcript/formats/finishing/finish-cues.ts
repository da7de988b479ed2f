import type { CueList, TimedCue, UntimedCue } from '@/utils/transcript/model';

import { cleanText } from './clean-text';
import { estimateStarts } from './estimate-starts';
import { fillWordTimes } from './fill-word-times';
import { lastEndMs } from './line-ends';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';

/** The longest transcript of the archive has 18,000 lines, a day of captions some 40,000. */
const MAX_CUES = 1_000_000;

/** 100 hours: no video is longer, so such a time is damaged. */
export const MAX_TIME_MS = 360_000_000;

/** A line with clean text and times that can be right, or none. */
interface Line {
  /** `null` where the file has none, or a damaged one. */
  readonly startMs: number | null;
  readonly isDamaged: boolean;
  readonly endMs: number | null;
  readonly text: string;
  readonly speaker: string;
  readonly words: readonly RawWord[] | undefined;
  readonly line: number | null;
}

type TimedLine = Line & { readonly startMs: number };

/**
 * Turns the cues of any file into a transcript's: texts cleaned, lines without text left out, times
 * checked, lines sorted, missing ends and word times filled in. What was wrong goes to `problems`.
 *
 * A time that cannot be right (negative, beyond 100 hours) is not used and its line is kept. Lines
 * without a start among lines with one are put between their neighbours, as in archive files, and
 * the whole counts as estimated unless these times were merely damaged. An end that is missing or
 * before its start is where the next line starts, for the last line the end of the video
 * (`durationMs`) or a few seconds. Lines may overlap, as people do. Without any time: untimed.
 */
export function finishCues(
  rawCues: readonly RawCue[],
  durationMs: number | null,
  problems: ProblemList,
): CueList {
  const lines = readLines(rawCues, problems);
  if (lines.every(({ startMs }) => startMs === null)) {
    return { timing: 'none', cues: lines.map(untimedCue) };
  }
  const timed = lines.every(isTimed) ? lines : estimated(lines, durationMs, problems);
  const hasEstimates = lines.some(({ startMs, isDamaged }) => startMs === null && !isDamaged);
  return {
    timing: hasEstimates ? 'estimated' : 'exact',
    cues: addEnds(sortByStart(timed, problems), durationMs),
  };
}

function readLines(rawCues: readonly RawCue[], problems: ProblemList): readonly Line[] {
  const lines: Line[] = [];
  for (const cue of rawCues) {
    const text = cleanText(cue.text);
    if (text === '') continue;
    if (lines.length === MAX_CUES) {
      const message = 'This file has more than a million lines. Those from here on were left out.';
      problems.add('too-many-lines', cue.line, message);
      break;
    }
    const statedMs = cue.startMs ?? firstWordMs(cue);
    const startMs = statedMs === null ? null : checkStart(statedMs, cue.line, problems);
    lines.push({
      startMs,
      isDamaged: statedMs !== null && startMs === null,
      endMs: startMs === null ? null : checkEnd(cue, startMs, problems),
      text,
      speaker: cue.speaker ? cleanText(cue.speaker) : '',
      words: cue.words,
      line: cue.line,
    });
  }
  return lines;
}

/** Some programs leave the line to its words where these have times. */
function firstWordMs({ words }: RawCue): number | null {
  return words?.find(({ startMs }) => startMs !== null)?.startMs ?? null;
}

function checkStart(startMs: number, line: number | null, problems: ProblemList): number | null {
  if (!Number.isFinite(startMs) || startMs > MAX_TIME_MS) return null;
  if (startMs >= 0) return Math.round(startMs);
  problems.add('bad-time', line, 'This line starts before the video does. It was put at 0:00.');
  return 0;
}

function checkEnd(cue: RawCue, startMs: number, problems: ProblemList): number | null {
  const endMs = cue.endMs ?? cue.words?.findLast((word) => word.endMs !== null)?.endMs ?? null;
  if (endMs === null || Number.isNaN(endMs)) return null;
  if (endMs >= startMs && endMs <= MAX_TIME_MS) return Math.round(endMs);
  const fault = endMs < startMs ? 'before it starts' : 'after more than 100 hours';
  const message = `This line ends ${fault}. It was made to last until the next line.`;
  problems.add('bad-time', cue.line, message);
  return null;
}

function isTimed(line: Line): line is TimedLine {
  return line.startMs !== null;
}

function estimated(
  lines: readonly Line[],
  durationMs: number | null,
  problems: ProblemList,
): readonly TimedLine[] {
  return estimateStarts(lines, durationMs, problems).map((line) => ({
    ...line,
    startMs: Math.min(line.startMs, MAX_TIME_MS),
  }));
}

function sortByStart(lines: readonly TimedLine[], problems: ProblemList): readonly TimedLine[] {
  let strayCount = 0;
  let firstStray: number | null = null;
  let previousMs = 0;
  for (const { startMs, line } of lines) {
    if (startMs < previousMs) {
      if (strayCount === 0) firstStray = line;
      strayCount++;
    }
    previousMs = startMs;
  }
  if (strayCount === 0) return lines;
  problems.add('bad-time', firstStray, outOfOrder(strayCount));
  return lines.toSorted((one, other) => one.startMs - other.startMs);
}

function outOfOrder(count: number): string {
  return count === 1
    ? 'This line starts before the line above it. It was moved to its time.'
    : `This line and ${count - 1} more start before the line above them. They were moved to their times.`;
}

/** Starts are sorted, so the line that ends a line is never before the one that ended the last. */
function addEnds(lines: readonly TimedLine[], durationMs: number | null): readonly TimedCue[] {
  let later = 0;
  return lines.map((line) => {
    const { startMs, text } = line;
    while ((lines[later]?.startMs ?? Infinity) <= startMs) later++;
    const endMs = line.endMs ?? lines[later]?.startMs ?? lastEndMs(startMs, text, durationMs);
    return timedCue(line, endMs);
  });
}

function timedCue({ startMs, text, speaker, words }: TimedLine, endMs: number): TimedCue {
  const filled = words && words.length > 0 ? fillWordTimes(words, { startMs, endMs }) : null;
  // Spelled out, because spreading into each of a million cues took half the time of reading.
  if (filled && speaker !== '') return { startMs, endMs, text, speaker, words: filled };
  if (filled) return { startMs, endMs, text, words: filled };
  return speaker === '' ? { startMs, endMs, text } : { startMs, endMs, text, speaker };
}

function untimedCue({ text, speaker }: Line): UntimedCue {
  return speaker === '' ? { text } : { text, speaker };
}
