import type { Library } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import type { ChunkResult } from './chunk-task';
import { handOutChunks } from './hand-out-chunks';
import { type ImportFile, fingerprintOf } from './import-file';
import type { Amount, JobId, JobState } from './import-job';
import type { ReadOptions } from './prepare-file';
import type { Selection } from './selection';
import type { WorkerPool } from './worker-pool';

export interface RunOptions extends ReadOptions {
  readonly library: Library;
  readonly pool: WorkerPool;
  /** Ends the import; what is in stays in. */
  readonly signal: AbortSignal;
  /** Called while zips are being listed, with the number of files so far. */
  readonly onListed: (fileCount: number) => void;
  /** Called once, with what is left to do: files that the job has done already do not count. */
  readonly onBegin: (left: Amount) => void;
  readonly onChunk: (result: ChunkResult, files: readonly ImportFile[]) => void;
}

/**
 * Runs a job, or what is left of it, and returns how it ended, which the journal knows by then.
 * Never rejects. To be called while holding the job's lock.
 */
export async function runImport(
  id: JobId,
  selection: Selection,
  options: RunOptions,
): Promise<JobState> {
  const state = await runToEnd(id, selection, options);
  try {
    await options.library.journal.change(id, { state });
  } catch {
    // A full disk may refuse even this: then the job counts as cut off, which is as good.
  }
  return state;
}

async function runToEnd(
  jobId: JobId,
  selection: Selection,
  { library, onBegin, ...options }: RunOptions,
): Promise<JobState> {
  try {
    const files = await listFiles(selection, options);
    if (options.signal.aborted) return 'cancelled';
    const left = withoutDone(files, await library.journal.doneFiles(jobId));
    const amount = amountOf(left);
    await library.journal.change(jobId, { state: 'running', left: amount });
    onBegin(amount);
    await handOutChunks(left, { ...options, jobId });
    return options.signal.aborted ? 'cancelled' : 'done';
  } catch (error) {
    return error instanceof LibraryError && error.reason === 'full' ? 'full' : 'unavailable';
  }
}

async function listFiles(
  { files, zips }: Selection,
  { pool, onListed, signal }: Pick<RunOptions, 'pool' | 'onListed' | 'signal'>,
): Promise<readonly ImportFile[]> {
  const listed = [...files];
  onListed(listed.length);
  for (const zip of zips) {
    if (signal.aborted) break;
    await pool.listZip(zip, (part) => {
      listed.push(...part);
      onListed(listed.length);
    });
  }
  return listed;
}

/** A fingerprint that occurs twice was perhaps done once. */
function withoutDone(
  files: readonly ImportFile[],
  done: ReadonlyMap<string, number>,
): readonly ImportFile[] {
  if (done.size === 0) return files;
  const left = new Map(done);
  return files.filter((file) => {
    const fingerprint = fingerprintOf(file);
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
}

function amountOf(files: readonly ImportFile[]): Amount {
  return { files: files.length, bytes: files.reduce((sum, { byteCount }) => sum + byteCount, 0) };
}
