/** The whole hours, minutes (0–59) and seconds (0–59) of a time. */
export interface TimeParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const TIMESTAMP = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/;

/** Splits a time in milliseconds; what is below a second is dropped, what is below zero is zero. */
export function splitTime(timeMs: number): TimeParts {
  const wholeSeconds = Math.max(0, Math.floor(timeMs / 1000));
  return {
    hours: Math.floor(wholeSeconds / 3600),
    minutes: Math.floor(wholeSeconds / 60) % 60,
    seconds: wholeSeconds % 60,
  };
}

/** Writes a time in milliseconds as YouTube does: `0:07`, `1:07`, `1:01:07`. */
export function formatTimestamp(timeMs: number): string {
  const { hours, minutes, seconds } = splitTime(timeMs);
  const tail = twoDigits(seconds);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** Writes a time in milliseconds with all its parts: `00:01:07`. */
export function formatFullTimestamp(timeMs: number): string {
  const { hours, minutes, seconds } = splitTime(timeMs);
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds)}`;
}

/**
 * Reads `HH:MM:SS` or `MM:SS`, with up to three decimals after `.` or `,`, as milliseconds.
 * Returns `null` for everything else, also for minutes or seconds above 59.
 */
export function parseTimestamp(text: string): number | null {
  const parts = TIMESTAMP.exec(text);
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0', decimals = ''] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const wholeSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return wholeSeconds * 1000 + Number(decimals.padEnd(3, '0'));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
