import { createByteBudget } from './byte-budget';
import type { ChunkResult, ChunkTask } from './chunk-task';
import type { ImportFile } from './import-file';
import { planChunks } from './plan-chunks';
import type { WorkerPool } from './worker-pool';

/** Unpacked, in all workers together: each byte takes about ten while it is worked on. */
const IN_WORK_BYTES = 16 * 1024 * 1024;

/** While one chunk waits for its transaction, its worker reads another. */
const CHUNKS_PER_WORKER = 2;

export interface HandOut extends Omit<ChunkTask, 'files'> {
  readonly pool: WorkerPool;
  readonly onChunk: (result: ChunkResult, files: readonly ImportFile[]) => void;
  /** Ends the import before the next chunk; those in work are finished. */
  readonly signal: AbortSignal;
}

/**
 * Gives files to the workers, chunk by chunk, as fast as they take them. Rejects with the first
 * refusal once all other chunks in work are finished, and hands out no more.
 */
export async function handOutChunks(
  files: Iterable<ImportFile>,
  { pool, onChunk, signal, jobId, wantedVideo, encoding }: HandOut,
): Promise<void> {
  const budget = createByteBudget(IN_WORK_BYTES);
  const stopping = new AbortController();
  const stop = AbortSignal.any([signal, stopping.signal]);
  const chunks = planChunks(files);

  async function work(): Promise<void> {
    for (const chunk of chunks) {
      const bytes = chunk.reduce((sum, { byteCount }) => sum + byteCount, 0);
      await budget.spend(bytes, async () => {
        if (stop.aborted) return;
        onChunk(await pool.importChunk({ jobId, wantedVideo, encoding, files: chunk }), chunk);
      });
      if (stop.aborted) return;
    }
  }

  const workings = Array.from({ length: pool.size * CHUNKS_PER_WORKER }, async () => {
    try {
      await work();
    } catch (error) {
      stopping.abort();
      throw error;
    }
  });
  await Promise.allSettled(workings);
  await Promise.all(workings);
}
