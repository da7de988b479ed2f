import type { Library } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import type { ChunkResult } from './chunk-task';
import { handOutChunks } from './hand-out-chunks';
import { type ImportFile, fingerprintOf } from './import-file';
import type { Amount, JobId, JobState } from './import-job';
import { type PackedFiles, packFiles, unpackFiles } from './packed-files';
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
    const done = new Map(await library.journal.doneFiles(jobId));
    const isContinued = done.size > 0;
    const left = await listFiles(selection, done, options);
    if (options.signal.aborted) return 'cancelled';
    const amount = amountOf(left);
    // Of several files nobody can tell which belongs to the video: those that name none are asked for.
    const isSingle = amount.files === 1 && !isContinued;
    await library.journal.change(jobId, { state: 'running', left: amount });
    onBegin(amount);
    let doneCount = 0;
    await handOutChunks(filesOf(left), {
      ...options,
      jobId,
      wantedVideo: isSingle ? options.wantedVideo : null,
      onChunk(result, files) {
        doneCount += result.done.files;
        options.onChunk(result, files);
      },
    });
    // The last chunks may have been in work already when it was cancelled.
    return doneCount < amount.files ? 'cancelled' : 'done';
  } catch (error) {
    return error instanceof LibraryError && error.reason === 'full' ? 'full' : 'unavailable';
  }
}

/** What is left to do, in the order of the selection: single files, then those of each zip. */
interface FilesLeft {
  readonly single: readonly ImportFile[];
  readonly zipped: readonly PackedFiles[];
}

async function listFiles(
  { files, zips }: Selection,
  done: Map<string, number>,
  { pool, onListed, signal }: Pick<RunOptions, 'pool' | 'onListed' | 'signal'>,
): Promise<FilesLeft> {
  const single = withoutDone(files, done);
  const zipped: PackedFiles[] = [];
  let listedCount = files.length;
  onListed(listedCount);
  for (const zip of zips) {
    if (signal.aborted) break;
    await pool.listZip(zip, (part) => {
      const isFresh = done.size === 0;
      zipped.push(isFresh ? part : packFiles(part.zip, withoutDone([...unpackFiles(part)], done)));
      listedCount += part.fileCount;
      onListed(listedCount);
    });
  }
  return { single, zipped };
}

function* filesOf({ single, zipped }: FilesLeft): Generator<ImportFile> {
  yield* single;
  for (const part of zipped) yield* unpackFiles(part);
}

/** Counts `done` down: a fingerprint that occurs twice was perhaps done once. */
function withoutDone(
  files: readonly ImportFile[],
  done: Map<string, number>,
): readonly ImportFile[] {
  if (done.size === 0) return files;
  return files.filter((file) => {
    const fingerprint = fingerprintOf(file);
    const count = done.get(fingerprint) ?? 0;
    if (count > 0) done.set(fingerprint, count - 1);
    return count === 0;
  });
}

function amountOf({ single, zipped }: FilesLeft): Amount {
  const sum = (total: number, { byteCount }: { readonly byteCount: number }) => total + byteCount;
  return {
    files: zipped.reduce((total, { fileCount }) => total + fileCount, single.length),
    bytes: zipped.reduce(sum, single.reduce(sum, 0)),
  };
}
