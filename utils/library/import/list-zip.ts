import { BlobReader, ZipReader, type EntryMetaData } from '@zip.js/zip.js/lib/zip-core-native.js';
import { type FileContent, type ImportFile, MAX_FILE_BYTES } from './import-file';
import type { ImportFailure } from './import-outcome';
import { isLitter, safePath } from './safe-path';

/** Source: PKWARE APPNOTE 6.3.10, section 4.4.5 */
const STORED = 0;
const DEFLATED = 8;

/**
 * Transcripts shrink to a fifth, and the most repetitive of the archive's to a twentieth. Deflate
 * ends at 1,032 times.
 */
const ABSURD_RATIO = 500;
const SMALL_BYTES = 4 * 1024 * 1024;

/**
 * Lists what a zip holds, in its order, without folders and without what systems leave in zips.
 * Never throws: where the zip is damaged, the last file of the list says so. What is called a zip
 * and is none is the only file itself.
 */
export async function* listZip(zip: File): AsyncGenerator<ImportFile> {
  const reader = new ZipReader(new BlobReader(zip), { strictness: 'tolerant' });
  const zipPath = safePath(zip.name);
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isLitter(entry.filename)) continue;
      yield describeEntry(zip, `${zipPath}/${safePath(entry.filename)}`, entry);
    }
  } catch {
    yield await describeDamaged(zip, zipPath);
  }
}

function describeEntry(zip: File, path: string, entry: EntryMetaData): ImportFile {
  const stamp = entry.crc32 ?? 0;
  const content = contentOf(zip, entry);
  const byteCount = content.kind === 'unusable' ? 0 : entry.uncompressedSize;
  return { path, byteCount, stamp, content };
}

function contentOf(zip: File, entry: EntryMetaData): FileContent {
  const reason = whyUnusable(entry);
  if (reason !== null) return { kind: 'unusable', reason };
  return {
    kind: 'zip-entry',
    zip,
    offset: entry.offset,
    packedByteCount: entry.compressedSize,
    isDeflated: entry.compressionMethod === DEFLATED,
    crc32: entry.crc32 ?? 0,
  };
}

function whyUnusable(entry: EntryMetaData): ImportFailure | null {
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  if (entry.encrypted) return 'entry-encrypted';
  if (/\.zip$/i.test(entry.filename)) return 'zip-inside-zip';
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return 'entry-method-unknown';
  if (uncompressedSize > MAX_FILE_BYTES) return 'too-large';
  // Deflate makes nothing more than a little larger.
  if (compressedSize > MAX_FILE_BYTES + SMALL_BYTES) return 'entry-damaged';
  const isAbsurd =
    uncompressedSize > SMALL_BYTES && uncompressedSize > ABSURD_RATIO * compressedSize;
  return isAbsurd ? 'entry-packed-too-tightly' : null;
}

async function describeDamaged(zip: File, path: string): Promise<ImportFile> {
  const stamp = zip.lastModified;
  const opening = await readOpening(zip);
  if (opening === null) return unusable(path, stamp, 'unreadable');
  if (opening === 'PK') return unusable(path, stamp, 'zip-damaged');
  return { path, byteCount: zip.size, stamp, content: { kind: 'file', file: zip } };
}

/** All zips begin so. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7 and 4.3.16 */
async function readOpening(zip: File): Promise<string | null> {
  try {
    return await zip.slice(0, 2).text();
  } catch {
    return null;
  }
}

function unusable(path: string, stamp: number, reason: ImportFailure): ImportFile {
  return { path, byteCount: 0, stamp, content: { kind: 'unusable', reason } };
}
