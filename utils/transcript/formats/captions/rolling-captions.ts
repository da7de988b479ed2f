import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';

/** A cue whose lines are not read yet. */
export interface RollingCue {
  /** 1-based, of the line with the times: the payload begins on the next one. */
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Lines separated by `\n`. */
  readonly payload: string;
}

/** What a line says; `words` is empty where none has a time. */
export interface RollingLine {
  readonly text: string;
  readonly words: readonly RawWord[];
}

/** Reads one line of a payload, in the way of its format, for a cue that starts at `startMs`. */
export type ReadRollingLine = (line: string, startMs: number) => RollingLine;

/** A line that shows something. */
interface ShownLine extends RollingLine {
  /** Its place in the payload: 0 is the uppermost. */
  readonly row: number;
  readonly canRepeat: boolean;
}

/** Between two lines YouTube shows the upper one alone for 10 ms. */
const LONGEST_FLASH_MS = 20;

/** Without word times, so many of all cues must be such flashes; really every other one is. */
const FLASH_SHARE = 0.25;

/** How YouTube marks the time of a word. */
const TIMED_WORD = /<\d\d:\d\d:\d\d\.\d{3}><c[.>]/;

/**
 * Undoes the rolling of YouTube's automatic captions, as yt-dlp saves them: each line is shown with
 * the times of its words, then alone for a moment, then above the next one. A line is given once,
 * with its words, from when it is new. Returns `null` for other captions, where a line that comes
 * again is said again; these are told apart by how they repeat, since converters keep no mark.
 */
export function undoRolling(
  cues: readonly RollingCue[],
  readLine: ReadRollingLine,
): readonly RawCue[] | null {
  if (!isRolling(cues, readLine)) return null;
  const lines: RawCue[] = [];
  let lastText = '';
  for (const cue of cues) {
    for (const shown of shownLines(cue, readLine)) {
      if (repeats(shown, lastText)) continue;
      lastText = shown.text;
      lines.push(toRawCue(shown, cue));
    }
  }
  return lines;
}

/** Tells whether a WebVTT payload marks the times of words as YouTube's automatic captions do. */
export function hasTimedWords(payload: string): boolean {
  return payload.includes('><c') && TIMED_WORD.test(payload);
}

function repeats({ canRepeat, text }: ShownLine, lastText: string): boolean {
  return canRepeat && text === lastText;
}

function isRolling(cues: readonly RollingCue[], readLine: ReadRollingLine): boolean {
  if (cues.some(({ payload }) => hasTimedWords(payload))) {
    return cues.some((cue, index) => repeatsPrevious(cue, cues[index - 1], readLine));
  }
  const fewestFlashes = Math.max(1, cues.length * FLASH_SHARE);
  if (cues.filter(isFlash).length < fewestFlashes) return false;
  const flashes = [...cues.entries()].filter(
    ([index, cue]) => isFlash(cue) && repeatsPrevious(cue, cues[index - 1], readLine),
  );
  return (
    flashes.length >= fewestFlashes &&
    flashes.some(([index, flash]) => repeatsPrevious(cues[index + 1], flash, readLine))
  );
}

function isFlash({ startMs, endMs }: RollingCue): boolean {
  return startMs <= endMs && endMs - startMs <= LONGEST_FLASH_MS;
}

function repeatsPrevious(
  cue: RollingCue | undefined,
  previous: RollingCue | undefined,
  readLine: ReadRollingLine,
): boolean {
  if (!cue || !previous) return false;
  const [first] = shownLines(cue, readLine);
  const last = shownLines(previous, readLine).at(-1);
  return first !== undefined && last !== undefined && repeats(first, last.text);
}

/**
 * A line with timed words is always new, and so is one below others but in a flash: “[Music]” below
 * “[Music]” is music that came again.
 */
function shownLines(cue: RollingCue, readLine: ReadRollingLine): readonly ShownLine[] {
  return cue.payload
    .split('\n')
    .map((line, row): ShownLine => {
      const { text, words } = readLine(line, cue.startMs);
      const canRepeat = words.length === 0 && (row === 0 || isFlash(cue));
      return { row, canRepeat, text: text.trim(), words };
    })
    .filter(({ text }) => text !== '');
}

/** A line that is new in a flash lasts until the next one. */
function toRawCue({ row, text, words }: ShownLine, cue: RollingCue): RawCue {
  return {
    startMs: cue.startMs,
    endMs: isFlash(cue) ? null : cue.endMs,
    text,
    line: cue.line + 1 + row,
    ...(words.length > 0 && { words }),
  };
}
