import type { LibraryTotals, TranscriptSummary } from './schema';

/** What a library without any writes holds. */
export const EMPTY_TOTALS: LibraryTotals = { transcripts: 0, lines: 0, bytes: 0 };

/** What these transcripts come to. */
export function totalOf(summaries: readonly TranscriptSummary[]): LibraryTotals {
  return {
    transcripts: summaries.length,
    lines: summaries.reduce((total, { lineCount }) => total + lineCount, 0),
    bytes: summaries.reduce((total, { byteCount }) => total + byteCount, 0),
  };
}
