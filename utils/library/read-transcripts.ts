import type { CueList, Transcript, VideoId } from '@/utils/transcript/model';
import { EMPTY_TOTALS } from './apply-changes';
import { LibraryError } from './library-error';
import type { LibraryDatabase } from './open-database';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from './schema';
import { unpackLines } from './unpack-lines';

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
  const body = await unpackLines(lines);
  if (!body.ok) throw new LibraryError(body.reason);
  const { videoId, title, channel, publishedOn, language, durationMs } = summary;
  return { videoId, title, channel, publishedOn, language, durationMs, ...body.value };
}

/** Lists summaries, the last imported first. */
export async function listNewest(
  database: LibraryDatabase,
  { limit = Infinity, offset = 0 }: Page = {},
): Promise<readonly TranscriptSummary[]> {
  const index = database.transaction('transcripts').store.index('by-imported-at');
  const summaries: TranscriptSummary[] = [];
  let cursor = await index.openCursor(null, 'prev');
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor && summaries.length < limit) {
    summaries.push(cursor.value);
    cursor = await cursor.continue();
  }
  return summaries;
}

/** Returns how much the library holds, from one small record. */
export async function readTotals(database: LibraryDatabase): Promise<LibraryTotals> {
  return (await database.get('totals', 'library')) ?? EMPTY_TOTALS;
}
