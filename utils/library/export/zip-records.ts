/** A file of a zip. */
export interface PackedFile {
  /** In UTF-8. */
  readonly name: Uint8Array;
  /** Where its local header begins. */
  readonly offset: number;
  /** Whether it is compressed, or stored as it is. */
  readonly isDeflated: boolean;
  /** Less than 4 GiB. */
  readonly byteCount: number;
  readonly packedByteCount: number;
  readonly crc32: number;
  readonly writtenAt: Date;
}

/** The list of files at the end of a zip. */
export interface Directory {
  readonly fileCount: number;
  readonly offset: number;
  readonly byteCount: number;
}

/** Values that stand for "see the record with 64 bits": APPNOTE.TXT 6.3.10, section 4.4.1.4. */
const MAXIMUM_16 = 0xff_ff;
const MAXIMUM_32 = 0xff_ff_ff_ff;

/** Zip 2.0, or 4.5 where 64 bits are needed: section 4.4.3.2. */
const VERSION = 20;
const VERSION_64 = 45;

/** Names are in UTF-8: section 4.4.4. */
const UTF8_NAMES = 1 << 11;

/** Section 4.4.5. */
const STORED = 0;
const DEFLATED = 8;

/** Begins a file: section 4.3.7. */
export function localHeader(file: PackedFile): Uint8Array<ArrayBuffer> {
  const record = startRecord(30 + file.name.length);
  record.uint32(0x04_03_4b_50);
  record.uint16(VERSION);
  writeFacts(record, file);
  record.uint16(0);
  record.bytes(file.name);
  return record.written;
}

/** Tells of a file in the directory: section 4.3.12. */
export function directoryEntry(file: PackedFile): Uint8Array<ArrayBuffer> {
  const isFar = file.offset >= MAXIMUM_32;
  const extraBytes = isFar ? 12 : 0;
  const record = startRecord(46 + file.name.length + extraBytes);
  record.uint32(0x02_01_4b_50);
  record.uint16(VERSION_64);
  record.uint16(isFar ? VERSION_64 : VERSION);
  writeFacts(record, file);
  record.uint16(extraBytes);
  // No comment, on disk 0, no attributes.
  record.skip(10);
  record.uint32(isFar ? MAXIMUM_32 : file.offset);
  record.bytes(file.name);
  if (isFar) {
    // Section 4.5.3.
    record.uint16(1);
    record.uint16(8);
    record.uint64(file.offset);
  }
  return record.written;
}

/** Ends a zip: sections 4.3.14 to 4.3.16. */
export function directoryEnd({ fileCount, offset, byteCount }: Directory): Uint8Array<ArrayBuffer> {
  const is64 = fileCount >= MAXIMUM_16 || offset >= MAXIMUM_32 || byteCount >= MAXIMUM_32;
  const record = startRecord(22 + (is64 ? 76 : 0));
  if (is64) {
    record.uint32(0x06_06_4b_50);
    record.uint64(44);
    record.uint16(VERSION_64);
    record.uint16(VERSION_64);
    record.skip(8);
    record.uint64(fileCount);
    record.uint64(fileCount);
    record.uint64(byteCount);
    record.uint64(offset);
    record.uint32(0x07_06_4b_50);
    record.skip(4);
    record.uint64(offset + byteCount);
    record.uint32(1);
  }
  record.uint32(0x06_05_4b_50);
  record.skip(4);
  record.uint16(Math.min(fileCount, MAXIMUM_16));
  record.uint16(Math.min(fileCount, MAXIMUM_16));
  record.uint32(Math.min(byteCount, MAXIMUM_32));
  record.uint32(Math.min(offset, MAXIMUM_32));
  record.uint16(0);
  return record.written;
}

/** What both records of a file say of it, from its flags to the length of its name. */
function writeFacts(record: RecordWriter, file: PackedFile): void {
  const { name, writtenAt } = file;
  record.uint16(UTF8_NAMES);
  record.uint16(file.isDeflated ? DEFLATED : STORED);
  record.uint16(
    (writtenAt.getHours() << 11) | (writtenAt.getMinutes() << 5) | (writtenAt.getSeconds() >> 1),
  );
  record.uint16(
    ((writtenAt.getFullYear() - 1980) << 9) |
      ((writtenAt.getMonth() + 1) << 5) |
      writtenAt.getDate(),
  );
  record.uint32(file.crc32);
  record.uint32(file.packedByteCount);
  record.uint32(file.byteCount);
  record.uint16(name.length);
}

type RecordWriter = ReturnType<typeof startRecord>;

/** Writes numbers as zips have them, the lowest byte first. */
function startRecord(byteCount: number) {
  const written = new Uint8Array(byteCount);
  const view = new DataView(written.buffer);
  let place = 0;
  return {
    written,
    uint16(value: number) {
      view.setUint16(place, value, true);
      place += 2;
    },
    uint32(value: number) {
      view.setUint32(place, value, true);
      place += 4;
    },
    uint64(value: number) {
      view.setBigUint64(place, BigInt(value), true);
      place += 8;
    },
    bytes(value: Uint8Array) {
      written.set(value, place);
      place += value.length;
    },
    skip(count: number) {
      place += count;
    },
  };
}
