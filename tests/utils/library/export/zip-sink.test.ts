import { Reader, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PackedFile,
  directoryEnd,
  directoryEntry,
  localHeader,
} from '@/utils/library/export/zip-records';
import { startZip } from '@/utils/library/export/zip-sink';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

async function zipped(files: Files, method: 'deflate' | 'store'): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => void chunks.push(chunk.slice()),
  });
  const zip = startZip(writable, method);
  for (const [path, bytes] of files) {
    const memory = bytes.slice();
    await zip.add(path, memory);
    // From here on it is the caller's again.
    memory.fill(0);
  }
  await zip.close();
  return new Blob(chunks).bytes();
}

async function unzipped(zip: Uint8Array): Promise<Files> {
  const entries = await new ZipReader(new Uint8ArrayReader(zip)).getEntries({
    strictness: 'strict',
  });
  const files = entries.map(async (entry): Promise<readonly [string, Uint8Array<ArrayBuffer>]> => [
    entry.filename,
    entry.directory
      ? new Uint8Array()
      : await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }),
  ]);
  return new Map(await Promise.all(files));
}

/** 5 GB of zeros, and then these bytes. */
class FarReader extends Reader<Uint8Array> {
  constructor(private readonly tail: Uint8Array) {
    super(tail);
    this.size = FAR + tail.length;
  }

  override readUint8Array(start: number, length: number): Promise<Uint8Array> {
    const read = new Uint8Array(length);
    const skipped = Math.max(0, FAR - start);
    const from = Math.max(0, start - FAR);
    read.set(this.tail.subarray(from, from + length - skipped), skipped);
    return Promise.resolve(read);
  }
}

const FAR = 5_000_000_000;

describe('a zip', () => {
  test.each(['deflate', 'store'] as const)('with %s holds what was put into it', async (method) => {
    // What is no name for a file is kept out of here by `harmlessName`.
    const letters = fc.constantFrom('a', 'Z', ' ', 'ß', '字', '🦊', 'é', '(', ']');
    const path = fc.string({ unit: letters, minLength: 1 }).map((name) => `Straße/${name}.md`);
    const bytes = fc.uint8Array({ maxLength: 5000 }).map((array) => new Uint8Array(array));
    const someFiles = fc.uniqueArray(fc.tuple(path, bytes), { selector: ([name]) => name });
    await fc.assert(
      fc.asyncProperty(someFiles, async (listed) => {
        const files = new Map(listed);
        expect(await unzipped(await zipped(files, method))).toStrictEqual(files);
      }),
    );
  });

  test('is as small as deflate makes it', async () => {
    const files = new Map([['a.txt', new TextEncoder().encode('the same '.repeat(1000))]]);
    expect((await zipped(files, 'deflate')).length).toBeLessThan(300);
  });

  test('may hold more files than 16 bits count', async () => {
    const files = new Map(
      Array.from({ length: 66_000 }, (_, number) => [`${number}`, Uint8Array.of(number)] as const),
    );
    const zip = await zipped(files, 'store');
    const entries = await new ZipReader(new Uint8ArrayReader(zip)).getEntries();
    expect(entries.length).toBe(66_000);
    expect(entries.at(-1)?.filename).toBe('65999');
  });

  test('may be longer than 32 bits count', async () => {
    const file: PackedFile = {
      name: new TextEncoder().encode('far.txt'),
      offset: FAR,
      isDeflated: false,
      byteCount: 3,
      packedByteCount: 3,
      crc32: 0x35_24_41_c2,
      writtenAt: new Date(2026, 10, 28, 13, 37, 20),
    };
    const content = new TextEncoder().encode('abc');
    const before = [localHeader(file), content];
    const entry = directoryEntry(file);
    const offset = FAR + before.reduce((sum, { length }) => sum + length, 0);
    const end = directoryEnd({ fileCount: 1, offset, byteCount: entry.length });
    const tail = await new Blob([...before, entry, end]).bytes();
    const [far] = await new ZipReader(new FarReader(tail)).getEntries();
    if (!far || far.directory) throw new Error('The file is not there.');
    expect(far).toMatchObject({ filename: 'far.txt', offset: FAR, lastModDate: file.writtenAt });
    expect(await far.getData(new TextWriter())).toBe('abc');
  });
});
