import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';

/** What the library knows of files that were imported before. */
export interface HeldBefore {
  /** The same as a person has edited it. */
  readonly findEdited: (id: TranscriptId) => Promise<TranscriptSummary | undefined>;
  /** The video that a person has named for it. */
  readonly findChosenVideo: (id: TranscriptId) => Promise<VideoId | undefined>;
}

/** Most libraries hold nothing of either: one look then says so for all files of a chunk. */
export async function openHeldBefore(database: LibraryDatabase): Promise<HeldBefore> {
  const transaction = database.transaction(['transcripts', 'chosenVideos']);
  const [editedCount, chosenCount] = await Promise.all([
    transaction.objectStore('transcripts').index('by-original').count(),
    transaction.objectStore('chosenVideos').count(),
  ]);
  return {
    findEdited: async (id) =>
      editedCount === 0 ? undefined : database.getFromIndex('transcripts', 'by-original', id),
    findChosenVideo: async (id) =>
      chosenCount === 0 ? undefined : database.get('chosenVideos', id),
  };
}

/**
 * Which of these ids the library holds already, where a few of them say that it holds any: files
 * mostly come together for the first time, or together again. What it misses only costs time, as
 * the transaction that writes looks for itself.
 */
export async function findHeld(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
): Promise<ReadonlySet<TranscriptId>> {
  const { store } = database.transaction('transcripts');
  const look = async (wanted: readonly TranscriptId[]) => {
    const keys = await Promise.all(wanted.map((id) => store.getKey(id)));
    return keys.filter((key) => key !== undefined);
  };
  const few = [ids.at(0), ids.at(ids.length >> 1), ids.at(-1)].filter((id) => id !== undefined);
  const found = await look(few);
  return new Set(found.length === 0 ? [] : await look(ids));
}
