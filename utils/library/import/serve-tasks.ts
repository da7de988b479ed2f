import { LibraryError, explainRequestError } from '@/utils/library/library-error';
import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import { importChunk } from './import-chunk';
import type { ImportFile } from './import-file';
import { type ImportTools, createImportTools } from './import-tools';
import { listZip } from './list-zip';
import { packFiles } from './packed-files';
import type { WorkerAnswer, WorkerTask } from './worker-protocol';

/** So many entries are sent at once: the page is to have little to do for each message. */
const LISTED_AT_ONCE = 500;

/**
 * Does what a worker is asked to, for as long as it lives, several tasks at once: while one waits
 * for its transaction, another reads. The worker has its own connection to the library.
 */
export function serveTasks(scope: Pick<EventTarget, 'addEventListener'>): void {
  const tools = createImportTools();
  let opening: Promise<LibraryDatabase> | null = null;

  function open(): Promise<LibraryDatabase> {
    const attempt = opening ?? openDatabase(() => (opening = null));
    opening = attempt;
    attempt.catch(() => (opening = null));
    return attempt;
  }

  scope.addEventListener('message', (event) => {
    if (!isTaskMessage(event)) return;
    const [port] = event.ports;
    if (port) void answer(event.data, (message) => port.postMessage(message), open, tools);
  });
}

function isTaskMessage(event: Event): event is MessageEvent<WorkerTask> {
  return event instanceof MessageEvent;
}

async function answer(
  task: WorkerTask,
  send: (message: WorkerAnswer) => void,
  open: () => Promise<LibraryDatabase>,
  tools: ImportTools,
): Promise<void> {
  try {
    switch (task.kind) {
      case 'list-zip':
        for await (const files of inBatches(listZip(task.zip))) {
          send({ kind: 'listed', files: packFiles(task.zip, files) });
        }
        break;
      case 'import-chunk':
        send({
          kind: 'imported',
          result: await importChunk(await open(), task.chunk, tools),
        });
        break;
    }
    send({ kind: 'done' });
  } catch (error) {
    const explained = explainRequestError(error);
    send(
      explained instanceof LibraryError
        ? { kind: 'refused', reason: explained.reason }
        : { kind: 'crashed', message: String(error) },
    );
  }
}

async function* inBatches(files: AsyncIterable<ImportFile>): AsyncGenerator<readonly ImportFile[]> {
  let batch: ImportFile[] = [];
  for await (const file of files) {
    batch.push(file);
    if (batch.length < LISTED_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
