import { LibraryError } from '@/utils/library/library-error';
import type { ChunkResult, ChunkTask } from './chunk-task';
import type { PackedFiles } from './packed-files';
import type { ImportWorker, WorkerAnswer, WorkerTask } from './worker-protocol';

/** Workers that import, and where their answers come in. */
export interface WorkerPool {
  readonly size: number;
  /** Lists a zip; `onFiles` gets its files in parts, in their order. */
  listZip(zip: File, onFiles: (files: PackedFiles) => void): Promise<void>;
  /** Imports a chunk. Rejects with a `LibraryError` where the library refuses it. */
  importChunk(chunk: ChunkTask): Promise<ChunkResult>;
  /** Ends the workers at once. What they were writing is written wholly or not at all. */
  close(): void;
}

/** Holds so few entries, 130,000 at most, that a worker may list it which is to live on. */
const SHORT_ZIP_BYTES = 16 * 1024 * 1024;

/** One for each processor, as far as the disk can follow. */
export function usualPoolSize(): number {
  return Math.min(Math.max(navigator.hardwareConcurrency, 1), 4);
}

/** Starts so many workers. Each task goes to the one with the least to do. */
export function startWorkerPool(size: number, startWorker: () => ImportWorker): WorkerPool {
  const lifetime = new AbortController();
  const workers = Array.from({ length: size }, () => ({ worker: start(), taskCount: 0 }));

  function start(): ImportWorker {
    const worker = startWorker();
    // A worker that could not be loaded, or ran out of memory, would never answer.
    worker.addEventListener('error', () => lifetime.abort(), { signal: lifetime.signal });
    return worker;
  }

  async function run(task: WorkerTask, onAnswer: (answer: WorkerAnswer) => void): Promise<void> {
    const least = workers.reduce((one, other) => (other.taskCount < one.taskCount ? other : one));
    least.taskCount += 1;
    try {
      await askWorker(least.worker, task, onAnswer, lifetime.signal);
    } finally {
      least.taskCount -= 1;
    }
  }

  return {
    size,
    async listZip(zip, onFiles) {
      const onAnswer = (answer: WorkerAnswer) => {
        if (answer.kind === 'listed') onFiles(answer.files);
      };
      if (zip.size <= SHORT_ZIP_BYTES) return run({ kind: 'list-zip', zip }, onAnswer);
      // Hundreds of MB may be left behind by a long list: they go with the worker.
      const lister = start();
      try {
        await askWorker(lister, { kind: 'list-zip', zip }, onAnswer, lifetime.signal);
      } finally {
        lister.terminate();
      }
    },
    async importChunk(chunk) {
      const results: ChunkResult[] = [];
      await run({ kind: 'import-chunk', chunk }, (answer) => {
        if (answer.kind === 'imported') results.push(answer.result);
      });
      const [result] = results;
      if (!result) throw new Error('A worker gave no result.');
      return result;
    },
    close() {
      lifetime.abort();
      for (const { worker } of workers) worker.terminate();
    },
  };
}

/** Sends a task to a worker and resolves when it is done. Rejects once `alive` aborts. */
async function askWorker(
  worker: ImportWorker,
  task: WorkerTask,
  onAnswer: (answer: WorkerAnswer) => void,
  alive: AbortSignal,
): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const listening = new AbortController();
  port1.addEventListener(
    'message',
    ({ data }: MessageEvent<WorkerAnswer>) => {
      switch (data.kind) {
        case 'listed':
        case 'imported':
          return onAnswer(data);
        case 'done':
          return resolve();
        case 'refused':
          return reject(new LibraryError(data.reason));
        case 'crashed':
          return reject(new Error(data.message));
      }
    },
    { signal: listening.signal },
  );
  alive.addEventListener('abort', () => reject(new Error('The worker is gone.')), {
    signal: listening.signal,
  });
  port1.start();
  if (alive.aborted) reject(new Error('The worker is gone.'));
  else worker.postMessage(task, [port2]);
  try {
    await promise;
  } finally {
    listening.abort();
    port1.close();
  }
}
