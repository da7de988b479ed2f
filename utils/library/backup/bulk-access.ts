import { unwrap, wrap } from 'idb';
import { explained } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { StoredTranscript } from '@/utils/library/stored-transcript';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import { ROW_PARSERS, type StoreName, type StoredRow } from './backed-up-stores';
import { type Merged, mergeTranscripts } from './merge-transcripts';

/** The library by the thousand, for export and backup. Its functions reject with a `LibraryError`. */
export interface BulkAccess {
  /** All summaries in slices, by id; those that come or go meanwhile may be among them or not. */
  summaries(): AsyncIterable<readonly TranscriptSummary[]>;
  /** Transcripts as they are stored; those that are not there any more are left out. */
  read(ids: readonly TranscriptId[]): Promise<readonly StoredTranscript[]>;
  /** Those that the library does not hold. */
  missing(ids: readonly TranscriptId[]): Promise<readonly TranscriptId[]>;
  /** All small stores that a backup holds, as they are at one moment. */
  readRows(): Promise<ReadonlyMap<StoreName, readonly StoredRow[]>>;
  /** Adds transcripts beside what the library holds: see `mergeTranscripts`. */
  merge(transcripts: readonly StoredTranscript[]): Promise<Merged>;
  /** Adds the rows of keys that the store does not hold, in one transaction. */
  addMissingRows(store: StoreName, rows: readonly StoredRow[]): Promise<void>;
  /** How people have put times right; for most transcripts nobody has. */
  timings(): Promise<ReadonlyMap<TranscriptId, TimingAdjustment>>;
}

/** Reading so many takes less than a frame, and fewer take longer as a whole. */
const SLICE = 2000;

/** Opens a database for reading and writing by the thousand. */
export function openBulkAccess(database: LibraryDatabase): BulkAccess {
  return {
    summaries: () => readSummaries(database),
    read: (ids) => explained(readTranscripts(database, ids)),
    missing: (ids) => explained(findMissing(database, ids)),
    readRows: () => explained(readRows(database)),
    merge: (transcripts) => explained(mergeTranscripts(database, transcripts)),
    addMissingRows: (store, rows) => explained(addMissingRows(database, store, rows)),
    timings: () => explained(readTimings(database)),
  };
}

async function* readSummaries(
  database: LibraryDatabase,
): AsyncGenerator<readonly TranscriptSummary[]> {
  let last: TranscriptId | undefined;
  do {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const slice = await explained(database.getAll('transcripts', range, SLICE));
    if (slice.length > 0) yield slice;
    last = slice.length < SLICE ? undefined : slice.at(-1)?.id;
  } while (last !== undefined);
}

async function readTranscripts(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
): Promise<readonly StoredTranscript[]> {
  const transaction = database.transaction(['transcripts', 'lines']);
  const found = await Promise.all(
    ids.map(async (id) => {
      const [summary, lines = new Uint8Array()] = await Promise.all([
        transaction.objectStore('transcripts').get(id),
        transaction.objectStore('lines').get(id),
      ]);
      return summary && { summary, lines };
    }),
  );
  return found.filter((stored) => stored !== undefined);
}

async function findMissing(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
): Promise<readonly TranscriptId[]> {
  const { store } = database.transaction('transcripts');
  const keys = await Promise.all(ids.map((id) => store.getKey(id)));
  return ids.filter((_, position) => keys[position] === undefined);
}

async function readRows(
  database: LibraryDatabase,
): Promise<ReadonlyMap<StoreName, readonly StoredRow[]>> {
  const transaction = database.transaction([...ROW_PARSERS.keys()]);
  const stores = await Promise.all(
    [...ROW_PARSERS.keys()].map(
      async (name): Promise<readonly [StoreName, readonly StoredRow[]]> => {
        const store = transaction.objectStore(name);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return [name, keys.map((key, row) => [key, values[row]])];
      },
    ),
  );
  return new Map(stores);
}

async function addMissingRows(
  database: LibraryDatabase,
  name: StoreName,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const transaction = unwrap(database).transaction(name, 'readwrite');
  // Not the typed store: only the parser of these rows knows what belongs into it.
  const store = transaction.objectStore(name);
  const held = await Promise.all(rows.map(([key]): Promise<unknown> => wrap(store.getKey(key))));
  for (const [key, value] of rows.filter((_, row) => held[row] === undefined)) {
    store.put(value, key);
  }
  await wrap(transaction).done;
}

async function readTimings(
  database: LibraryDatabase,
): Promise<ReadonlyMap<TranscriptId, TimingAdjustment>> {
  const { store } = database.transaction('timing');
  const [ids, adjustments] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(
    ids.flatMap((id, row) => {
      const adjustment = adjustments[row];
      return adjustment ? [[id, adjustment]] : [];
    }),
  );
}
