import { LibraryError } from '@/utils/library/library-error';
import type { ExportAnswer, ExportTask, ExportWorker } from './export-protocol';
import type { ExportResult } from './run-export';
import { answerWrite } from './write-by-port';

/** How far an export is, and its end before its time. */
export interface ExportListener {
  /** Ends it: the promise rejects. */
  readonly signal: AbortSignal;
  readonly onProgress: (doneCount: number) => void;
}

/** Starts a worker that exports. Built by Vite as a file of its own, for the extension's pages. */
function startExportWorker(): ExportWorker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Exports in a thread of its own: writing and compressing what was said in a thousand hours takes
 * a minute, in which the page is to stay quick. Rejects with a `LibraryError`, or with any other
 * error where the stream or the worker failed.
 */
export async function exportInWorker(
  { writable, ...order }: ExportTask,
  { signal, onProgress }: ExportListener,
  startWorker: () => ExportWorker = startExportWorker,
): Promise<ExportResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ExportResult>();
  const { port1, port2 } = new MessageChannel();
  const listening = new AbortController();
  const writer = writable.getWriter();
  port1.addEventListener(
    'message',
    ({ data }: MessageEvent<ExportAnswer>) => {
      switch (data.kind) {
        case 'write':
          return void answerWrite(data, writer, port1).catch(reject);
        case 'progress':
          return onProgress(data.doneCount);
        case 'done':
          return resolve(data.result);
        case 'refused':
          return reject(new LibraryError(data.reason));
        case 'failed':
          return reject(new Error(data.message));
      }
    },
    { signal: listening.signal },
  );
  port1.start();
  const worker = startWorker();
  // A worker that could not be loaded, or ran out of memory, would never answer.
  worker.addEventListener('error', () => reject(new Error('The worker is gone.')), {
    signal: listening.signal,
  });
  const stop = () => reject(new Error('The export was cancelled.'));
  signal.addEventListener('abort', stop, { signal: listening.signal });
  if (signal.aborted) stop();
  else worker.postMessage(order, [port2]);
  try {
    const result = await promise;
    await writer.close();
    return result;
  } finally {
    listening.abort();
    port1.close();
    worker.terminate();
  }
}
