import { type ImportFile, MAX_FILE_BYTES, type ZipEntryPlace } from './import-file';
import type { ImportFailure } from './import-outcome';
import { inflateEntry } from './inflate-entry';
import { type ReadRange, readBytes } from './read-range';

/** The bytes of a file, or why there are none. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: ImportFailure };

/** An entry's local header up to its name. Source: PKWARE APPNOTE 6.3.10, section 4.3.7 */
const HEADER = { byteCount: 30, signature: 0x04034b50, nameLengthAt: 26, extraLengthAt: 28 };

/** Names and extra fields are shorter than this, nearly always: one access instead of two. */
const USUAL_NAME_BYTES = 512;

/** Reads a file, or an entry of a zip, of at most 64 MB. Never rejects. */
export async function readFile(
  { byteCount, content }: ImportFile,
  readRange: ReadRange,
): Promise<FileBytes> {
  switch (content.kind) {
    case 'unusable':
      return { ok: false, reason: content.reason };
    case 'file':
      return readBlob(content.file);
    case 'zip-entry':
      return readEntry(content, byteCount, readRange);
  }
}

async function readBlob(file: Blob): Promise<FileBytes> {
  // A folder may hold the videos themselves: what is no transcript is not to take their time.
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'too-large' };
  const buffer = await readBytes(file);
  return buffer ? { ok: true, bytes: buffer } : { ok: false, reason: 'unreadable' };
}

async function readEntry(
  place: ZipEntryPlace,
  byteCount: number,
  readRange: ReadRange,
): Promise<FileBytes> {
  const { zip, offset, packedByteCount, isDeflated, crc32 } = place;
  const usualLength = HEADER.byteCount + USUAL_NAME_BYTES + packedByteCount;
  const local = await readRange(zip, offset, offset + usualLength);
  if (!local) return { ok: false, reason: 'unreadable' };
  const dataStart = findData(local);
  if (dataStart === null) return { ok: false, reason: 'entry-damaged' };
  const isWhole = dataStart + packedByteCount <= local.length;
  const packed = isWhole
    ? local.subarray(dataStart, dataStart + packedByteCount)
    : await readRange(zip, offset + dataStart, offset + dataStart + packedByteCount);
  if (!packed) return { ok: false, reason: 'unreadable' };
  try {
    return { ok: true, bytes: await inflateEntry({ packed, isDeflated, byteCount, crc32 }) };
  } catch {
    return { ok: false, reason: 'entry-damaged' };
  }
}

/** Where an entry's data begin, counted from its local header; `null` where there is no header. */
function findData(local: Uint8Array): number | null {
  if (local.length < HEADER.byteCount) return null;
  const header = new DataView(local.buffer, local.byteOffset, HEADER.byteCount);
  if (header.getUint32(0, true) !== HEADER.signature) return null;
  const nameLength = header.getUint16(HEADER.nameLengthAt, true);
  const extraLength = header.getUint16(HEADER.extraLengthAt, true);
  return HEADER.byteCount + nameLength + extraLength;
}
