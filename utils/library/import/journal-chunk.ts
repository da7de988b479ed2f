import type { JobChunk, TranscriptId } from '@/utils/library/schema';
import type { WriteTransaction } from '@/utils/library/write-transaction';
import type { ChunkResult, ChunkTask } from './chunk-task';
import { type JobId, NO_COUNTS, movedCounts } from './import-job';
import {
  type FileRecord,
  type ImportStatus,
  type StoredOutcome,
  type TranscriptOutcome,
  isPlainlyAdded,
} from './import-outcome';

/** Which outcomes to read: `explained` are those that were not simply added. */
export type OutcomeFilter = 'all' | 'explained' | ImportStatus;

/** What stands in the index `by-mark` for a chunk that holds such outcomes of that job. */
export function chunkMark(jobId: JobId, filter: OutcomeFilter): string {
  return `${jobId}/${filter}`;
}

/**
 * Writes into the journal what became of a chunk's files. Files that were read again, in another
 * encoding, take the place of what stood there for them. A job that was dismissed meanwhile stays
 * so: what was imported is in the library all the same.
 */
export async function writeChunkRecord(
  transaction: WriteTransaction,
  { jobId, encoding }: ChunkTask,
  files: readonly FileRecord[],
): Promise<ChunkResult> {
  const counts = countOutcomes(files);
  const needEncoding = files
    .filter(({ outcomes }) => outcomes.some(({ status }) => status === 'needs-encoding'))
    .map(({ fingerprint }) => fingerprint);
  const bytes = files.reduce((sum, { byteCount }) => sum + byteCount, 0);
  const result: ChunkResult = { done: { files: files.length, bytes }, counts, needEncoding };
  const job = await transaction.objectStore('jobs').get(jobId);
  if (!job) return result;
  const withdrawn = encoding === null ? [] : await withdraw(transaction, jobId, files);
  const withdrawnBytes = withdrawn.reduce((sum, { byteCount }) => sum + byteCount, 0);
  await transaction.objectStore('jobChunks').add(chunkOf(jobId, files));
  await transaction.objectStore('jobs').put({
    ...job,
    done: {
      files: job.done.files + files.length - withdrawn.length,
      bytes: job.done.bytes + bytes - withdrawnBytes,
    },
    counts: movedCounts(movedCounts(job.counts, counts), countOutcomes(withdrawn), -1),
  });
  return result;
}

/**
 * Writes down that a person has settled which video a transcript is of: nothing is to be asked any
 * more. `settledId` is its id since.
 */
export async function settleInChunks(
  transaction: WriteTransaction,
  jobId: JobId,
  { fingerprint, id }: StoredOutcome,
  settledId: TranscriptId,
): Promise<void> {
  const settle = (outcome: TranscriptOutcome): TranscriptOutcome =>
    'isOfOtherVideo' in outcome && outcome.id === id
      ? { ...outcome, id: settledId, isOfOtherVideo: false }
      : outcome;
  const index = transaction.objectStore('jobChunks').index('by-mark');
  for await (const cursor of index.iterate(chunkMark(jobId, 'explained'))) {
    const { files } = cursor.value;
    if (!files.some((file) => file.fingerprint === fingerprint)) continue;
    const settled = files.map((file) =>
      file.fingerprint === fingerprint ? { ...file, outcomes: file.outcomes.map(settle) } : file,
    );
    await cursor.update(chunkOf(jobId, settled));
  }
}

function chunkOf(jobId: JobId, files: readonly FileRecord[]): JobChunk {
  const filters = new Set<OutcomeFilter>(['all']);
  for (const { outcomes, problems } of files) {
    for (const outcome of outcomes) {
      filters.add(outcome.status);
      if (!isPlainlyAdded(outcome, problems)) filters.add('explained');
    }
  }
  return { jobId, marks: [...filters].map((filter) => chunkMark(jobId, filter)), files };
}

function countOutcomes(files: readonly FileRecord[]): ChunkResult['counts'] {
  const counts: Record<ImportStatus, number> = { ...NO_COUNTS };
  for (const { outcomes } of files) {
    for (const { status } of outcomes) counts[status] += 1;
  }
  return counts;
}

/** Takes the records of files that waited for a choice of letters out of the journal. */
async function withdraw(
  transaction: WriteTransaction,
  jobId: JobId,
  files: readonly FileRecord[],
): Promise<readonly FileRecord[]> {
  const fingerprints = new Set(files.map(({ fingerprint }) => fingerprint));
  const withdrawn: FileRecord[] = [];
  const index = transaction.objectStore('jobChunks').index('by-mark');
  for await (const cursor of index.iterate(chunkMark(jobId, 'needs-encoding'))) {
    const isWithdrawn = ({ fingerprint, outcomes }: FileRecord) =>
      fingerprints.has(fingerprint) && outcomes.some(({ status }) => status === 'needs-encoding');
    const others = cursor.value.files.filter((file) => !isWithdrawn(file));
    if (others.length === cursor.value.files.length) continue;
    withdrawn.push(...cursor.value.files.filter(isWithdrawn));
    await cursor.update(chunkOf(jobId, others));
  }
  return withdrawn;
}
