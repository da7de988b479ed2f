import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { documentIds } from './document-table';
import type { SegmentHeader } from './segment';
import { deleteSegments } from './segment-store';
import { TOKENIZER_VERSION } from './tokenize';

/** In place of a tokenizer's version: the transcripts of this segment are noted, to be indexed anew. */
const NOTED = 0;

/** As many as are indexed at once. */
const IDS_PER_NOTE = 32;

/**
 * Notes the transcripts of segments that another version of the tokenizer made. These go on being
 * searched until all notes are worked off; then they are deleted.
 */
export async function renewOutdated(database: LibraryDatabase): Promise<void> {
  const transaction = database.transaction(
    ['searchSegments', 'searchBlocks', 'toIndex'],
    'readwrite',
  );
  const segments = transaction.objectStore('searchSegments');
  const notes = transaction.objectStore('toIndex');
  const headers = await segments.getAll();
  const outdated = headers.filter(({ tokenizer }) => tokenizer !== TOKENIZER_VERSION);
  for (const header of outdated.filter(({ tokenizer }) => tokenizer !== NOTED)) {
    for (const note of slices(transcriptsOf(header))) await notes.add(note);
    await segments.put({ ...header, tokenizer: NOTED });
  }
  if (outdated.length > 0 && (await notes.count()) === 0) {
    await deleteSegments(transaction, outdated);
  }
  await transaction.done;
}

/** Throws the index away and notes all transcripts, to be indexed anew. */
export async function rebuildIndex(database: LibraryDatabase): Promise<void> {
  const transaction = database.transaction(
    ['transcripts', 'toIndex', 'searchSegments', 'searchBlocks', 'searchRemoved'],
    'readwrite',
  );
  const notes = transaction.objectStore('toIndex');
  const ids = await transaction.objectStore('transcripts').getAllKeys();
  await Promise.all([
    transaction.objectStore('searchSegments').clear(),
    transaction.objectStore('searchBlocks').clear(),
    transaction.objectStore('searchRemoved').clear(),
    notes.clear(),
  ]);
  for (const note of slices(ids)) await notes.add(note);
  await transaction.done;
}

function transcriptsOf({ documents }: SegmentHeader): readonly TranscriptId[] {
  return documentIds(documents)
    .map(parseTranscriptId)
    .filter((id) => id !== null);
}

function* slices(ids: readonly TranscriptId[]): Generator<readonly TranscriptId[]> {
  for (let start = 0; start < ids.length; start += IDS_PER_NOTE) {
    yield ids.slice(start, start + IDS_PER_NOTE);
  }
}
