import { describe, expect, test, vi } from 'vitest';
import { createRemovalId } from '@/utils/library/bin/removal';
import { openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
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
    const library = await openLibrary();
    const { summary } = await library.save(timedTranscript(), importedAt(1));
    const database = await openDatabase(() => undefined);
    const lines = await database.get('lines', summary.id);
    await database.put('lines', lines?.slice(0, -1) ?? new Uint8Array(), summary.id);
    await expect(library.load(summary.id)).rejects.toMatchObject({ reason: 'damaged' });
    await library.bin.remove([summary.id], createRemovalId(1));
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
