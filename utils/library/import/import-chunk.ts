import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import type { Segment } from '@/utils/library/search/segment';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import type { ChunkResult, ChunkTask } from './chunk-task';
import { fingerprintOf } from './import-file';
import { findHeld, openHeldBefore } from './held-before';
import type { FileRecord } from './import-outcome';
import type { ImportTools } from './import-tools';
import { writeChunkRecord } from './journal-chunk';
import { mapAhead } from './map-ahead';
import {
  type FileInWork,
  type Identified,
  type Packed,
  type Settled,
  identifyFile,
  packFile,
} from './prepare-file';
import { createRangeReader } from './read-range';
import { settleTranscripts } from './settle-transcripts';

/** Enough for reading from disk and hashing, which other threads do, not to be waited for. */
const FILES_AT_ONCE = 4;

/**
 * Imports a chunk of files: everything slow first, then transcripts, lines, their part of the
 * search index, the totals and the journal in one transaction. Rejects where the database refuses;
 * then nothing of the chunk is in.
 */
export async function importChunk(
  database: LibraryDatabase,
  task: ChunkTask,
  tools: ImportTools,
): Promise<ChunkResult> {
  const { files, segment } = await prepareChunk(database, task, tools);
  const transcripts = packedIn(files);
  return inWriteTransaction(database, async (transaction) => {
    const { added, removed, outcomes } = await settleTranscripts(transaction, transcripts);
    await applyChanges(transaction, { added, removed, segment });
    const settled = new Map(transcripts.map((part, position) => [part, outcomes[position]]));
    const records = files.map((file) => recordOf(file, settled));
    return writeChunkRecord(transaction, task, records);
  });
}

interface PreparedChunk {
  readonly files: readonly FileInWork<Packed | Settled>[];
  readonly segment: Segment;
}

/** A function of its own: its end lets go of all lines, before the transaction is waited for. */
async function prepareChunk(
  database: LibraryDatabase,
  task: ChunkTask,
  tools: ImportTools,
): Promise<PreparedChunk> {
  const surroundings = {
    before: await openHeldBefore(database),
    readRange: createRangeReader(),
    encode: tools.encode,
  };
  const identified = await mapAhead(task.files, FILES_AT_ONCE, (file) =>
    identifyFile(file, task, surroundings),
  );
  // If one of them is deleted before the chunk is written, it has merely come before that.
  const held = await findHeld(database, identified.flatMap(idsIn));
  const imported = { importedAt: Date.now(), jobId: task.jobId };
  const files = identified.map((file) => packFile(file, held, imported, tools.packLines));
  const texts = new Map(identified.flatMap(({ parts }) => parts.flatMap(textsOf)));
  const indexed = packedIn(files).map(({ stored: { summary } }) => ({
    summary,
    texts: texts.get(summary.id) ?? [],
  }));
  return { files, segment: tools.buildSegment(indexed) };
}

function packedIn(files: readonly FileInWork<Packed | Settled>[]): readonly Packed[] {
  return files.flatMap(({ parts }) => parts.filter((part) => part.kind === 'packed'));
}

function idsIn({ parts }: FileInWork<Identified | Settled>): readonly TranscriptId[] {
  return parts.flatMap((part) => (part.kind === 'identified' ? [part.id] : []));
}

/** What a transcript is to be found by, by its id. */
function textsOf(part: Identified | Settled): readonly (readonly [TranscriptId, string[]])[] {
  return part.kind === 'identified'
    ? [[part.id, part.transcript.cues.map(({ text }) => text)]]
    : [];
}

function recordOf(
  { file, problems, parts }: FileInWork<Packed | Settled>,
  settled: ReadonlyMap<Packed, FileRecord['outcomes'][number] | undefined>,
): FileRecord {
  const outcomes = parts.map((part) =>
    part.kind === 'settled' ? part.outcome : settled.get(part),
  );
  return {
    path: file.path,
    fingerprint: fingerprintOf(file),
    byteCount: file.byteCount,
    problems,
    outcomes: outcomes.filter((outcome) => outcome !== undefined),
  };
}
