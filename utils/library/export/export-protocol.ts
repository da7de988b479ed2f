import type { LibraryErrorReason } from '@/utils/library/library-error';
import type { TranscriptId } from '@/utils/library/schema';
import type { ExportResult, ExportStyle } from './run-export';

/** What is to be exported: plain data. */
export interface ExportOrder {
  readonly ids: readonly TranscriptId[];
  readonly style: ExportStyle;
  /** Whether files go into one zip, or a single one is the stream itself. */
  readonly isZip: boolean;
}

/** What is to be exported, and where to. */
export interface ExportTask extends ExportOrder {
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** What a worker tells of its task, by the port that came with it. */
export type ExportAnswer =
  /** The first of these bytes are to be written. The worker goes on once it has its memory back. */
  | WriteRequest
  | { readonly kind: 'progress'; readonly doneCount: number }
  | { readonly kind: 'done'; readonly result: ExportResult }
  /** The library refused: a `LibraryError` does not survive the way. */
  | { readonly kind: 'refused'; readonly reason: LibraryErrorReason }
  | { readonly kind: 'failed'; readonly message: string };

export interface WriteRequest {
  readonly kind: 'write';
  readonly memory: Uint8Array<ArrayBuffer>;
  readonly byteCount: number;
}

/** The part of a `Worker` that is used; tests have one that works in the same thread. */
export interface ExportWorker extends Pick<Worker, 'addEventListener' | 'terminate'> {
  /** The port moves to the worker. */
  postMessage(order: ExportOrder, moved: Transferable[]): void;
}
