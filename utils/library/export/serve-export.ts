import { openBulkAccess } from '@/utils/library/backup/bulk-access';
import { LibraryError, explainRequestError } from '@/utils/library/library-error';
import { openDatabase } from '@/utils/library/open-database';
import type { ExportAnswer, ExportTask } from './export-protocol';
import { startFile, startZip } from './file-sink';
import { type ExportResult, runExport } from './run-export';

/** Exports what a worker is asked to, once. The worker has its own connection to the library. */
export function serveExport(scope: Pick<EventTarget, 'addEventListener'>): void {
  scope.addEventListener('message', (event) => {
    if (!isTask(event)) return;
    const [port] = event.ports;
    if (port) void answer(event.data, (message) => port.postMessage(message));
  });
}

function isTask(event: Event): event is MessageEvent<ExportTask> {
  return event instanceof MessageEvent;
}

async function answer(task: ExportTask, send: (answer: ExportAnswer) => void): Promise<void> {
  try {
    send({ kind: 'done', result: await work(task, send) });
  } catch (error) {
    const explained = explainRequestError(error);
    send(
      explained instanceof LibraryError
        ? { kind: 'refused', reason: explained.reason }
        : { kind: 'failed', message: String(error) },
    );
  }
}

async function work(
  { ids, style, isZip, writable }: ExportTask,
  send: (answer: ExportAnswer) => void,
): Promise<ExportResult> {
  const database = await openDatabase(() => undefined);
  const sink = isZip ? startZip(writable, 'deflate') : startFile(writable);
  try {
    return await runExport(openBulkAccess(database), ids, sink, {
      ...style,
      onProgress: (doneCount) => send({ kind: 'progress', doneCount }),
    });
  } finally {
    database.close();
  }
}
