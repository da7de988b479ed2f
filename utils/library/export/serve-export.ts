import { openBulkAccess } from '@/utils/library/backup/bulk-access';
import { LibraryError, explainRequestError } from '@/utils/library/library-error';
import { openDatabase } from '@/utils/library/open-database';
import type { ExportAnswer, ExportOrder } from './export-protocol';
import { startFile } from './file-sink';
import { type ExportResult, runExport } from './run-export';
import { writeByPort } from './write-by-port';
import { startZip } from './zip-sink';

/** Exports what a worker is asked to, once. The worker has its own connection to the library. */
export function serveExport(scope: Pick<EventTarget, 'addEventListener'>): void {
  scope.addEventListener('message', (event) => {
    if (!isTask(event)) return;
    const [port] = event.ports;
    if (port) void answer(event.data, port);
  });
}

function isTask(event: Event): event is MessageEvent<ExportOrder> {
  return event instanceof MessageEvent;
}

async function answer(order: ExportOrder, port: MessagePort): Promise<void> {
  const send = (message: ExportAnswer) => port.postMessage(message);
  try {
    send({ kind: 'done', result: await work(order, writeByPort(port), send) });
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
  { ids, style, isZip }: ExportOrder,
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
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
