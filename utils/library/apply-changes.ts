import { logChange } from './catalogue/change-log';
import type { TranscriptSummary } from './schema';
import type { Segment } from './search/segment';
import { writeSegment } from './search/segment-store';
import type { StoredTranscript } from './stored-transcript';
import { EMPTY_TOTALS, totalOf } from './totals';
import type { WriteTransaction } from './write-transaction';

interface Changes {
  /** Not in the library yet. */
  readonly added?: readonly StoredTranscript[];
  /** Not in the library either, but their lines still are: out of the bin. */
  readonly returned?: readonly TranscriptSummary[];
  /** Still in the library. */
  readonly removed?: readonly TranscriptSummary[];
  /** Still in the library, where their lines stay: into the bin. */
  readonly binned?: readonly TranscriptSummary[];
  /** What makes all that is added findable; others may be in it, which are left out. */
  readonly segment?: Segment | null;
}

/** As many as are indexed at once. */
const IDS_PER_NOTE = 32;

/**
 * Writes and deletes transcripts, keeps the search index in step, moves the totals along and notes
 * the change for who shows a list: the only place that does any of it. What is added without a
 * segment is noted, to be indexed later.
 */
export async function applyChanges(
  transaction: WriteTransaction,
  { added = [], returned = [], removed = [], binned = [], segment = null }: Changes,
): Promise<void> {
  const arriving = [...added.map(({ summary }) => summary), ...returned];
  const leaving = [...removed, ...binned];
  if (arriving.length + leaving.length === 0) return;
  const transcripts = transaction.objectStore('transcripts');
  const lines = transaction.objectStore('lines');
  const needVideo = transaction.objectStore('needVideo');
  await allAtOnce([
    ...leaving.map(
      ({ id }) =>
        () =>
          transcripts.delete(id),
    ),
    ...leaving.filter(lacksVideo).map(
      ({ id }) =>
        () =>
          needVideo.delete(id),
    ),
    ...removed.map(
      ({ id }) =>
        () =>
          lines.delete(id),
    ),
  ]);
  await allAtOnce([
    ...arriving.map((summary) => () => transcripts.add(summary)),
    ...arriving.filter(lacksVideo).map(
      ({ id, importedAt }) =>
        () =>
          needVideo.add(importedAt, id),
    ),
    // The bin may hold the same lines.
    ...added.map((stored) => () => lines.put(stored.lines, stored.summary.id)),
  ]);
  await changeIndex(transaction, { arriving, leaving, segment });
  await moveTotals(transaction, { arriving, leaving });
  await logChange(transaction, {
    added: arriving.map(({ id }) => id),
    removed: leaving.map(({ id }) => id),
  });
}

function lacksVideo({ videoId }: TranscriptSummary): boolean {
  return videoId === null;
}

interface Movement {
  readonly arriving: readonly TranscriptSummary[];
  readonly leaving: readonly TranscriptSummary[];
}

async function changeIndex(
  transaction: WriteTransaction,
  { arriving, leaving, segment }: Movement & { readonly segment: Segment | null },
): Promise<void> {
  const ids = arriving.map(({ id }) => id);
  const gone = transaction.objectStore('searchRemoved');
  await allAtOnce(
    leaving.map(
      ({ id }) =>
        () =>
          gone.put(true, id),
    ),
  );
  if (ids.length === 0) return;
  if ((await gone.count()) > 0) await allAtOnce(ids.map((id) => () => gone.delete(id)));
  if (segment !== null) {
    await writeSegment(transaction, segment, new Set(ids));
    return;
  }
  const notes = transaction.objectStore('toIndex');
  for (let start = 0; start < ids.length; start += IDS_PER_NOTE) {
    await notes.add(ids.slice(start, start + IDS_PER_NOTE));
  }
}

/** Waiting for each request by itself would take longer than what they do. */
async function allAtOnce(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  // One that throws at once must not leave the promises of others behind.
  await Promise.all(requests.map(async (request) => request()));
}

async function moveTotals(
  transaction: WriteTransaction,
  { arriving, leaving }: Movement,
): Promise<void> {
  const store = transaction.objectStore('totals');
  const before = (await store.get('library')) ?? EMPTY_TOTALS;
  const [added, removed] = [totalOf(arriving), totalOf(leaving)];
  await store.put(
    {
      transcripts: before.transcripts + added.transcripts - removed.transcripts,
      lines: before.lines + added.lines - removed.lines,
      bytes: before.bytes + added.bytes - removed.bytes,
    },
    'library',
  );
}
