import type { TranscriptSummary } from '@/utils/library/schema';
import type { TextRange } from '@/utils/transcript/fold-text';

/** A line that was found. */
export interface HitLine {
  /** Its place in the transcript, from 0. */
  readonly row: number;
  /** `null` in a transcript without times. */
  readonly startMs: number | null;
  /** The line, or what of a long one stands around what was found. */
  readonly text: string;
  /** What was found in `text`, in UTF-16 units; in order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** A transcript that was found. */
export interface SearchHit {
  readonly summary: TranscriptSummary;
  readonly titleMarks: readonly TextRange[];
  /** The first of its lines that were found, in the order they are spoken. */
  readonly lines: readonly HitLine[];
  /** How many were found in all. */
  readonly lineCount: number;
}

/** How much was found. */
export interface SearchCounts {
  /** Up to `MOST_COUNTED`. */
  readonly transcripts: number;
  /** In these transcripts; `null` while they are being counted. */
  readonly lines: number | null;
  /** Whether there are more transcripts than were counted. */
  readonly hasMore: boolean;
}

/** More transcripts than these are not counted. */
export const MOST_COUNTED = 1000;

/** So many hits are about what is seen without scrolling. */
export const HITS_SEEN = 4;

/** Where nothing is in view, the best do not wait for the others. */
export const BEST_HITS = 2;

/** How many lines of a transcript are shown before anybody asks for more. */
export const LINES_SHOWN = 3;
