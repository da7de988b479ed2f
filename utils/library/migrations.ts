/**
 * Takes a database from one version to the next. Written against the plain IndexedDB interface,
 * because the types in `schema.ts` describe only the newest version.
 */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/**
 * Migration N takes a database from version N to N + 1, so their count is the version.
 * Append only: shipped ones never change.
 */
export const migrations: readonly Migration[] = [
  createStores,
  createImportStores,
  createSearchStores,
  createReadingStores,
  createBrowsingStores,
];

function createStores(database: IDBDatabase): void {
  const transcripts = database.createObjectStore('transcripts', { keyPath: 'id' });
  transcripts.createIndex('by-video', 'videoId');
  transcripts.createIndex('by-imported-at', 'importedAt');
  transcripts.createIndex('by-channel', 'channel');
  database.createObjectStore('lines');
  database.createObjectStore('totals');
  database.createObjectStore('bundled');
}

/** The journal of imports, transcripts that wait for a video, and notes for the search index. */
function createImportStores(database: IDBDatabase, transaction: IDBTransaction): void {
  const toIndex = database.createObjectStore('toIndex', { autoIncrement: true });
  const needVideo = database.createObjectStore('needVideo');
  database.createObjectStore('chosenVideos');
  database.createObjectStore('jobs', { keyPath: 'id' });
  const chunks = database.createObjectStore('jobChunks', { autoIncrement: true });
  chunks.createIndex('by-job', 'jobId');
  chunks.createIndex('by-mark', 'marks', { multiEntry: true });

  const reading = transaction.objectStore('transcripts').openCursor();
  reading.addEventListener('success', () => {
    const cursor = reading.result;
    if (!cursor) return;
    const summary: unknown = cursor.value;
    if (isFirstSummary(summary)) {
      cursor.update({ ...summary, format: null, jobId: null, sourceModel: null });
      toIndex.add([summary.id]);
      if (summary.videoId === null) needVideo.add(summary.importedAt, summary.id);
    }
    cursor.continue();
  });
}

/** The search index. What is to be put into it was noted already. */
function createSearchStores(database: IDBDatabase): void {
  database.createObjectStore('searchSegments', { keyPath: 'id' });
  database.createObjectStore('searchBlocks');
  database.createObjectStore('searchRemoved');
}

/** What a person has settled while reading along. */
function createReadingStores(database: IDBDatabase): void {
  database.createObjectStore('timing');
  database.createObjectStore('preferredTranscripts');
}

/** What was deleted and may come back, what changed, and what is edited. */
function createBrowsingStores(database: IDBDatabase, transaction: IDBTransaction): void {
  database.createObjectStore('bin');
  database.createObjectStore('changeLog', { autoIncrement: true });
  transaction.objectStore('transcripts').createIndex('by-original', 'edit.originalId');
}

interface FirstSummary {
  readonly id: string;
  readonly videoId: string | null;
  readonly importedAt: number;
}

/** What version 1 wrote; an index of it would refuse anything else. */
function isFirstSummary(value: unknown): value is FirstSummary {
  return typeof value === 'object' && value !== null && 'id' in value && 'importedAt' in value;
}
