import { streamThrough } from '@/utils/library/stream-through';

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
  const gzip = joined([...asGzip(entry)]);
  const reader = streamThrough(gzip, new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > entry.byteCount) {
      await reader.cancel();
      throw new RangeError('More than the zip says.');
    }
    chunks.push(part.value);
  }
  if (length < entry.byteCount) throw new RangeError('Less than the zip says.');
  return joined(chunks);
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
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
