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

/** Writes and deletes transcripts and moves the totals along: the only place that does either. */
export async function applyChanges(
  transaction: WriteTransaction,
  { added = [], removed = [] }: Changes,
): Promise<void> {
  const transcripts = transaction.objectStore('transcripts');
  const lines = transaction.objectStore('lines');
  for (const { id } of removed) {
    await transcripts.delete(id);
    await lines.delete(id);
  }
  for (const stored of added) {
    await transcripts.add(stored.summary);
    await lines.add(stored.lines, stored.summary.id);
  }
  await moveTotals(transaction, sum(added.map(({ summary }) => summary)), sum(removed));
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
