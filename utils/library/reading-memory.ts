import type { VideoId } from '@/utils/transcript/model';
import { type TimingAdjustment, UNADJUSTED } from '@/utils/transcript/timing';
import { explained } from './library-error';
import type { LibraryDatabase } from './open-database';
import type { TranscriptId } from './schema';

/**
 * What a person has settled while reading along. Nothing of it is announced as a change: lists do
 * not show it, and a time that is put right in one tab must not move under the hand in another.
 */
export interface ReadingMemory {
  /** The transcript that a video was last read with; `null` where nobody has chosen. */
  preferred(videoId: VideoId): Promise<TranscriptId | null>;
  /** Changes nothing where the video has no such transcript. */
  prefer(videoId: VideoId, id: TranscriptId): Promise<void>;
  /** How a transcript's times were put right. */
  timing(id: TranscriptId): Promise<TimingAdjustment>;
  /** Changes nothing where there is no such transcript. */
  rememberTiming(id: TranscriptId, adjustment: TimingAdjustment): Promise<void>;
}

/** The memory of an open library; each promise may reject with a `LibraryError`. */
export function openReadingMemory(database: LibraryDatabase): ReadingMemory {
  return {
    preferred: async (videoId) =>
      (await explained(database.get('preferredTranscripts', videoId))) ?? null,
    prefer: (videoId, id) => explained(prefer(database, videoId, id)),
    timing: async (id) => (await explained(database.get('timing', id))) ?? UNADJUSTED,
    rememberTiming: (id, adjustment) => explained(rememberTiming(database, id, adjustment)),
  };
}

async function prefer(
  database: LibraryDatabase,
  videoId: VideoId,
  id: TranscriptId,
): Promise<void> {
  const transaction = database.transaction(['transcripts', 'preferredTranscripts'], 'readwrite');
  const summary = await transaction.objectStore('transcripts').get(id);
  if (summary?.videoId === videoId) {
    await transaction.objectStore('preferredTranscripts').put(id, videoId);
  }
  await transaction.done;
}

async function rememberTiming(
  database: LibraryDatabase,
  id: TranscriptId,
  adjustment: TimingAdjustment,
): Promise<void> {
  const transaction = database.transaction(['transcripts', 'timing'], 'readwrite');
  const key = await transaction.objectStore('transcripts').getKey(id);
  if (key !== undefined) await transaction.objectStore('timing').put(adjustment, id);
  await transaction.done;
}
