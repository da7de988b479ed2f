import { unwrap, wrap } from 'idb';
import type { CueList, Transcript, VideoId } from '@/utils/transcript/model';
import { LibraryError } from './library-error';
import type { LibraryDatabase } from './open-database';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from './schema';
import { unpackTranscript } from './stored-transcript';
import { EMPTY_TOTALS } from './totals';

/** Which part of a list to read: `limit` entries after the first `offset`. */
export interface Page {
  readonly limit?: number;
  readonly offset?: number;
}

const TIMING_RANK: Readonly<Record<CueList['timing'], number>> = {
  exact: 0,
  estimated: 1,
  none: 2,
};

/** Returns the transcripts of a video, the best first: timed before untimed, then the newest. */
export async function findByVideo(
  database: LibraryDatabase,
  videoId: VideoId,
): Promise<readonly TranscriptSummary[]> {
  const summaries = await database.getAllFromIndex('transcripts', 'by-video', videoId);
  return summaries.toSorted(
    (one, other) =>
      TIMING_RANK[one.timing] - TIMING_RANK[other.timing] || other.importedAt - one.importedAt,
  );
}

/**
 * Returns a whole transcript; `null` where there is none. Rejects with the `LibraryError`
 * `damaged` where its lines cannot be read.
 */
export async function loadTranscript(
  database: LibraryDatabase,
  id: TranscriptId,
): Promise<Transcript | null> {
  const transaction = database.transaction(['transcripts', 'lines']);
  const [summary, lines = new Uint8Array()] = await Promise.all([
    transaction.objectStore('transcripts').get(id),
    transaction.objectStore('lines').get(id),
  ]);
  if (!summary) return null;
  const transcript = await unpackTranscript({ summary, lines });
  if (!transcript) throw new LibraryError('damaged');
  return transcript;
}

/** Lists summaries, the last imported first. */
export async function listNewest(
  database: LibraryDatabase,
  { limit = Infinity, offset = 0 }: Page = {},
): Promise<readonly TranscriptSummary[]> {
  if (limit === 0) return [];
  const index = database.transaction('transcripts').store.index('by-imported-at');
  const newest = await readBackwards(unwrap(index), offset + limit);
  if (newest) return newest.slice(offset);
  // A cursor that walks backwards takes one request for each entry: it only looks for the oldest
  // one wanted, and all from there on come by one request.
  const cursor = await index.openKeyCursor(null, 'prev');
  const steps = offset + limit - 1;
  const oldest =
    cursor && steps > 0 && Number.isFinite(steps) ? await cursor.advance(steps) : cursor;
  const isAll = !Number.isFinite(steps) || oldest === null;
  const summaries = await index.getAll(isAll ? null : IDBKeyRange.lowerBound(oldest.key));
  return summaries.toReversed().slice(offset, offset + limit);
}

declare global {
  interface IDBIndex {
    /**
     * Chrome 141 and later.
     * Source: https://w3c.github.io/IndexedDB/#dom-idbindex-getallrecords
     */
    getAllRecords?(options: {
      readonly count?: number;
      readonly direction: IDBCursorDirection;
    }): IDBRequest<readonly { readonly value: TranscriptSummary }[]>;
  }
}

/** One request in place of three that wait for one another; `null` where there is no such request. */
async function readBackwards(
  index: IDBIndex,
  count: number,
): Promise<readonly TranscriptSummary[] | null> {
  const limits = Number.isFinite(count) ? { count } : {};
  const request = index.getAllRecords?.({ ...limits, direction: 'prev' });
  return request ? (await wrap(request)).map(({ value }) => value) : null;
}

/** Enough for a first screen; a longer slice is read while that is looked at. */
const FIRST_SLICE = 100;
/** Reading so many blocks a page for less than a frame. */
const SLICE = 500;

/** Lists all summaries in slices, the last imported first, the first slice a short one. */
export async function* listInSlices(
  database: LibraryDatabase,
): AsyncGenerator<readonly TranscriptSummary[]> {
  let before: number | null = null;
  for (let size = FIRST_SLICE; ; size = SLICE) {
    const index = database.transaction('transcripts').store.index('by-imported-at');
    const rest: IDBKeyRange | null = before === null ? null : IDBKeyRange.upperBound(before, true);
    const newest = await index.openKeyCursor(rest, 'prev');
    if (newest === null) return;
    const newestTime = newest.key;
    const oldest = await newest.advance(size - 1);
    const oldestTime: number | null = oldest?.key ?? null;
    const range =
      oldestTime === null ? rest : IDBKeyRange.bound(oldestTime, newestTime, false, false);
    yield (await index.getAll(range)).toReversed();
    if (oldestTime === null) return;
    before = oldestTime;
  }
}

/** Lists summaries of transcripts without a video, the first imported first. */
export async function listNeedingVideo(
  database: LibraryDatabase,
  { limit = Infinity, offset = 0 }: Page = {},
): Promise<readonly TranscriptSummary[]> {
  const transaction = database.transaction(['needVideo', 'transcripts']);
  const waiting = transaction.objectStore('needVideo');
  const [ids, times] = await Promise.all([waiting.getAllKeys(), waiting.getAll()]);
  const page = ids
    .map((id, position) => ({ id, importedAt: times[position] ?? 0 }))
    .toSorted((one, other) => one.importedAt - other.importedAt)
    .slice(offset, offset + limit);
  const summaries = await Promise.all(
    page.map(({ id }) => transaction.objectStore('transcripts').get(id)),
  );
  return summaries.filter((summary) => summary !== undefined);
}

/** Returns how much the library holds, from one small record. */
export async function readTotals(database: LibraryDatabase): Promise<LibraryTotals> {
  return (await database.get('totals', 'library')) ?? EMPTY_TOTALS;
}
