/** A time found in a text, and where the text goes on after it. */
export interface ScannedTime {
  readonly timeMs: number;
  readonly end: number;
}

/** One time, or two with a mark between them; `endMs` is `null` where there is only one. */
export interface ScannedRange {
  readonly startMs: number;
  readonly endMs: number | null;
  readonly end: number;
  /** The two stand at the ends of an arrow: `-->`. */
  readonly hasArrow: boolean;
}

/** No time, and no mark between two, is longer. */
const WINDOW = 40;

/** Premiere writes frames after a third colon or a semicolon: they say less than a second. */
const CLOCK =
  /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9})(?!\d)|[:;](\d{2}))?(?![\d]|[:;]\d)/;
const SECONDS = /^(\d{1,6}(?:\.\d{1,9})?)(s?)(?![\d:\p{L}])/u;
const BETWEEN = /^\s{0,8}(-{1,3}>|[–—]>|→|[-–—~]|to(?=\s))\s{0,8}/;

/**
 * Reads `H:MM:SS` or `M:SS` at `offset`, with decimals after `.` or `,`. Minutes go beyond 59 where
 * there are no hours. Returns `null` where none stands there.
 */
export function scanClock(text: string, offset: number): ScannedTime | null {
  const parts = CLOCK.exec(text.slice(offset, offset + WINDOW));
  if (!parts) return null;
  const [whole, hours, minutes = '0', seconds = '0', decimals = '0'] = parts;
  const isOverfull = Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59);
  const isShort = seconds.length < 2 && hours === undefined;
  if (isOverfull || isShort) return null;
  const wholeSeconds = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  const timeMs = Math.round((wholeSeconds + Number(`0.${decimals}`)) * 1000);
  return { timeMs, end: offset + whole.length };
}

/** Reads what `scanClock` does, or a number of seconds as `12.5`, `12s` or, alone, `12`. */
export function scanClockOrSeconds(text: string, offset: number): ScannedTime | null {
  const clock = scanClock(text, offset);
  if (clock) return clock;
  const parts = SECONDS.exec(text.slice(offset, offset + WINDOW));
  if (!parts) return null;
  return { timeMs: Math.round(Number(parts[1]) * 1000), end: offset + parts[0].length };
}

/** Reads a time at `offset`, or two with `-`, `-->`, `→` or `to` between them, each by `scan`. */
export function scanRange(
  text: string,
  offset: number,
  scan: typeof scanClock = scanClock,
): ScannedRange | null {
  const start = scan(text, offset);
  if (!start) return null;
  const between = BETWEEN.exec(text.slice(start.end, start.end + WINDOW));
  const end = between && scan(text, start.end + between[0].length);
  const single = { startMs: start.timeMs, endMs: null, end: start.end };
  if (!between || !end) return { ...single, hasArrow: false };
  const hasArrow = /[>→]/.test(between[0]);
  return { startMs: start.timeMs, endMs: end.timeMs, end: end.end, hasArrow };
}
