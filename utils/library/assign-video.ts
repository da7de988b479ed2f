import type { Transcript, VideoId } from '@/utils/transcript/model';
import { applyChanges } from './apply-changes';
import { markEdited, moveMemory } from './edit/edit-transcript';
import { originalIdOf } from './edit/original';
import type { LibraryDatabase } from './open-database';
import { loadTranscript } from './read-transcripts';
import type { TranscriptId, TranscriptSummary } from './schema';
import { type StoredTranscript, prepareTranscript } from './stored-transcript';
import { inWriteTransaction } from './write-transaction';

/**
 * Gives transcripts that wait for a video this one, in one transaction: each gets the id that its
 * content now has, and the choice is remembered for the day its file is imported again. Returns how
 * many did wait: those deleted or given a video meanwhile are left alone. Rejects with the
 * `LibraryError` `damaged` where the lines of one cannot be read.
 */
export async function assignVideo(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
  videoId: VideoId,
  nowMs: number,
): Promise<number> {
  const prepared: (readonly [TranscriptSummary, StoredTranscript])[] = [];
  for (const id of ids) {
    const summary = await database.get('transcripts', id);
    const transcript = await loadTranscript(database, id);
    if (summary?.videoId !== null || !transcript) continue;
    const named = await prepareTranscript(withVideo(transcript, videoId), summary);
    prepared.push([summary, markEdited(named, originalIdOf(summary), nowMs)]);
  }
  return inWriteTransaction(database, async (transaction) => {
    const transcripts = transaction.objectStore('transcripts');
    const chosenVideos = transaction.objectStore('chosenVideos');
    let count = 0;
    for (const [waiting, named] of prepared) {
      if ((await transcripts.getKey(waiting.id)) === undefined) continue;
      const isHeld = (await transcripts.getKey(named.summary.id)) !== undefined;
      await applyChanges(transaction, { removed: [waiting], added: isHeld ? [] : [named] });
      await moveMemory(transaction, waiting, named.summary);
      await chosenVideos.put(videoId, originalIdOf(waiting));
      count += 1;
    }
    return count;
  });
}

/** The same transcript as that of a video which a person has named. */
export function withVideo(transcript: Transcript, videoId: VideoId): Transcript {
  return { ...transcript, videoId, videoIdReason: 'chosen' };
}
