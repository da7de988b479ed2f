import type { ImportFile } from './import-file';
import type { Amount, JobId, StatusCounts } from './import-job';
import type { ReadOptions } from './prepare-file';

/** Files for a worker to import. */
export interface ChunkTask extends ReadOptions {
  readonly jobId: JobId;
  readonly files: readonly ImportFile[];
}

/** What a chunk has changed in its job. */
export interface ChunkResult {
  readonly done: Amount;
  readonly counts: StatusCounts;
  /** The fingerprints of files whose letters a person has to choose. */
  readonly needEncoding: readonly string[];
}
