import type { ImportFile } from './import-file';

/** What is read, packed and written together. Large enough that a transaction costs little. */
const CHUNK_LIMIT = { files: 48, bytes: 2 * 1024 * 1024 };

/** Cuts files into chunks of at most 48 files and 2 MB; a file larger than that stands alone. */
export function* planChunks(files: readonly ImportFile[]): Generator<readonly ImportFile[]> {
  let chunk: ImportFile[] = [];
  let chunkBytes = 0;
  for (const file of files) {
    const isFull =
      chunk.length === CHUNK_LIMIT.files || chunkBytes + file.byteCount > CHUNK_LIMIT.bytes;
    if (isFull && chunk.length > 0) {
      yield chunk;
      chunk = [];
      chunkBytes = 0;
    }
    chunk.push(file);
    chunkBytes += file.byteCount;
  }
  if (chunk.length > 0) yield chunk;
}
