import { openDB, unwrap } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { type Migration, migrations } from '@/utils/library/migrations';
import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import { startEachTestAfresh } from './fresh-database';

startEachTestAfresh();

const ignore = () => undefined;

function describeStores(database: LibraryDatabase) {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  return stores.map((name) => {
    const store = transaction.objectStore(name);
    return { name, keyPath: store.keyPath, indexes: [...store.indexNames] };
  });
}

async function openAndClose(version: number) {
  (await openDB('sidescript', version)).close();
}

/** What a library of that version held. A new migration needs a line here. */
const contents: readonly (readonly [
  store: string,
  key: IDBValidKey | undefined,
  value: unknown,
][])[] = [
  [],
  [
    ['transcripts', undefined, { id: 'a', videoId: 'jNQXAC9IVRw', importedAt: 1, channel: null }],
    ['lines', 'a', Uint8Array.of(1)],
    ['totals', 'library', { transcripts: 1, lines: 2, bytes: 3 }],
    ['bundled', 'first.md', 'a'],
  ],
  [
    [
      'transcripts',
      undefined,
      { id: 'a', videoId: 'jNQXAC9IVRw', importedAt: 1, channel: null, format: 'webvtt' },
    ],
    ['lines', 'a', Uint8Array.of(1)],
    ['totals', 'library', { transcripts: 1, lines: 2, bytes: 3 }],
    ['bundled', 'first.md', 'a'],
    ['toIndex', undefined, ['a']],
    ['needVideo', 'b', 1],
    ['chosenVideos', 'c', 'jNQXAC9IVRw'],
    ['jobs', undefined, { id: 'm', state: 'done' }],
    ['jobChunks', undefined, { jobId: 'm', marks: ['m/all'], files: [] }],
  ],
  [
    [
      'transcripts',
      undefined,
      { id: 'a', videoId: 'jNQXAC9IVRw', importedAt: 1, channel: null, format: 'webvtt' },
    ],
    ['lines', 'a', Uint8Array.of(1)],
    ['totals', 'library', { transcripts: 1, lines: 2, bytes: 3 }],
    ['bundled', 'first.md', 'a'],
    ['searchSegments', undefined, { id: 's' }],
    ['searchBlocks', ['s', 0], Uint8Array.of(2)],
    ['searchRemoved', 'd', true],
  ],
  [
    [
      'transcripts',
      undefined,
      { id: 'a', videoId: 'jNQXAC9IVRw', importedAt: 1, channel: null, format: 'webvtt' },
    ],
    ['lines', 'a', Uint8Array.of(1)],
    ['totals', 'library', { transcripts: 1, lines: 2, bytes: 3 }],
    ['bundled', 'first.md', 'a'],
    ['timing', 'a', { kind: 'shifted', offsetMs: 100, drift: 0, anchorMs: null }],
    ['preferredTranscripts', 'jNQXAC9IVRw', 'a'],
  ],
  [
    [
      'transcripts',
      undefined,
      {
        id: 'a',
        videoId: 'jNQXAC9IVRw',
        importedAt: 1,
        channel: null,
        format: 'webvtt',
        edit: { originalId: 'o', editedAtMs: 1 },
      },
    ],
    ['lines', 'a', Uint8Array.of(1)],
    ['totals', 'library', { transcripts: 1, lines: 2, bytes: 3 }],
    ['bundled', 'first.md', 'a'],
    ['bin', ['r', 0], [{ id: 'd' }]],
    ['changeLog', undefined, { added: ['a'], removed: [] }],
  ],
];

describe('opening the database', () => {
  test('every version has an example of what it held', () => {
    expect(contents).toHaveLength(migrations.length + 1);
  });

  test('creates the stores', async () => {
    expect(describeStores(await openDatabase(ignore))).toStrictEqual([
      { name: 'bin', keyPath: null, indexes: [] },
      { name: 'bundled', keyPath: null, indexes: [] },
      { name: 'changeLog', keyPath: null, indexes: [] },
      { name: 'chosenVideos', keyPath: null, indexes: [] },
      { name: 'jobChunks', keyPath: null, indexes: ['by-job', 'by-mark'] },
      { name: 'jobs', keyPath: 'id', indexes: [] },
      { name: 'lines', keyPath: null, indexes: [] },
      { name: 'needVideo', keyPath: null, indexes: [] },
      { name: 'preferredTranscripts', keyPath: null, indexes: [] },
      { name: 'searchBlocks', keyPath: null, indexes: [] },
      { name: 'searchRemoved', keyPath: null, indexes: [] },
      { name: 'searchSegments', keyPath: 'id', indexes: [] },
      { name: 'timing', keyPath: null, indexes: [] },
      { name: 'toIndex', keyPath: null, indexes: [] },
      { name: 'totals', keyPath: null, indexes: [] },
      {
        name: 'transcripts',
        keyPath: 'id',
        indexes: ['by-channel', 'by-imported-at', 'by-original', 'by-video'],
      },
    ]);
  });

  test.each(contents.map((entries, version) => ({ version, entries })).slice(1))(
    'brings version $version to the newest and keeps what it held',
    async ({ version, entries }) => {
      const old = await openDB('sidescript', version, {
        upgrade: (opened, _old, _new, transaction) =>
          migrations
            .slice(0, version)
            .forEach((migrate) => migrate(unwrap(opened), unwrap(transaction))),
      });
      for (const [store, key, value] of entries) await old.put(store, value, key);
      old.close();

      const database = await openDatabase(ignore);
      expect(database.version).toBe(migrations.length);
      expect(await database.getAllFromIndex('transcripts', 'by-imported-at')).toMatchObject([
        { id: 'a', videoId: 'jNQXAC9IVRw' },
      ]);
      expect(await database.getAll('lines')).toStrictEqual([Uint8Array.of(1)]);
      expect(await database.get('totals', 'library')).toMatchObject({ transcripts: 1, lines: 2 });
      expect(await database.get('bundled', 'first.md')).toBe('a');
    },
  );
});

test('transcripts of version 1 are noted for the search index, and for want of a video', async () => {
  const old = await openDB('sidescript', 1, {
    upgrade: (opened, _old, _new, transaction) =>
      migrations.slice(0, 1).forEach((migrate) => migrate(unwrap(opened), unwrap(transaction))),
  });
  for (const [id, videoId] of [
    ['a', 'jNQXAC9IVRw'],
    ['b', null],
  ]) {
    await old.put('transcripts', { id, videoId, importedAt: 7 });
  }
  old.close();

  const database = await openDatabase(ignore);
  expect(await database.getAll('toIndex')).toStrictEqual([['a'], ['b']]);
  expect(await database.getAllKeys('needVideo')).toStrictEqual(['b']);
  expect(await database.getAll('needVideo')).toStrictEqual([7]);
  expect(await database.getAll('transcripts')).toMatchObject([
    { id: 'a', format: null, jobId: null, sourceModel: null },
    { id: 'b', format: null, jobId: null, sourceModel: null },
  ]);
});

describe('a database that does not open says why', () => {
  const refuseWith = (name: string) =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused by the test.', name);
    });

  test.each<[string, string, () => unknown]>([
    ['a newer extension wrote it', 'outdated', () => openAndClose(migrations.length + 1)],
    ['the browser has none', 'unavailable', () => vi.stubGlobal('indexedDB', undefined)],
    ['a private window forbids it', 'unavailable', () => refuseWith('InvalidStateError')],
    ['the disk is broken', 'unavailable', () => refuseWith('UnknownError')],
    ['the disk is full', 'full', () => refuseWith('QuotaExceededError')],
  ])('%s', async (_sentence, reason, prepare) => {
    await prepare();
    await expect(openDatabase(ignore)).rejects.toMatchObject({ name: 'LibraryError', reason });
  });

  test('an older tab does not let go of it, and it opens once that tab is closed', async () => {
    const older = await openDB('sidescript', 1);
    await expect(openDatabase(ignore, [ignore, ignore])).rejects.toMatchObject({
      name: 'LibraryError',
      reason: 'blocked',
    });
    older.close();
    (await openDatabase(ignore, [ignore, ignore])).close();
    expect(await openDatabase(ignore, [ignore, ignore, ignore])).toMatchObject({ version: 3 });
  });
});

describe('migrations', () => {
  test('run in order, from the version that is there', async () => {
    const first = vi.fn<Migration>();
    const second = vi.fn<Migration>();
    const third = vi.fn<Migration>();
    (await openDatabase(ignore, [first])).close();
    await openDatabase(ignore, [first, second, third]);
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledBefore(third);
  });

  test('that fail leave the database as it was, and are tried again', async () => {
    const failing: Migration = (database) => {
      database.createObjectStore('half');
      throw new Error('Thrown by the test.');
    };
    (await openDatabase(ignore, [ignore])).close();
    await expect(openDatabase(ignore, [ignore, failing])).rejects.toMatchObject({
      reason: 'unavailable',
    });
    const database = await openDatabase(ignore, [ignore]);
    expect([...database.objectStoreNames]).toStrictEqual([]);
  });
});

describe('a connection', () => {
  test('lets go when a newer extension upgrades, and tells so', async () => {
    const onLost = vi.fn<() => void>();
    await openDatabase(onLost);
    await openAndClose(migrations.length + 1);
    expect(onLost).toHaveBeenCalledOnce();
  });

  test('tells when the browser cuts it', async () => {
    const onLost = vi.fn<() => void>();
    const database = await openDatabase(onLost);
    unwrap(database).dispatchEvent(new IDBVersionChangeEvent('close'));
    expect(onLost).toHaveBeenCalledOnce();
  });
});
