import { LARGEST_DRIFT, LARGEST_OFFSET_MS, type Pin, type TimingAdjustment } from './timing';

/** More pins than this nobody sets, and a hostile page shall not fill the library with them. */
const MOST_PINS = 2000;

/** No transcript has more lines. */
const MOST_LINES = 1_000_000;

/** Returns `value` as an adjustment where it is one that we could have made; else `null`. */
export function parseTiming(value: unknown): TimingAdjustment | null {
  if (!isRecord(value)) return null;
  switch (value['kind']) {
    case 'shifted':
      return parseShift(value);
    case 'estimated':
      return parseEstimate(value);
    default:
      return null;
  }
}

function parseShift({ offsetMs, drift, anchorMs }: Fields): TimingAdjustment | null {
  if (!isBetween(offsetMs, -LARGEST_OFFSET_MS, LARGEST_OFFSET_MS)) return null;
  if (!isBetween(drift, -LARGEST_DRIFT, LARGEST_DRIFT)) return null;
  if (anchorMs !== null && !isBetween(anchorMs, 0, LARGEST_OFFSET_MS)) return null;
  return { kind: 'shifted', offsetMs, drift, anchorMs };
}

function parseEstimate({ durationMs, pins }: Fields): TimingAdjustment | null {
  if (!isBetween(durationMs, 1, LARGEST_OFFSET_MS)) return null;
  if (!Array.isArray(pins) || pins.length > MOST_PINS) return null;
  const parsed: Pin[] = [];
  for (const pin of pins) {
    const before = parsed.at(-1) ?? { lineIndex: -1, timeMs: 0 };
    if (!isRecord(pin)) return null;
    const { lineIndex, timeMs } = pin;
    if (!isBetween(lineIndex, before.lineIndex + 1, MOST_LINES)) return null;
    if (!isBetween(timeMs, before.timeMs, durationMs)) return null;
    parsed.push({ lineIndex, timeMs });
  }
  return { kind: 'estimated', durationMs, pins: parsed };
}

interface Fields {
  readonly [name: string]: unknown;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
