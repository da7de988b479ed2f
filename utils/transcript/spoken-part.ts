import { cueIndexAt, nextBoundaryMs } from './cue-lookup';
import type { Cue, CueList, TimedCue } from './model';

/** What of the spoken line has been said. */
export type SpokenPart =
  /** Not shown: nothing is spoken, nothing is known, or the reader does not want it. */
  | { readonly kind: 'none' }
  /** The word being said, in the line's `words`; -1 before the first. */
  | { readonly kind: 'word'; readonly wordIndex: number }
  /**
   * The line is long and has no word times, so its text is taken to be said evenly from `startMs` to
   * `endMs`.
   * At the moment of this report the playback was at `playedMs`, all in ms of the video, and moves
   * on with `rate` until the next report: 0 while it stands still.
   */
  | {
      readonly kind: 'interpolated';
      readonly startMs: number;
      readonly endMs: number;
      readonly playedMs: number;
      readonly rate: number;
    };

/** A report of the player. */
export interface PlayedMoment {
  /** Milliseconds of the video. */
  readonly playedMs: number;
  /** Speed of the playback, 0 while it is paused, waits for data or shows an ad. */
  readonly rate: number;
}

export const NOTHING_SPOKEN: SpokenPart = { kind: 'none' };

/** The slowest that anyone speaks, per UTF-16 unit: what a line lasts beyond that is silence. */
const SLOWEST_MS_PER_LETTER = 300;

/**
 * Of what is said in less, the eye needs no help to find the place: of an archive's lines about two
 * in three.
 */
const SHORTEST_FOLLOWED_MS = 5_000;

/**
 * Returns what of line `lineIndex` has been said. The session computes it anew from every report
 * of the player (boundaries and media events), not in between: the list lets it flow by itself.
 */
export function spokenPartAt(lines: CueList, lineIndex: number, played: PlayedMoment): SpokenPart {
  if (lines.timing === 'none') return NOTHING_SPOKEN;
  const cue = lines.cues[lineIndex];
  if (cue === undefined) return NOTHING_SPOKEN;
  if (cue.words !== undefined && cue.words.length > 0) {
    return { kind: 'word', wordIndex: cueIndexAt(cue.words, played.playedMs) };
  }
  const nextMs = lines.cues[lineIndex + 1]?.startMs ?? Number.POSITIVE_INFINITY;
  const slowestMs = cue.startMs + cue.text.length * SLOWEST_MS_PER_LETTER;
  const endMs = Math.min(cue.endMs, nextMs, slowestMs);
  return endMs - cue.startMs >= SHORTEST_FOLLOWED_MS
    ? { kind: 'interpolated', startMs: cue.startMs, endMs, ...played }
    : NOTHING_SPOKEN;
}

/**
 * Returns when the next word of a line begins, in ms of the video; `null` for none, and for lines
 * without word times, whose part flows by itself. The session wakes then as for the next line.
 */
export function nextWordMs(cue: Cue | undefined, playedMs: number): number | null {
  const words = cue !== undefined && 'words' in cue ? cue.words : undefined;
  return words === undefined ? null : nextBoundaryMs(words, playedMs);
}

/** The part of a line's text that one of its words takes, in UTF-16 units. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a line in its text, in order; what is not found there has no length. */
export function wordSpans({ text, words = [] }: TimedCue): readonly WordSpan[] {
  let from = 0;
  return words.map((word) => {
    const said = word.text.trim();
    const start = text.indexOf(said, from);
    if (start < 0) return { start: from, end: from };
    from = start + said.length;
    return { start, end: from };
  });
}

/**
 * Returns when the character at `offset` of a line's text is said, in ms: when its word begins, or
 * without word times by its share of the text.
 */
export function timeOfOffset(cue: TimedCue, offset: number): number {
  if (cue.words !== undefined && cue.words.length > 0) {
    const spans = wordSpans(cue);
    const word = cue.words[spans.findIndex(({ end }) => offset < end)] ?? cue.words.at(-1);
    return offset <= 0 ? cue.startMs : (word?.startMs ?? cue.startMs);
  }
  const share = cue.text.length === 0 ? 0 : offset / cue.text.length;
  return Math.round(cue.startMs + (cue.endMs - cue.startMs) * Math.min(Math.max(share, 0), 1));
}
