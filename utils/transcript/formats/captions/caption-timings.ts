import { parseLooseTime } from './loose-time';
import { scanTimestamp, type DecimalMark } from './scan-timestamp';

/** The arrow between the times of a cue. */
export const ARROW = '-->';

/** When a cue is shown, as WebVTT and SubRip files say it: `00:00:01.000 --> 00:00:02.000`. */
export interface CaptionTimings {
  readonly startMs: number;
  readonly endMs: number;
  /** Whether one of them is negative, or would be if it were not zero. */
  readonly hasMinus: boolean;
  /** `false` where the times were only understood as a person would understand them. */
  readonly isExact: boolean;
  /** The offset behind the times: settings follow, or coordinates, or by mistake the text. */
  readonly restStart: number;
}

/** No part of a time, in the digits and marks of any font. */
const TIME_END = /[^-\d.,:s\uFF0C-\uFF1A]/;

/**
 * Reads the line of `text` from `offset` to `end`, which holds an arrow at `arrow`, as the times of
 * a cue, first exactly as https://www.w3.org/TR/webvtt1/#collect-webvtt-cue-timings-and-settings
 * says (for SubRip with its other decimal `mark`), then as a person would read them. Returns `null`
 * where no one can tell a start and an end.
 */
export function readCaptionTimings(
  text: string,
  offset: number,
  arrow: number,
  end: number,
  mark: DecimalMark,
): CaptionTimings | null {
  const start = scanTimestamp(text, skipWhiteSpace(text, offset), mark);
  if (!start || skipWhiteSpace(text, start.end) !== arrow) {
    return guessTimings(text, offset, arrow, end);
  }
  const stop = scanTimestamp(text, skipWhiteSpace(text, arrow + ARROW.length), mark);
  if (!stop) return guessTimings(text, offset, arrow, end);
  return {
    startMs: start.timeMs,
    endMs: stop.timeMs,
    hasMinus: false,
    isExact: true,
    restStart: stop.end,
  };
}

function guessTimings(
  text: string,
  offset: number,
  arrow: number,
  end: number,
): CaptionTimings | null {
  const before = text.slice(offset, arrow);
  const startMs = parseLooseTime(before);
  const timeStart = skipWhiteSpace(text, arrow + ARROW.length);
  const behind = text.slice(timeStart, end);
  const timeLength = behind.search(TIME_END);
  const time = timeLength === -1 ? behind : behind.slice(0, timeLength);
  const endMs = parseLooseTime(time);
  if (startMs === null || endMs === null) return null;
  return {
    startMs,
    endMs,
    hasMinus: before.includes('-') || time.startsWith('-'),
    isExact: false,
    restStart: timeStart + time.length,
  };
}

/** ASCII white space but the line feed, which ends the line. */
function skipWhiteSpace(text: string, offset: number): number {
  let at = offset;
  while (isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c || code === 0x0d;
}
