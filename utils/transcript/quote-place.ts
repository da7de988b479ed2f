import { cueIndexAt } from './cue-lookup';
import type { TimedCue } from './model';

/** A part of a video, in milliseconds. */
export interface QuotedSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** Whole milliseconds: no rounding, and no decimal point that other programs would cut a link at. */
const FRAGMENT = /^#sidescript=(\d{1,9})-(\d{1,9})$/;

/** Returns what a link to a quote ends in: `#sidescript=67000-71500`, in milliseconds. */
export function quoteFragment({ startMs, endMs }: QuotedSpan): string {
  return `#sidescript=${startMs}-${endMs}`;
}

/**
 * Reads the fragment of an address, `#` included. Returns `null` for every other fragment, and for
 * one whose end is not after its start: anyone can write a link.
 */
export function parseQuoteFragment(fragment: string): QuotedSpan | null {
  const [, start, end] = FRAGMENT.exec(fragment) ?? [];
  const span = { startMs: Number(start), endMs: Number(end) };
  return span.startMs < span.endMs ? span : null;
}

/** Lines in a row, the last one included. */
export interface LineRange {
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** The lines that are spoken in a part of the video; `null` where nobody speaks there. */
export function linesInSpan(
  cues: readonly TimedCue[],
  { startMs, endMs }: QuotedSpan,
): LineRange | null {
  const lastIndex = cueIndexAt(cues, endMs - 1);
  const atStart = cueIndexAt(cues, startMs);
  const first = cues[atStart];
  const isOver = first === undefined || (first.endMs <= startMs && first.startMs < startMs);
  const firstIndex = isOver ? atStart + 1 : atStart;
  return firstIndex <= lastIndex ? { firstIndex, lastIndex } : null;
}

/**
 * The part of the video that lines take: up to the end of the last, or to where the next begins.
 * It is never empty, so that a line of no length can be found again.
 */
export function spanOfLines(
  cues: readonly TimedCue[],
  { firstIndex, lastIndex }: LineRange,
): QuotedSpan | null {
  const first = cues[firstIndex];
  const last = cues[lastIndex];
  if (first === undefined || last === undefined) return null;
  const nextMs = cues[lastIndex + 1]?.startMs ?? Infinity;
  return {
    startMs: first.startMs,
    endMs: Math.max(Math.min(last.endMs, nextMs), first.startMs + 1),
  };
}
