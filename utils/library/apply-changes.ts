import type { LibraryTotals, TranscriptSummary } from './schema';
import type { StoredTranscript } from './stored-transcript';
import type { WriteTransaction } from './write-transaction';

/** What a library without any writes holds. */
export const EMPTY_TOTALS: LibraryTotals = { transcripts: 0, lines: 0, bytes: 0 };

interface Changes {
  /** Not in the library yet. */
  readonly added?: readonly StoredTranscript[];
  /** Still in the library. */
  readonly removed?: readonly TranscriptSummary[];
}

/**
 * Writes and deletes transcripts, notes them for the search index and moves the totals along: the
 * only place that does any of it.
 */
export async function applyChanges(
  transaction: WriteTransaction,
  { added = [], removed = [] }: Changes,
): Promise<void> {
  if (added.length + removed.length === 0) return;
  const transcripts = transaction.objectStore('transcripts');
  const lines = transaction.objectStore('lines');
  const needVideo = transaction.objectStore('needVideo');
  const summaries = added.map(({ summary }) => summary);
  await allAtOnce(
    removed.flatMap(({ id }) => [
      () => transcripts.delete(id),
      () => lines.delete(id),
      () => needVideo.delete(id),
    ]),
  );
  await allAtOnce([
    ...added.flatMap((stored) => [
      () => transcripts.add(stored.summary),
      () => lines.add(stored.lines, stored.summary.id),
    ]),
    ...summaries
      .filter(({ videoId }) => videoId === null)
      .map(
        ({ id, importedAt }) =>
          () =>
            needVideo.add(importedAt, id),
      ),
  ]);
  await transaction.objectStore('toIndex').add([...removed, ...summaries].map(({ id }) => id));
  await moveTotals(transaction, sum(summaries), sum(removed));
}

/** Waiting for each request by itself would take longer than what they do. */
async function allAtOnce(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  // One that throws at once must not leave the promises of others behind.
  await Promise.all(requests.map(async (request) => request()));
}

async function moveTotals(
  transaction: WriteTransaction,
  added: LibraryTotals,
  removed: LibraryTotals,
): Promise<void> {
  const store = transaction.objectStore('totals');
  const before = (await store.get('library')) ?? EMPTY_TOTALS;
  const after: LibraryTotals = {
    transcripts: before.transcripts + added.transcripts - removed.transcripts,
    lines: before.lines + added.lines - removed.lines,
    bytes: before.bytes + added.bytes - removed.bytes,
  };
  await store.put(after, 'library');
}

function sum(summaries: readonly TranscriptSummary[]): LibraryTotals {
  return {
    transcripts: summaries.length,
    lines: summaries.reduce((total, { lineCount }) => total + lineCount, 0),
    bytes: summaries.reduce((total, { byteCount }) => total + byteCount, 0),
  };
}
