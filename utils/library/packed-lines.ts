import type { CueList, TranscriptHeader } from '@/utils/transcript/model';

/** What the store `lines` keeps of a transcript: everything that its summary does not say. */
export type TranscriptBody = Pick<TranscriptHeader, 'videoIdReason' | 'source' | 'facts'> & CueList;

/** The first byte of packed lines. Another format gets another number and keeps this one readable. */
export const PACKED_VERSION = 1;

/** A word; `startGapMs` counts from the start of its line. */
export type PackedWord = readonly [startGapMs: number, lengthMs: number, text: string];

/**
 * A transcript's body as columns, one entry per line, which is what deflate does best with: 0.26
 * bytes per byte of the archive's Markdown (1,000 real files), where one object per line takes
 * a sixth more. Varints in place of JSON's numbers save nothing. Differences instead of times
 * make most numbers small and many equal.
 */
export interface PackedLines extends Pick<TranscriptHeader, 'videoIdReason' | 'source' | 'facts'> {
  readonly timing: CueList['timing'];
  readonly texts: readonly string[];
  /** From the start of the line before; the first line's counts from 0. Empty without times. */
  readonly startGapsMs: readonly number[];
  /** From the line's end to the next line's start; the last line's counts to its own start. */
  readonly pausesMs: readonly number[];
  /** `null` where no line has any. */
  readonly speakers: readonly (string | null)[] | null;
  /** `null` where no line has any. */
  readonly words: readonly (readonly PackedWord[] | null)[] | null;
}
