import {
  type ReadableReader,
  Uint8ArrayReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { crc32 } from './crc-32';

/** Takes files one by one, and holds none of them in memory. */
export interface FileSink {
  /** Adds a file; `path` has forward slashes and must not have been added yet. */
  add(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends what was written and closes the stream. */
  close(): Promise<void>;
}

/**
 * Puts files into a zip, compressed or, where they are already, `store`d as they are. Each says its
 * size and checksum before its content, so that a zip that was cut off can be read up to there.
 */
export function startZip(
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
  method: 'deflate' | 'store',
): FileSink {
  const zip = new ZipWriter(writable, {
    level: method === 'store' ? 0 : 6,
    dataDescriptor: false,
    // Workers of zip.js come from `blob:` addresses, which pages of extensions may not load.
    useWebWorkers: false,
  });
  return {
    async add(path, bytes) {
      if (method === 'store') await zip.add(path, inOnePiece(bytes), asIs(bytes));
      else await zip.add(path, new Uint8ArrayReader(bytes));
    },
    async close() {
      await zip.close();
    },
  };
}

/** A reader of zip.js copies what it reads, piece by piece. */
function inOnePiece(bytes: Uint8Array<ArrayBuffer>): ReadableReader & { readonly size: number } {
  const readable = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { readable, size: bytes.length };
}

/** With the checksum at hand zip.js writes its head at once: else it holds a copy of the content. */
function asIs(bytes: Uint8Array): ZipWriterAddDataOptions {
  return {
    passThrough: true,
    compressionMethod: 0,
    uncompressedSize: bytes.length,
    crc32: crc32(bytes),
  };
}

/** Makes the stream itself the file: for one alone, whose name the person has chosen. */
export function startFile(writable: WritableStream<Uint8Array<ArrayBuffer>>): FileSink {
  const writer = writable.getWriter();
  return {
    add: (_path, bytes) => writer.write(bytes),
    close: () => writer.close(),
  };
}
