import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { unpackColumns } from '@/utils/library/unpack-lines';
import { type IndexedTranscript, buildSegment } from './build-segment';
import { documentIds } from './document-table';
import type { Folder } from './fold-lines';
import { writeSegment } from './segment-store';
import { TOKENIZER_VERSION } from './tokenize';

/** So many transcripts are indexed at once, or as many as one note names: some tenths of a second. */
const TRANSCRIPTS_AT_ONCE = 32;

/** Each note names at least one transcript. */
const NOTES_AT_ONCE = TRANSCRIPTS_AT_ONCE;

const LOCK = 'sidescript search notes';

/** What is still to be done to the index. */
export interface Backlog {
  /** How many transcripts wait to be indexed, or more where the same one waits twice. */
  readonly waitingCount: number;
  readonly segmentCount: number;
}

/** Looks what is to be done, in one transaction: each waits for all writes of an import. */
export async function readBacklog(database: LibraryDatabase): Promise<Backlog> {
  const transaction = database.transaction(['toIndex', 'searchSegments']);
  const [notes, segmentCount] = await Promise.all([
    transaction.objectStore('toIndex').getAll(),
    transaction.objectStore('searchSegments').count(),
  ]);
  return { waitingCount: notes.reduce((sum, ids) => sum + ids.length, 0), segmentCount };
}

/**
 * Indexes the transcripts of the oldest notes, and deletes these notes in the same transaction:
 * wherever it is cut off, what is saved is either indexed or noted. Of two tabs one waits for the
 * other. Returns whether there was anything to do.
 */
export async function indexNotes(database: LibraryDatabase, folder: Folder): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const { keys, ids } = await readNotes(database);
    if (keys.length === 0) return false;
    const indexed = await readIndexed(database);
    const transcripts = await readTranscripts(
      database,
      ids.filter((id) => !indexed.has(id)),
    );
    const segment = buildSegment(transcripts, folder);
    const transaction = database.transaction(
      ['toIndex', 'transcripts', 'searchSegments', 'searchBlocks'],
      'readwrite',
    );
    const held = await Promise.all(
      transcripts.map(({ summary }) => transaction.objectStore('transcripts').getKey(summary.id)),
    );
    const present = new Set(held.filter((id) => id !== undefined));
    await Promise.all([
      ...keys.map((key) => transaction.objectStore('toIndex').delete(key)),
      ...(present.size > 0 ? [writeSegment(transaction, segment, present)] : []),
    ]);
    await transaction.done;
    return true;
  });
}

interface Notes {
  readonly keys: readonly number[];
  readonly ids: readonly TranscriptId[];
}

async function readNotes(database: LibraryDatabase): Promise<Notes> {
  const { store } = database.transaction('toIndex');
  const [allKeys, notes] = await Promise.all([
    store.getAllKeys(null, NOTES_AT_ONCE),
    store.getAll(null, NOTES_AT_ONCE),
  ]);
  const keys: number[] = [];
  const ids = new Set<TranscriptId>();
  for (const [place, key] of allKeys.entries()) {
    const note = notes[place] ?? [];
    if (keys.length > 0 && ids.size + note.length > TRANSCRIPTS_AT_ONCE) break;
    keys.push(key);
    for (const id of note) ids.add(id);
  }
  return { keys, ids: [...ids] };
}

/** What was deleted and brought back may be in the index still: by its id it is the same. */
async function readIndexed(database: LibraryDatabase): Promise<ReadonlySet<string>> {
  const headers = await database.getAll('searchSegments');
  const current = headers.filter(({ tokenizer }) => tokenizer === TOKENIZER_VERSION);
  return new Set(current.flatMap(({ documents }) => documentIds(documents)));
}

/** Those that are still there; one whose lines are damaged is found by its title. */
async function readTranscripts(
  database: LibraryDatabase,
  ids: readonly TranscriptId[],
): Promise<readonly IndexedTranscript[]> {
  const transaction = database.transaction(['transcripts', 'lines']);
  const stored = await Promise.all(
    ids.map(async (id) =>
      Promise.all([
        transaction.objectStore('transcripts').get(id),
        transaction.objectStore('lines').get(id),
      ]),
    ),
  );
  const transcripts: IndexedTranscript[] = [];
  for (const [summary, lines = new Uint8Array()] of stored) {
    if (!summary) continue;
    const columns = await unpackColumns(lines);
    transcripts.push({ summary, texts: columns?.texts ?? [] });
  }
  return transcripts;
}
