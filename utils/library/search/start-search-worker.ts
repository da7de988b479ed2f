import type { SearchWorker } from './search-protocol';

/** Starts a worker that searches. Built by Vite as a file of its own, for the extension's pages. */
export function startSearchWorker(): SearchWorker {
  return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}
