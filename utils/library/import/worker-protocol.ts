import type { LibraryErrorReason } from '@/utils/library/library-error';
import type { ChunkResult, ChunkTask } from './chunk-task';
import type { PackedFiles } from './packed-files';

/** What a worker is asked to do. The answers go to the port that comes with it. */
export type WorkerTask =
  /** Answered by any number of `listed`, then `done`. */
  | { readonly kind: 'list-zip'; readonly zip: File }
  /** Answered by `imported`, then `done`. */
  | { readonly kind: 'import-chunk'; readonly chunk: ChunkTask };

export type WorkerAnswer =
  | { readonly kind: 'listed'; readonly files: PackedFiles }
  | { readonly kind: 'imported'; readonly result: ChunkResult }
  | { readonly kind: 'done' }
  /** The library refused: nothing of the chunk is in. */
  | { readonly kind: 'refused'; readonly reason: LibraryErrorReason }
  /** A fault of ours, in the worker's own words. */
  | { readonly kind: 'crashed'; readonly message: string };

/** The part of a `Worker` that is used; tests have one that works in the same thread. */
export interface ImportWorker extends Pick<Worker, 'addEventListener' | 'terminate'> {
  /** The answers go to the port. */
  postMessage(task: WorkerTask, ports: MessagePort[]): void;
}
