import type { ChunkResult } from './chunk-task';
import { type Amount, NO_COUNTS, type StatusCounts, movedCounts } from './import-job';

/** How far an import is. */
export interface ImportProgress {
  readonly done: Amount;
  /** What is to be done now: a continued import does not count what it did before. */
  readonly asked: Amount;
  readonly counts: StatusCounts;
  /** By the last seconds; `null` before there is anything to tell it by. */
  readonly bytesPerSecond: number | null;
  readonly remainingMs: number | null;
}

/** What the page's imports are at. */
export type ImportActivity =
  | { readonly phase: 'idle' }
  /** Finding out what there is to import. */
  | { readonly phase: 'listing'; readonly fileCount: number }
  | {
      readonly phase: 'importing';
      readonly progress: ImportProgress;
      /** The chunks in work are being finished. */
      readonly isCancelling: boolean;
    };

/** An import of so much that has not begun yet. */
export function startProgress(asked: Amount): ImportProgress {
  const done: Amount = { files: 0, bytes: 0 };
  return { done, asked, counts: NO_COUNTS, bytesPerSecond: null, remainingMs: null };
}

/** The progress after one more chunk, at this speed. */
export function advanceProgress(
  progress: ImportProgress,
  { done, counts }: ChunkResult,
  bytesPerSecond: number | null,
): ImportProgress {
  const files = progress.done.files + done.files;
  const bytes = progress.done.bytes + done.bytes;
  const leftBytes = Math.max(0, progress.asked.bytes - bytes);
  return {
    ...progress,
    done: { files, bytes },
    counts: movedCounts(progress.counts, counts),
    bytesPerSecond,
    remainingMs: bytesPerSecond ? Math.round((leftBytes * 1000) / bytesPerSecond) : null,
  };
}
