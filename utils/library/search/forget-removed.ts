import type { LibraryDatabase } from '@/utils/library/open-database';
import { withoutDocuments } from './document-table';

/** Each search reads the ids of so many deleted transcripts at most. */
const MOST_REMOVED = 100;

/**
 * Where many transcripts were deleted, takes them out of what segments say they hold. To be called
 * with the lock of merging, as it changes headers.
 */
export async function forgetRemoved(database: LibraryDatabase): Promise<void> {
  if ((await database.count('searchRemoved')) <= MOST_REMOVED) return;
  const transaction = database.transaction(['searchSegments', 'searchRemoved'], 'readwrite');
  const segments = transaction.objectStore('searchSegments');
  const removed = new Set<string>(await transaction.objectStore('searchRemoved').getAllKeys());
  for (const header of await segments.getAll()) {
    const documents = withoutDocuments(header.documents, removed);
    if (documents.ids === header.documents.ids) continue;
    await segments.delete(header.id);
    await segments.add({ ...header, documents, id: crypto.randomUUID() });
  }
  await transaction.objectStore('searchRemoved').clear();
  await transaction.done;
}
