import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { WriteTransaction } from '@/utils/library/write-transaction';

/**
 * The id of what the file held: it names a transcript through all edits, each of which gives it
 * another id, as ids are made of the content.
 */
export function originalIdOf({ id, edit }: Pick<TranscriptSummary, 'id' | 'edit'>): TranscriptId {
  return edit?.originalId ?? id;
}

/** The transcript as it is now, by its original id or by one that it has; `null` for none. */
export async function findCurrent(
  database: LibraryDatabase,
  id: TranscriptId,
): Promise<TranscriptSummary | null> {
  const { store } = database.transaction('transcripts');
  const [edited, held] = await Promise.all([store.index('by-original').get(id), store.get(id)]);
  return edited ?? held ?? null;
}

/** Of these ids, those of files that the library holds as a person has edited them. */
export async function findEdited(
  transaction: WriteTransaction,
  ids: readonly TranscriptId[],
): Promise<readonly TranscriptId[]> {
  const index = transaction.objectStore('transcripts').index('by-original');
  // Most libraries have no edits: one request then says so for all.
  if ((await index.count()) === 0) return [];
  const keys = await Promise.all(ids.map((id) => index.getKey(id)));
  return ids.filter((_, position) => keys[position] !== undefined);
}
