import type { ImportFailure } from './import-outcome';

/** Where an entry's bytes lie in its zip. */
export interface ZipEntryPlace {
  readonly zip: Blob;
  /** Of the entry's local header, in bytes from the zip's start. */
  readonly offset: number;
  readonly packedByteCount: number;
  /** False where it is stored as it is. */
  readonly isDeflated: boolean;
  readonly crc32: number;
}

/** How a worker gets at the bytes of a file; or why nobody can. */
export type FileContent =
  | { readonly kind: 'file'; readonly file: Blob }
  | ({ readonly kind: 'zip-entry' } & ZipEntryPlace)
  | { readonly kind: 'unusable'; readonly reason: ImportFailure };

/** A file to import. Plain data: it can be sent to a worker. */
export interface ImportFile {
  /** With its folders and its zip; harmless to show. */
  readonly path: string;
  /** Unpacked; 0 where it will not be read. */
  readonly byteCount: number;
  /** When it was changed, in ms since 1970; of an entry in a zip the CRC-32 of its content. */
  readonly stamp: number;
  readonly content: FileContent;
}

/** The reader refuses files above 64 MB. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Returns what tells a file from others, also after the browser was closed in between. */
export function fingerprintOf({ path, byteCount, stamp }: ImportFile): string {
  return `${stamp}/${byteCount}/${path}`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
