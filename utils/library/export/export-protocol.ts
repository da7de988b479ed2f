import type { LibraryErrorReason } from '@/utils/library/library-error';
import type { TranscriptId } from '@/utils/library/schema';
import type { ExportResult, ExportStyle } from './run-export';

/** What is to be exported, and where to: plain data but for the stream, which moves to the worker. */
export interface ExportTask {
  readonly ids: readonly TranscriptId[];
  readonly style: ExportStyle;
  /** Whether files go into one zip, or a single one is the stream itself. */
  readonly isZip: boolean;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** What a worker tells of its task, by the port that came with it. */
export type ExportAnswer =
  | { readonly kind: 'progress'; readonly doneCount: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  /** The library refused: a `LibraryError` does not survive the way. */
  | { readonly kind: 'refused'; readonly reason: LibraryErrorReason }
  | { readonly kind: 'failed'; readonly message: string };

/** The part of a `Worker` that is used; tests have one that works in the same thread. */
export interface ExportWorker extends Pick<Worker, 'addEventListener' | 'terminate'> {
  /** The stream and the port move to the worker. */
  postMessage(task: ExportTask, moved: Transferable[]): void;
}
