import { findEdited } from '@/utils/library/edit/original';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { StoredTranscript } from '@/utils/library/stored-transcript';
import type { WriteTransaction } from '@/utils/library/write-transaction';
import type { TranscriptOutcome } from './import-outcome';
import type { Packed } from './prepare-file';
import { supersedes } from './supersedes';

/** What is to be written, and what became of each transcript, in their order. */
export interface Settlement {
  readonly added: readonly StoredTranscript[];
  readonly removed: readonly TranscriptSummary[];
  readonly outcomes: readonly TranscriptOutcome[];
}

/** Decides what packed transcripts are to a library: new, known, or better than what it holds. */
export async function settleTranscripts(
  transaction: WriteTransaction,
  packed: readonly Packed[],
): Promise<Settlement> {
  const rivals = await Promise.all(packed.map((part) => readRivals(transaction, part.stored)));
  const added: StoredTranscript[] = [];
  const removed: TranscriptSummary[] = [];
  const gone = new Set<TranscriptId>();
  const edited = await findEdited(
    transaction,
    packed.map(({ stored }) => stored.summary.id),
  );
  const held = new Set<TranscriptId>([...rivals.flatMap(({ heldIds }) => heldIds), ...edited]);

  const outcomes = packed.map((part, position): TranscriptOutcome => {
    const { stored, videoIdReason, isOfOtherVideo } = part;
    const { summary } = stored;
    const { id, videoId, title } = summary;
    if (held.has(id)) return { status: 'unchanged', id, videoIdReason, isOfOtherVideo };
    held.add(id);
    added.push(stored);
    if (videoId === null) return { status: 'needs-video', id, title, videoIdReason };
    const replaced = rivals[position]?.summaries.find(
      (older) => !gone.has(older.id) && supersedes(summary, older),
    );
    if (!replaced) return { status: 'added', id, videoIdReason, isOfOtherVideo };
    gone.add(replaced.id);
    removed.push(replaced);
    return { status: 'updated', id, replacedId: replaced.id, videoIdReason, isOfOtherVideo };
  });
  return { added, removed, outcomes };
}

interface Rivals {
  readonly heldIds: readonly TranscriptId[];
  /** Of the same video. */
  readonly summaries: readonly TranscriptSummary[];
}

/** An id contains the video, so one look at the video's transcripts says both. */
async function readRivals(
  transaction: WriteTransaction,
  { summary: { id, videoId } }: StoredTranscript,
): Promise<Rivals> {
  const store = transaction.objectStore('transcripts');
  if (videoId === null) {
    const key = await store.getKey(id);
    return { heldIds: key === undefined ? [] : [key], summaries: [] };
  }
  const summaries = await store.index('by-video').getAll(videoId);
  return { heldIds: summaries.map((summary) => summary.id), summaries };
}
