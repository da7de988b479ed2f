/** Ten bytes that say "deflated", and nothing else. Source: RFC 1952, section 2.3 */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** The longest block that deflate can store as it is. Source: RFC 1951, section 3.2.4 */
const STORED_BLOCK_BYTES = 0xffff;

/** The packed bytes of a zip's entry, and what the zip says of them. */
export interface PackedEntry {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
  /** Unpacked. */
  readonly byteCount: number;
  readonly crc32: number;
}

/**
 * Unpacks an entry of a zip into exactly `byteCount` bytes. Rejects where they would be more, fewer
 * or others than the zip says, and never holds more than that.
 */
export async function inflateEntry(entry: PackedEntry): Promise<Uint8Array> {
  // The browser checks length and CRC-32 for gzip, and faster than a script could: the entry is
  // given to it as one. The two differ only in what stands around the data.
  const chunks = streamOf(asGzip(entry)).pipeThrough(new DecompressionStream('gzip'));
  const unpacked = new Uint8Array(entry.byteCount);
  let length = 0;
  for await (const chunk of chunks) {
    if (length + chunk.length > unpacked.length) throw new RangeError('More than the zip says.');
    unpacked.set(chunk, length);
    length += chunk.length;
  }
  if (length < unpacked.length) throw new RangeError('Less than the zip says.');
  return unpacked;
}

/** `ReadableStream.from` is not in Chromium yet (November 2026). */
function streamOf(parts: Iterable<Uint8Array<ArrayBuffer>>) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

function* asGzip({
  packed,
  isDeflated,
  byteCount,
  crc32,
}: PackedEntry): Generator<Uint8Array<ArrayBuffer>> {
  yield GZIP_HEADER;
  if (isDeflated) yield packed;
  else yield* storedBlocks(packed);
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, byteCount, true);
  yield new Uint8Array(trailer.buffer);
}

function* storedBlocks(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  let start = 0;
  do {
    const block = bytes.subarray(start, start + STORED_BLOCK_BYTES);
    start += STORED_BLOCK_BYTES;
    const header = new DataView(new ArrayBuffer(5));
    header.setUint8(0, start >= bytes.length ? 1 : 0);
    header.setUint16(1, block.length, true);
    header.setUint16(3, ~block.length, true);
    yield new Uint8Array(header.buffer);
    yield block;
  } while (start < bytes.length);
}
