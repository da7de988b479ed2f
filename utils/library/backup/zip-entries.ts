import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { inflateEntry } from '@/utils/library/import/inflate-entry';

/** A file in a zip, and where its local header begins. */
export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly packedByteCount: number;
  readonly byteCount: number;
  readonly isDeflated: boolean;
  readonly crc32: number;
}

export interface ZipListing {
  readonly entries: readonly ZipEntry[];
  /** The zip has no directory at its end: files may be missing behind the last one listed. */
  readonly isCutOff: boolean;
}

/** Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 and 4.4.5 */
const LOCAL_HEADER = { signature: 0x04034b50, byteCount: 30 };
const DEFLATED = 8;

/** Nothing in a backup is larger: what says so is damaged, or a trap. */
const MAXIMUM_BYTES = 256 * 1024 * 1024;

/**
 * Lists a zip by its directory; where there is none, by the headers before each file, as far as
 * they go. `null` where it does not begin as a zip does. Rejects where the file cannot be read.
 */
export async function listEntries(zip: Blob): Promise<ZipListing | null> {
  const first = await readHeader(zip, 0);
  if (!first) return null;
  const entries = await listByDirectory(zip).catch(() => null);
  return entries
    ? { entries, isCutOff: false }
    : { entries: await listByHeaders(zip), isCutOff: true };
}

/** Reads a file of a zip; `null` where it is damaged, or larger than anything in a backup. */
export async function readEntry(
  zip: Blob,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { offset, packedByteCount, byteCount, isDeflated, crc32 } = entry;
  if (Math.max(packedByteCount, byteCount) > MAXIMUM_BYTES) return null;
  const header = await readHeader(zip, offset);
  if (!header) return null;
  const start = offset + header.byteCount;
  const packed = new Uint8Array(await zip.slice(start, start + packedByteCount).arrayBuffer());
  // What is stored as it is comes back even where it is damaged: most of it may be whole.
  if (!isDeflated) return packed;
  const inflating = inflateEntry({ packed, isDeflated, byteCount, crc32 });
  return inflating.then((bytes) => new Uint8Array(bytes)).catch(() => null);
}

async function listByDirectory(zip: Blob): Promise<readonly ZipEntry[]> {
  const reader = new ZipReader(new BlobReader(zip), { strictness: 'tolerant' });
  const entries = await reader.getEntries();
  return entries
    .filter(({ directory }) => !directory)
    .map((entry) => ({
      name: entry.filename,
      offset: entry.offset,
      packedByteCount: entry.compressedSize,
      byteCount: entry.uncompressedSize,
      isDeflated: entry.compressionMethod === DEFLATED,
      crc32: entry.crc32 ?? 0,
    }));
}

async function listByHeaders(zip: Blob): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (let header = await readHeader(zip, 0); header; header = await readHeader(zip, offset)) {
    entries.push({ ...header.entry, offset });
    offset += header.byteCount + header.entry.packedByteCount;
  }
  return entries;
}

interface LocalHeader {
  readonly byteCount: number;
  readonly entry: Omit<ZipEntry, 'offset'>;
}

async function readHeader(zip: Blob, offset: number): Promise<LocalHeader | null> {
  const fixed = await zip.slice(offset, offset + LOCAL_HEADER.byteCount).arrayBuffer();
  if (fixed.byteLength < LOCAL_HEADER.byteCount) return null;
  const view = new DataView(fixed);
  if (view.getUint32(0, true) !== LOCAL_HEADER.signature) return null;
  const nameEnd = LOCAL_HEADER.byteCount + view.getUint16(26, true);
  const name = await zip.slice(offset + LOCAL_HEADER.byteCount, offset + nameEnd).text();
  return {
    byteCount: nameEnd + view.getUint16(28, true),
    entry: {
      name,
      isDeflated: view.getUint16(8, true) === DEFLATED,
      crc32: view.getUint32(14, true),
      packedByteCount: view.getUint32(18, true),
      byteCount: view.getUint32(22, true),
    },
  };
}
