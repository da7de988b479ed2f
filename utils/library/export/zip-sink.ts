import { streamThrough } from '@/utils/library/stream-through';
import { crc32 } from './crc-32';
import type { FileSink } from './file-sink';
import { type PackedFile, directoryEnd, directoryEntry, localHeader } from './zip-records';

/**
 * Puts files into a zip, deflated or, where they are compressed already, stored as they are. Each
 * says its size and checksum before its content, so that a zip that was cut off can be read up to
 * there. No library for zips, because of memory: the one that reads zips here holds on to what it
 * wrote until the end, 14 kB for each transcript of an export, and copies what is only stored.
 */
export function startZip(
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
  method: 'deflate' | 'store',
): FileSink {
  const writer = writable.getWriter();
  const files: PackedFile[] = [];
  const writtenAt = new Date();
  let offset = 0;

  async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await writer.write(bytes);
    offset += bytes.length;
  }

  return {
    async add(path, bytes) {
      const pieces = method === 'deflate' ? await deflateRaw(bytes) : [bytes];
      const file: PackedFile = {
        name: new TextEncoder().encode(path),
        offset,
        isDeflated: method === 'deflate',
        byteCount: bytes.length,
        packedByteCount: pieces.reduce((sum, { length }) => sum + length, 0),
        crc32: crc32(bytes),
        writtenAt,
      };
      files.push(file);
      await write(localHeader(file));
      for (const piece of pieces) await write(piece);
    },
    async close() {
      const directoryOffset = offset;
      for (const file of files) await write(directoryEntry(file));
      const byteCount = offset - directoryOffset;
      await write(directoryEnd({ fileCount: files.length, offset: directoryOffset, byteCount }));
      await writer.close();
    },
  };
}

/** Compresses bytes as zips hold them, into pieces that follow one another. */
async function deflateRaw(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const deflated = streamThrough(bytes, new CompressionStream('deflate-raw'));
  for await (const piece of deflated) pieces.push(piece);
  return pieces;
}
