import { describe, expect, test } from 'vitest';
import type { ImportFile } from '@/utils/library/import/import-file';
import { listZip } from '@/utils/library/import/list-zip';
import { packFiles, unpackFiles } from '@/utils/library/import/packed-files';
import { readFile } from '@/utils/library/import/read-file';
import { createRangeReader } from '@/utils/library/import/read-range';
import { type ZippedFile, overwrite, zipFile } from './zip-file';

const MEBIBYTE = 1024 * 1024;

async function list(zip: File): Promise<readonly ImportFile[]> {
  const files: ImportFile[] = [];
  for await (const file of listZip(zip)) files.push(file);
  // As they go from one thread to another.
  const sent = [...unpackFiles(packFiles(zip, files))];
  expect(sent).toStrictEqual(files);
  return sent;
}

/** The text of each file, or the reason that there is none. */
async function readAll(zip: File): Promise<readonly (readonly [path: string, found: string])[]> {
  const files = await list(zip);
  const readRange = createRangeReader();
  return Promise.all(
    files.map(async (file) => {
      const read = await readFile(file, readRange);
      return [file.path, read.ok ? new TextDecoder().decode(read.bytes) : read.reason] as const;
    }),
  );
}

describe('a zip', () => {
  test.each<[string, readonly ZippedFile[], readonly (readonly [string, string])[]]>([
    ['gives its files', [{ name: 'a.md', content: 'A' }], [['archive.zip/a.md', 'A']]],
    ['gives files of no length', [{ name: 'a.md' }], [['archive.zip/a.md', '']]],
    [
      'gives files in folders, and no folders',
      [
        { name: 'one/', directory: true },
        { name: 'one/two/a.md', content: 'A' },
      ],
      [['archive.zip/one/two/a.md', 'A']],
    ],
    [
      'gives files that are stored as they are, also of several blocks',
      [{ name: 'a.md', content: 'abc'.repeat(50_000), level: 0 }],
      [['archive.zip/a.md', 'abc'.repeat(50_000)]],
    ],
    [
      'gives files in the large format',
      [{ name: 'a.md', content: 'A', zip64: true }],
      [['archive.zip/a.md', 'A']],
    ],
    [
      'gives files of the same name',
      [
        { name: 'x/a.md', content: 'A' },
        { name: 'x\\a.md', content: 'B' },
      ],
      [
        ['archive.zip/x/a.md', 'A'],
        ['archive.zip/x/a.md', 'B'],
      ],
    ],
    [
      'keeps back what systems leave in it',
      [
        { name: '__MACOSX/._a.md', content: '?' },
        { name: '.DS_Store', content: '?' },
        { name: 'x/Thumbs.db', content: '?' },
        { name: 'x/.hidden/a.md', content: '?' },
        { name: 'a.md', content: 'A' },
      ],
      [['archive.zip/a.md', 'A']],
    ],
    [
      'shows steps out of it harmlessly',
      [{ name: '../../etc/passwd', content: 'A' }],
      [['archive.zip/etc/passwd', 'A']],
    ],
    [
      'says which files need a password, and gives the others',
      [
        { name: 'secret.md', content: 'S', password: 'p' },
        { name: 'a.md', content: 'A' },
      ],
      [
        ['archive.zip/secret.md', 'entry-encrypted'],
        ['archive.zip/a.md', 'A'],
      ],
    ],
    [
      'says which files are zips themselves',
      [{ name: 'inner.ZIP', content: 'PK' }],
      [['archive.zip/inner.ZIP', 'zip-inside-zip']],
    ],
    [
      'says which files would be too large',
      [{ name: 'a.md', content: new Uint8Array(64 * MEBIBYTE + 1) }],
      [['archive.zip/a.md', 'too-large']],
    ],
    [
      'says which files are packed too tightly',
      [{ name: 'a.md', content: new Uint8Array(8 * MEBIBYTE) }],
      [['archive.zip/a.md', 'entry-packed-too-tightly']],
    ],
  ])('%s', async (_sentence, files, found) => {
    expect(await readAll(await zipFile(files))).toStrictEqual(found);
  });

  const text = 'A transcript. '.repeat(1000);
  const files = [{ name: 'a.md', content: text }];

  test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['more than the zip says', (bytes) => overwrite(bytes, text.length, text.length - 1)],
    ['less than the zip says', (bytes) => overwrite(bytes, text.length, text.length + 1)],
    ['far less than the zip says', (bytes) => overwrite(bytes, text.length, MEBIBYTE)],
    ['something else', (bytes) => bytes.with(60, (bytes[60] ?? 0) ^ 0xff)],
    ['no entry where the zip says', (bytes) => bytes.with(0, 0)],
  ])('that holds %s is damaged there', async (_sentence, damage) => {
    const zip = await zipFile(files, 'archive.zip', damage);
    expect(await readAll(zip)).toStrictEqual([['archive.zip/a.md', 'entry-damaged']]);
  });

  test.each<[string, File, string]>([
    ['cut off', new File(['PK\u0003\u0004 and no more'], 'cut.zip'), 'zip-damaged'],
    ['empty', new File([], 'empty.zip'), ''],
    ['no zip at all', new File(['# Title'], 'text.zip'), '# Title'],
  ])('that is %s is the only file itself', async (_sentence, zip, found) => {
    expect(await readAll(zip)).toStrictEqual([[zip.name, found]]);
  });

  test('that has no files gives none', async () => {
    expect(await list(await zipFile([]))).toStrictEqual([]);
  });

  test('knows its files again, wherever they lie in it', async () => {
    const [one] = await list(await zipFile([{ name: 'a.md', content: 'A' }]));
    const [, other] = await list(
      await zipFile([
        { name: 'b.md', content: 'B' },
        { name: 'a.md', content: 'A' },
      ]),
    );
    expect(other).toMatchObject({ path: one?.path, byteCount: 1, stamp: one?.stamp });
    expect(one?.stamp).not.toBe(0);
  });
});
