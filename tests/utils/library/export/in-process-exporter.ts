import type { ExportWorker } from '@/utils/library/export/export-protocol';
import { serveExport } from '@/utils/library/export/serve-export';

/** A worker that exports in the test's own thread: its messages are copied as between threads. */
export function startInProcessExporter(): ExportWorker {
  const outside = new EventTarget();
  const inside = new EventTarget();
  serveExport(inside);
  return {
    postMessage(order, moved) {
      const ports = moved.filter((one) => one instanceof MessagePort);
      const data = structuredClone(order);
      inside.dispatchEvent(new MessageEvent('message', { data, ports }));
    },
    terminate: () => undefined,
    addEventListener: outside.addEventListener.bind(outside),
  };
}
