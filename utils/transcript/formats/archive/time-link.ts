import { parseTimestamp } from '@/utils/transcript/timestamp';

/** The `[[HH:MM:SS](URL&t=SECONDSs)]` at the end of an archive line. */
export interface TimeLink {
  /** Where in the line the link begins: what is before it is the text. */
  readonly offset: number;
  readonly startMs: number;
  /** The link without its time; empty where it is cut off. */
  readonly url: string;
  /** The time could not be taken from `t=`: it is the label's, in whole seconds. */
  readonly isByLabel: boolean;
}

/** 1,000 hours: times stay below 2^32 milliseconds. */
const MAX_START_SECONDS = 3_600_000;

/** Python writes `8.64`, `102.30000000000001`, and `1e-05` for the very smallest. */
const SECONDS = /^\d+(?:\.\d+)?(?:e-?\d{1,2})?$/;

/**
 * Finds the time at the end of a line, which comes without white space at its end. It is that of
 * `t=`, rounded to milliseconds; the label has whole seconds only and counts where `t=` is damaged
 * or the line is cut off. Returns `null` for a line without a time.
 */
export function findTimeLink(line: string): TimeLink | null {
  const offset = line.lastIndexOf(' [[');
  if (offset === -1) return null;
  const labelStart = offset + ' [['.length;
  const labelEnd = line.indexOf('](', labelStart);
  if (labelEnd === -1 || !line.endsWith(')]')) return findCutOffLink(line, offset);
  const target = line.slice(labelEnd + ']('.length, -')]'.length);
  const timeOffset = timeParameter(target);
  const startMs =
    timeOffset === -1 ? null : parseSecondsMs(target.slice(timeOffset + '&t='.length));
  if (startMs !== null)
    return { offset, startMs, url: target.slice(0, timeOffset), isByLabel: false };
  const labelMs = parseTimestamp(line.slice(labelStart, labelEnd));
  return labelMs === null ? null : { offset, startMs: labelMs, url: target, isByLabel: true };
}

/** A link of which only the label is whole. With white space inside it would be text. */
function findCutOffLink(line: string, offset: number): TimeLink | null {
  const [, label = ''] =
    /^ \[\[(\d{1,3}:\d{2}:\d{2})(?:\](?:\(\S*)?)?$/.exec(line.slice(offset)) ?? [];
  const startMs = parseTimestamp(label);
  return startMs === null ? null : { offset, startMs, url: '', isByLabel: true };
}

/** Returns where `&t=` or `?t=` begins, or -1. */
function timeParameter(url: string): number {
  const last = url.lastIndexOf('&t=');
  return last === -1 ? url.lastIndexOf('?t=') : last;
}

function parseSecondsMs(text: string): number | null {
  const digits = text.endsWith('s') ? text.slice(0, -1) : text;
  if (!SECONDS.test(digits)) return null;
  const seconds = Number(digits);
  return seconds <= MAX_START_SECONDS ? Math.round(seconds * 1000) : null;
}
