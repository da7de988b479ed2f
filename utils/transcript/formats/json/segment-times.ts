import { clockAsMs, secondsAsMs, wholeMs } from './json-time';
import { firstField, listOf, numberOf, type JsonRecord } from './json-value';

/** The times of a segment as the file has them. */
export interface SegmentTimes {
  readonly start: SegmentTime | null;
  readonly end: SegmentTime | null;
  readonly duration: SegmentTime | null;
}

/** A time of whose unit the file says what it is, or nothing. */
export interface SegmentTime {
  readonly value: number;
  readonly isMs: boolean;
}

const START_KEYS = [
  'start',
  'startTime',
  'start_time',
  'offset',
  'from',
  'begin',
  'start_seconds',
  'startSeconds',
  'timestamp',
  'time',
];
const START_MS_KEYS = [
  'startMs',
  'start_ms',
  'tStartMs',
  'startTimeMs',
  'offsetMs',
  'startMillis',
  't0',
];
const END_KEYS = ['end', 'endTime', 'end_time', 'to', 'end_seconds', 'endSeconds'];
const END_MS_KEYS = ['endMs', 'end_ms', 'endTimeMs', 'endMillis', 't1'];
const DURATION_KEYS = ['duration', 'dur'];
const DURATION_MS_KEYS = ['durationMs', 'duration_ms', 'dDurationMs'];

/** Longer than any video, in ms; a moment of these days is larger, even in seconds since 1970. */
const LARGEST = 360_000_000;

/** No line is on the screen so long, in seconds; and none so short, in ms. */
const LONG_LINE = 100;
const ABSURDLY_LONG_LINE = 1000;

/** Reads the times of a segment under the names that programs use; hidden ones in `timestamp`. */
export function readSegmentTimes(segment: JsonRecord): SegmentTimes {
  // Hugging Face's pipelines: `timestamp: [0.0, 2.5]`.
  const [start, end] = listOf(segment['timestamp']);
  return {
    start: readTime(start ?? firstField(segment, START_KEYS), firstField(segment, START_MS_KEYS)),
    end: readTime(end ?? firstField(segment, END_KEYS), firstField(segment, END_MS_KEYS)),
    duration: readTime(firstField(segment, DURATION_KEYS), firstField(segment, DURATION_MS_KEYS)),
  };
}

/** Says whether a time can be one of a video, and not a moment of history. */
export function isVideoTime(time: SegmentTime | null): boolean {
  return time !== null && time.value <= LARGEST;
}

/**
 * Decides by evidence whether the times of a list are in milliseconds where nothing says so: versions
 * of the npm package youtube-transcript write the same names with either unit. The middle one of the
 * lines' lengths tells: a hundred seconds and more, all whole, or a thousand, are milliseconds.
 */
export function areMilliseconds(times: readonly SegmentTimes[]): boolean {
  const unsure = times.filter(({ start }) => start !== null && !start.isMs);
  const lengths = unsure
    .map((segment, index) => lengthOf(segment, unsure[index + 1]))
    .filter((length) => length > 0)
    .toSorted((one, other) => one - other);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (middle >= ABSURDLY_LONG_LINE) return true;
  return middle >= LONG_LINE && unsure.every(isWhole);
}

/** Returns a time in whole milliseconds, where numbers without a unit have the list's. */
export function segmentTimeMs(time: SegmentTime | null, isListInMs: boolean): number | null {
  if (!time) return null;
  return time.isMs || isListInMs ? wholeMs(time.value) : secondsAsMs(time.value);
}

function readTime(value: unknown, milliseconds: unknown): SegmentTime | null {
  const inMs = numberOf(milliseconds) ?? clockAsMs(value);
  if (inMs !== null) return { value: inMs, isMs: true };
  const number = numberOf(value);
  if (number !== null) return { value: number, isMs: false };
  const withUnit = secondsAsMs(value);
  return withUnit === null ? null : { value: withUnit, isMs: true };
}

/** In the list's unit; zero where it is not known, or is in another unit. */
function lengthOf({ start, end, duration }: SegmentTimes, next: SegmentTimes | undefined): number {
  if (duration && !duration.isMs) return duration.value;
  const until = end ?? next?.start;
  return until && !until.isMs ? until.value - (start?.value ?? 0) : 0;
}

function isWhole({ start, end, duration }: SegmentTimes): boolean {
  return [start, end, duration].every((time) => time === null || Number.isInteger(time.value));
}
