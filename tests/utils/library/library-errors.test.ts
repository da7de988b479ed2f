import { describe, expect, test, vi } from 'vitest';
import { openLibrary } from '@/utils/library/library';
import { startEachTestAfresh } from './fresh-database';
import { fillDisk } from './full-disk';
import { importedAt, timedTranscript } from './sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const nowhere = timedTranscript({ title: 'Not saved yet' });

describe('what goes wrong has a reason', () => {
  test('a full disk keeps what is in, and takes more once there is room', async () => {
    const library = await openLibrary();
    const { summary } = await library.save(timedTranscript(), importedAt(1));
    const makeRoom = fillDisk(['lines']);
    await expect(library.save(nowhere, importedAt(2))).rejects.toMatchObject({ reason: 'full' });
    expect(await library.list()).toStrictEqual([summary]);
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
    makeRoom();
    expect(await library.save(nowhere, importedAt(2))).toMatchObject({ status: 'added' });
  });

  test('lines that are damaged on disk are called damaged, and can be deleted', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      return this.put(value instanceof Uint8Array ? value.slice(0, -1) : value, key);
    });
    const library = await openLibrary();
    const { summary } = await library.save(timedTranscript(), importedAt(1));
    await expect(library.load(summary.id)).rejects.toMatchObject({ reason: 'damaged' });
    await library.remove(summary.id);
    expect(await library.totals()).toStrictEqual({ transcripts: 0, lines: 0, bytes: 0 });
  });

  test('a library that was closed says so, and opens again', async () => {
    const library = await openLibrary();
    expect(library.closed.aborted).toBe(false);
    library.close();
    expect(library.closed.aborted).toBe(true);
    await expect(library.list()).rejects.toMatchObject({ reason: 'closed' });
    await expect(library.save(nowhere, importedAt(1))).rejects.toMatchObject({ reason: 'closed' });
    expect(await (await openLibrary()).list()).toStrictEqual([]);
  });
});
