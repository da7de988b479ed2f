import * as fakeIndexedDb from 'fake-indexeddb';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { zipFile } from '@/tests/utils/library/import/zip-file';
import { openBackup } from '@/utils/library/backup/open-backup';
import { restoreBackup } from '@/utils/library/backup/restore-backup';
import { readEntry } from '@/utils/library/backup/zip-entries';
import { openLibrary } from '@/utils/library/library';
import { fillLibrary, makeBackup, startBackups, titled } from './sample-backup';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const titles = titled(6).map(({ title }) => title);
let whole: Uint8Array<ArrayBuffer>;

beforeEach(async () => {
  await fillLibrary(await openLibrary(), titled(6));
  whole = new Uint8Array(await (await makeBackup()).arrayBuffer());
});

/** Restores bytes into an empty library. */
async function restoreElsewhere(bytes: Uint8Array<ArrayBuffer>) {
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
  const library = await openLibrary();
  const backup = await openBackup(new Blob([bytes]));
  if (backup.kind !== 'backup') return { held: [], named: titles, added: 0, isDamaged: true };
  const result = await restoreBackup(library.bulk, backup, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const held = (await library.list()).map(({ title }) => title);
  library.close();
  // Without the contents nobody can name what is lost.
  const named = backup.contents === null ? titles : [...held, ...result.lostTitles];
  return { ...result, held, named: named.toSorted() };
}

/** Where the nth occurrence of a text begins in the file. */
function positionOf(text: string, occurrence = 0): number {
  const latin = new TextDecoder('latin1').decode(whole);
  let position = latin.indexOf(text);
  for (let skipped = 0; skipped < occurrence; skipped += 1) {
    position = latin.indexOf(text, position + 1);
  }
  return position;
}

function changed(position: number): Uint8Array<ArrayBuffer> {
  const bytes = whole.slice();
  bytes[position] = (bytes[position] ?? 0) ^ 0x55;
  return bytes;
}

describe('a backup', () => {
  test('cut off anywhere restores what is whole and names the rest, or is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        const { named, isDamaged } = await restoreElsewhere(whole.slice(0, length));
        expect(named).toStrictEqual(titles);
        // Nothing of a person's stands in the directory behind the manifest.
        expect(isDamaged || length > positionOf('"goneIds"')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('with any byte changed names what it lost, and never says that it is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (position) => {
        const { held, named, isDamaged } = await restoreElsewhere(changed(position));
        expect(named).toStrictEqual(titles);
        expect(isDamaged || held.length === titles.length).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('with a damaged transcript restores the five others and names it', async () => {
    // The first occurrence is in the contents, the second in the part.
    const position = positionOf('"title":"Title 3"');
    const restored = await restoreElsewhere(changed(position + '"title":"'.length));
    expect(restored).toMatchObject({ added: 5, isDamaged: true, lostTitles: ['Title 3'] });
  });

  test('that was unpacked and packed again is whole', async () => {
    const { entries, zip } = await openAsBackup();
    const files = await Promise.all(
      [...entries.values()].map(async (entry) => {
        const content = await readEntry(zip, entry);
        return { name: entry.name, content: content ?? '' };
      }),
    );
    const again = await zipFile(files.toReversed());
    const restored = await restoreElsewhere(new Uint8Array(await again.arrayBuffer()));
    expect(restored).toMatchObject({ added: 6, isDamaged: false });
  });

  async function openAsBackup() {
    const backup = await openBackup(new Blob([whole]));
    if (backup.kind !== 'backup') throw new Error('This is no backup.');
    return backup;
  }
});

describe('a file that is refused changes nothing:', () => {
  test.each<readonly [string, () => Promise<File>, object]>([
    ['one that is no zip', async () => new File(['# A title'], 'a.md'), { kind: 'not-a-backup' }],
    ['an empty one', async () => new File([], 'a.zip'), { kind: 'not-a-backup' }],
    [
      'a zip of something else',
      () => zipFile([{ name: 'show/talk.md', content: '# A title' }]),
      { kind: 'not-a-backup' },
    ],
    [
      'a zip that only looks like one',
      () => zipFile([{ name: 'manifest.json', content: '{"format": "other"}' }]),
      { kind: 'not-a-backup' },
    ],
    [
      'a backup by a newer Sidescript',
      () => zipFile([{ name: 'manifest.json', content: manifestOf({ version: 2 }) }]),
      { kind: 'newer', appVersion: '9.0.0' },
    ],
    [
      'one that went away',
      async () => {
        const file = new File(['PK'], 'gone.zip');
        vi.spyOn(file, 'slice').mockImplementation(() => {
          throw new DOMException('Gone.', 'NotReadableError');
        });
        return file;
      },
      { kind: 'unreadable' },
    ],
  ])('%s', async (_sentence, make, refusal) => {
    const library = await openLibrary();
    const before = await library.list();
    const backups = startBackups();
    await backups.restore(await make());
    expect(backups.state.value).toMatchObject({ phase: 'refused', refusal });
    expect(await library.list()).toStrictEqual(before);
  });
});

function manifestOf(changes: object): string {
  const createdAt = '2026-11-24T12:00:00.000Z';
  const head = { format: 'sidescript-backup', version: 1, appVersion: '9.0.0', createdAt };
  return JSON.stringify({ ...head, ...changes });
}
