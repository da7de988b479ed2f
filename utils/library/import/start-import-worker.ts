import type { ImportWorker } from './worker-protocol';

/** Starts a worker that imports. Built by Vite as a file of its own, for the extension's pages. */
export function startImportWorker(): ImportWorker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
