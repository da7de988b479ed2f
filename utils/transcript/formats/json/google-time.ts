import { secondsAsMs, wholeMs } from './json-time';
import { isRecord, numberOf } from './json-value';

/**
 * Reads a time as Google's services and their client libraries write it, in whole milliseconds:
 * `"1.500s"`, or `{seconds: "1", nanos: 500000000}`, where either may be left out if it is zero
 * (https://protobuf.dev/reference/protobuf/google.protobuf/#duration). `null` for everything else.
 */
export function googleTimeMs(value: unknown): number | null {
  if (!isRecord(value)) return secondsAsMs(value);
  const seconds = numberOf(value['seconds'] ?? 0);
  const nanoseconds = numberOf(value['nanos'] ?? 0);
  if (seconds === null || nanoseconds === null) return null;
  return wholeMs(seconds * 1000 + nanoseconds / 1_000_000);
}
