import type { LibraryDatabase } from '@/utils/library/open-database';
import type { JobId } from './import-job';
import { type ImportOutcome, isPlainlyAdded, outcomesOf } from './import-outcome';
import { type OutcomeFilter, chunkMark } from './journal-chunk';

/** A place in a job's report: behind so many of the outcomes wanted from a chunk. */
export interface OutcomePosition {
  readonly chunkKey: number;
  readonly skipped: number;
}

/** A part of a job's report. */
export interface OutcomePage {
  readonly outcomes: readonly ImportOutcome[];
  /** Where to go on; `null` at the end. */
  readonly next: OutcomePosition | null;
}

export interface OutcomeQuery {
  readonly filter: OutcomeFilter;
  readonly limit: number;
  /** The `next` of the page before; `null` for the first page. */
  readonly after: OutcomePosition | null;
}

/** Reads a page of a job's report, of some kind of outcomes, in the order they came. */
export async function readOutcomes(
  database: LibraryDatabase,
  jobId: JobId,
  { filter, limit, after }: OutcomeQuery,
): Promise<OutcomePage> {
  const outcomes: ImportOutcome[] = [];
  const mark = chunkMark(jobId, filter);
  const index = database.transaction('jobChunks').store.index('by-mark');
  let cursor = await index.openCursor(mark);
  if (cursor && after && cursor.primaryKey < after.chunkKey) {
    cursor = await cursor.continuePrimaryKey(mark, after.chunkKey);
  }
  for (; cursor; cursor = await cursor.continue()) {
    const wanted = cursor.value.files
      .flatMap(outcomesOf)
      .filter((outcome) => fits(outcome, filter));
    const skipped = cursor.primaryKey === after?.chunkKey ? after.skipped : 0;
    const taken = wanted.slice(skipped, skipped + limit - outcomes.length);
    outcomes.push(...taken);
    if (skipped + taken.length < wanted.length) {
      return { outcomes, next: { chunkKey: cursor.primaryKey, skipped: skipped + taken.length } };
    }
  }
  return { outcomes, next: null };
}

function fits(outcome: ImportOutcome, filter: OutcomeFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'explained') return !isPlainlyAdded(outcome, outcome.problems);
  return outcome.status === filter;
}
