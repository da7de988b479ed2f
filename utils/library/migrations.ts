/**
 * Takes a database from one version to the next. Written against the plain IndexedDB interface,
 * because the types in `schema.ts` describe only the newest version.
 */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/**
 * Migration N takes a database from version N to N + 1, so their count is the version.
 * Append only: shipped ones never change.
 */
export const migrations: readonly Migration[] = [createStores];

function createStores(database: IDBDatabase): void {
  const transcripts = database.createObjectStore('transcripts', { keyPath: 'id' });
  transcripts.createIndex('by-video', 'videoId');
  transcripts.createIndex('by-imported-at', 'importedAt');
  transcripts.createIndex('by-channel', 'channel');
  database.createObjectStore('lines');
  database.createObjectStore('totals');
  database.createObjectStore('bundled');
}
