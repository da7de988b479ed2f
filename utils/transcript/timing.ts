import { estimateTimes } from './estimate-times';
import type { CueList, TimedCue } from './model';

/** A line and the moment of the video at which a person heard it begin. */
export interface Pin {
  readonly lineIndex: number;
  /** Milliseconds of the video. */
  readonly timeMs: number;
}

/** How a person has put a transcript's times right. Plain data: it may be kept and sent. */
export type TimingAdjustment =
  | {
      /** A line at `t` ms begins at `t + offsetMs + drift * (t - anchorMs)`. */
      readonly kind: 'shifted';
      readonly offsetMs: number;
      /** What is gained per millisecond: 0.04 where the video runs 4 % slower. */
      readonly drift: number;
      /** The own time of the line that was pinned last, `null` where none was. */
      readonly anchorMs: number | null;
    }
  | {
      /** Lines without times, spread over the video: see `estimateTimes`. */
      readonly kind: 'estimated';
      readonly durationMs: number;
      /** Sorted by line, and so by time. */
      readonly pins: readonly Pin[];
    };

/** The times as the file has them. */
export const UNADJUSTED: TimingAdjustment = {
  kind: 'shifted',
  offsetMs: 0,
  drift: 0,
  anchorMs: null,
};

/** Lines nearer than this say nothing certain of a drift: hearing is off by some tenths. */
const SHORTEST_DRIFT_SPAN_MS = 60_000;

/** Further apart, two pins say that one of them is a mistake. */
export const LARGEST_DRIFT = 0.5;

/** Far beyond any video, so that sums stay exact. */
export const LARGEST_OFFSET_MS = 360_000_000;

/**
 * The lines with their times put right: in the same order, never before the video's start, words
 * moving with their line. Lines without times have some only where they were estimated.
 */
export function applyTiming(lines: CueList, adjustment: TimingAdjustment): CueList {
  if (adjustment.kind === 'estimated') {
    if (lines.timing !== 'none') return lines;
    return { timing: 'estimated', cues: estimateTimes(lines.cues, adjustment) };
  }
  if (lines.timing === 'none' || (adjustment.offsetMs === 0 && adjustment.drift === 0)) {
    return lines;
  }
  const move = (timeMs: number) => Math.max(0, Math.round(movedTime(timeMs, adjustment)));
  return { timing: lines.timing, cues: lines.cues.map((cue) => moveCue(cue, move)) };
}

/** Moves all lines so that the adjustment's offset is this; estimates have none and stay. */
export function setOffset(adjustment: TimingAdjustment, offsetMs: number): TimingAdjustment {
  if (adjustment.kind === 'estimated' || !Number.isFinite(offsetMs)) return adjustment;
  const limited = Math.min(Math.max(offsetMs, -LARGEST_OFFSET_MS), LARGEST_OFFSET_MS);
  return { ...adjustment, offsetMs: Math.round(limited) };
}

/**
 * Puts a line where a person hears it. `lines` are those of the file, without adjustment. Times
 * are moved by the first pin; a second, at least a minute away, also says how fast they drift: so
 * do always the last two. A pin on an estimate holds its line there, and the lines between pins
 * are spread anew; earlier pins that contradict it are dropped.
 */
export function pinLine(
  lines: CueList,
  adjustment: TimingAdjustment,
  { lineIndex, timeMs }: Pin,
): TimingAdjustment {
  if (adjustment.kind === 'estimated') {
    const pin = { lineIndex, timeMs: Math.min(Math.max(timeMs, 0), adjustment.durationMs) };
    return { ...adjustment, pins: insertPin(adjustment.pins, pin) };
  }
  const cue = lines.timing === 'none' ? undefined : lines.cues[lineIndex];
  if (cue === undefined) return adjustment;
  const anchorMs = cue.startMs;
  const offsetMs = Math.round(timeMs - anchorMs);
  return { kind: 'shifted', offsetMs, drift: driftOf(adjustment, anchorMs, offsetMs), anchorMs };
}

type Shift = Extract<TimingAdjustment, { readonly kind: 'shifted' }>;

function movedTime(timeMs: number, { offsetMs, drift, anchorMs }: Shift): number {
  return timeMs + offsetMs + drift * (timeMs - (anchorMs ?? 0));
}

function moveCue(cue: TimedCue, move: (timeMs: number) => number): TimedCue {
  const moved = { ...cue, startMs: move(cue.startMs), endMs: move(cue.endMs) };
  if (cue.words === undefined) return moved;
  const words = cue.words.map((word) => ({
    ...word,
    startMs: move(word.startMs),
    endMs: move(word.endMs),
  }));
  return { ...moved, words };
}

function driftOf(before: Shift, anchorMs: number, offsetMs: number): number {
  if (before.anchorMs === null) return 0;
  const spanMs = anchorMs - before.anchorMs;
  if (Math.abs(spanMs) < SHORTEST_DRIFT_SPAN_MS) return before.drift;
  const drift = (offsetMs - before.offsetMs) / spanMs;
  return Math.abs(drift) <= LARGEST_DRIFT ? drift : 0;
}

function insertPin(pins: readonly Pin[], pin: Pin): readonly Pin[] {
  const agreeing = pins.filter(({ lineIndex, timeMs }) =>
    lineIndex < pin.lineIndex ? timeMs <= pin.timeMs : timeMs >= pin.timeMs,
  );
  return [...agreeing.filter(({ lineIndex }) => lineIndex !== pin.lineIndex), pin].toSorted(
    (one, other) => one.lineIndex - other.lineIndex,
  );
}
