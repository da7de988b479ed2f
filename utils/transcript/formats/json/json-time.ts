import { parseTimestamp } from '@/utils/transcript/timestamp';

import { numberOf } from './json-value';

/** `1.5s`, as Google writes a duration. */
const SECONDS_WITH_UNIT = /^-?\d{1,12}(?:\.\d{1,12})?s$/;

/**
 * Reads a time in seconds as whole milliseconds: `1.5`, `"1.5"`, `"1.500s"`, `"00:00:01,500"`.
 * Returns `null` for everything else. It may be negative or absurd: that is checked later.
 */
export function secondsAsMs(value: unknown): number | null {
  const seconds = typeof value === 'string' ? secondsOfText(value.trim()) : numberOf(value);
  return seconds === null ? null : wholeMs(seconds * 1000);
}

/**
 * Reads a time in ms as a whole number of them: `1500`, `"1500"`. `null` for what is no number, and
 * for numbers so large that sums of them would be wrong.
 */
export function wholeMs(value: unknown): number | null {
  const milliseconds = Math.round(numberOf(value) ?? Number.NaN);
  // Not `-0`, which is another value than zero.
  return Number.isSafeInteger(milliseconds) ? milliseconds + 0 : null;
}

/** Reads a time with colons, `1:02:03.5` or `02:03,5`, as whole milliseconds. Else `null`. */
export function clockAsMs(value: unknown): number | null {
  return typeof value === 'string' ? parseTimestamp(value.trim()) : null;
}

function secondsOfText(text: string): number | null {
  const clockMs = clockAsMs(text);
  if (clockMs !== null) return clockMs / 1000;
  return numberOf(SECONDS_WITH_UNIT.test(text) ? text.slice(0, -1) : text);
}
