import type { LibraryDatabase } from '@/utils/library/open-database';

/** What the search index takes, by what each of its parts says of itself. */
export async function readIndexBytes(database: LibraryDatabase): Promise<number> {
  const segments = await database.getAll('searchSegments');
  return segments.reduce((sum, { byteCount }) => sum + byteCount, 0);
}
