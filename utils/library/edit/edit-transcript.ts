import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import { loadTranscript } from '@/utils/library/read-transcripts';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { type StoredTranscript, prepareTranscript } from '@/utils/library/stored-transcript';
import { type WriteTransaction, inWriteTransaction } from '@/utils/library/write-transaction';
import { applyEdit } from './apply-edit';
import type { Edit, EditRefusal } from './edit';
import { findCurrent, originalIdOf } from './original';

/** What became of an edit. */
export type EditResult =
  | { readonly status: 'saved'; readonly summary: TranscriptSummary }
  /** Nothing was changed. */
  | { readonly status: 'refused'; readonly reason: EditRefusal }
  /** The transcript is not in the library any more. */
  | { readonly status: 'gone' };

/**
 * Makes one change to a transcript, which is named by its original id or by one that it has now.
 * Two tabs may edit at once: changes to different fields or lines are both made; of two to the same
 * one the second is refused, so that nobody overwrites what they have not seen. What is edited
 * counts as imported by the person, and is known again when its file comes once more. Rejects with
 * a `LibraryError`.
 */
export async function editTranscript(
  database: LibraryDatabase,
  id: TranscriptId,
  edit: Edit,
  nowMs: number,
): Promise<EditResult> {
  for (;;) {
    const current = await findCurrent(database, id);
    const transcript = current && (await loadTranscript(database, current.id));
    // Deleted or edited between these two: looked up once more.
    if (current === null) return { status: 'gone' };
    if (transcript === null) continue;
    const result = applyEdit(transcript, edit);
    if (!result.ok) return { status: 'refused', reason: result.reason };
    const prepared = await prepareTranscript(result.transcript, current);
    const next = markEdited(prepared, originalIdOf(current), nowMs);
    if (await replace(database, current, next, edit)) {
      return { status: 'saved', summary: next.summary };
    }
  }
}

/** What is again as its file has it, is not edited. */
export function markEdited(
  { summary, lines }: StoredTranscript,
  originalId: TranscriptId,
  editedAtMs: number,
): StoredTranscript {
  if (summary.id === originalId) return { summary, lines };
  const edit = { originalId, editedAtMs };
  return { summary: { ...summary, origin: 'imported', edit }, lines };
}

/** Returns false where another tab was first: an id says what a transcript contains. */
function replace(
  database: LibraryDatabase,
  current: TranscriptSummary,
  next: StoredTranscript,
  edit: Edit,
): Promise<boolean> {
  return inWriteTransaction(database, async (transaction) => {
    const transcripts = transaction.objectStore('transcripts');
    if ((await transcripts.getKey(current.id)) === undefined) return false;
    if (next.summary.id === current.id) return true;
    const isHeld = (await transcripts.getKey(next.summary.id)) !== undefined;
    await applyChanges(transaction, { removed: [current], added: isHeld ? [] : [next] });
    await moveMemory(transaction, current, next.summary);
    if (edit.field === 'video') await rememberVideo(transaction, originalIdOf(current), edit.after);
    return true;
  });
}

/** What was settled while reading along goes with the transcript to its new id. */
export async function moveMemory(
  transaction: WriteTransaction,
  current: TranscriptSummary,
  next: TranscriptSummary,
): Promise<void> {
  const timings = transaction.objectStore('timing');
  const timing = await timings.get(current.id);
  if (timing !== undefined) {
    await timings.put(timing, next.id);
    await timings.delete(current.id);
  }
  if (current.videoId === null) return;
  const preferred = transaction.objectStore('preferredTranscripts');
  if ((await preferred.get(current.videoId)) !== current.id) return;
  await preferred.delete(current.videoId);
  if (next.videoId !== null) await preferred.put(next.id, next.videoId);
}

async function rememberVideo(
  transaction: WriteTransaction,
  originalId: TranscriptId,
  videoId: TranscriptSummary['videoId'],
): Promise<void> {
  const chosenVideos = transaction.objectStore('chosenVideos');
  if (videoId === null) await chosenVideos.delete(originalId);
  else await chosenVideos.put(videoId, originalId);
}
