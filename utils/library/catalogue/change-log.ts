import type { LibraryDatabase } from '@/utils/library/open-database';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { WriteTransaction } from '@/utils/library/write-transaction';
import { EMPTY_TOTALS } from '@/utils/library/totals';

/** What one write has changed in the list of transcripts. An edited one goes and comes. */
export interface CatalogueChange {
  readonly added: readonly TranscriptId[];
  readonly removed: readonly TranscriptId[];
}

/** How far somebody has read the log of changes; 0 before the first. */
export type LogPosition = number;

/** What is to be done to a list that was read at an earlier position. */
export interface CatalogueNews {
  readonly position: LogPosition;
  /** First these go… */
  readonly removed: readonly TranscriptId[];
  /** …then these come: only such as are in the library now. */
  readonly added: readonly TranscriptSummary[];
  readonly totals: LibraryTotals;
}

/** An import writes about ten a second; who has missed more reads the list anew. */
const KEPT_ENTRIES = 2_000;

/** Reading more than this one by one, and than a part of the list, takes longer than reading it anew. */
const MOST_ADDED = { count: 3_000, part: 0.25 };

/** Notes a change in the transaction that makes it. */
export async function logChange(
  transaction: WriteTransaction,
  change: CatalogueChange,
): Promise<void> {
  const log = transaction.objectStore('changeLog');
  const position = await log.add(change);
  if (position % KEPT_ENTRIES === 0) {
    await log.delete(IDBKeyRange.upperBound(position - KEPT_ENTRIES));
  }
}

/** The position after all changes so far. */
export async function readPosition(database: LibraryDatabase): Promise<LogPosition> {
  const cursor = await database.transaction('changeLog').store.openKeyCursor(null, 'prev');
  return cursor?.key ?? 0;
}

/**
 * Reads what has changed since `position`; `null` where the list has to be read anew, because the
 * log does not reach back so far or too much was added.
 */
export async function readNews(
  database: LibraryDatabase,
  position: LogPosition,
): Promise<CatalogueNews | null> {
  const transaction = database.transaction(['changeLog', 'transcripts', 'totals']);
  const log = transaction.objectStore('changeLog');
  const range = IDBKeyRange.lowerBound(position, true);
  const [keys, changes, totals = EMPTY_TOTALS] = await Promise.all([
    log.getAllKeys(range),
    log.getAll(range),
    transaction.objectStore('totals').get('library'),
  ]);
  const [first, last] = [keys.at(0), keys.at(-1)];
  if (first === undefined || last === undefined) {
    return { position, added: [], removed: [], totals };
  }
  if (first > position + 1) return null;
  const added = new Set(changes.flatMap((change) => change.added));
  if (added.size > Math.max(MOST_ADDED.count, totals.transcripts * MOST_ADDED.part)) return null;
  const transcripts = transaction.objectStore('transcripts');
  const summaries = await Promise.all([...added].map((id) => transcripts.get(id)));
  return {
    position: last,
    removed: changes.flatMap((change) => change.removed),
    added: summaries.filter((summary) => summary !== undefined),
    totals,
  };
}
