import * as fakeIndexedDb from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { createMemoryDisk } from '@/tests/utils/library/memory-target';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { fillDisk } from '@/tests/utils/library/full-disk';
import {
  firstVideo,
  importedAt,
  timedTranscript,
  untimedTranscript,
} from '@/tests/utils/library/sample-transcript';
import type { Backups } from '@/utils/library/backup/create-backups';
import { createRemovalId } from '@/utils/library/bin/removal';
import { type Library, openLibrary } from '@/utils/library/library';
import { type StoredTranscript, prepareTranscript } from '@/utils/library/stored-transcript';
import { identifyTranscript } from '@/utils/library/transcript-id';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import { fillLibrary, makeBackup, startBackups, titled } from './sample-backup';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const later: TimingAdjustment = { kind: 'shifted', offsetMs: 1200, drift: 0, anchorMs: null };
const earlier: TimingAdjustment = { kind: 'shifted', offsetMs: -300, drift: 0, anchorMs: null };

/** Another browser, with nothing in it yet. */
async function openElsewhere(): Promise<Library> {
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
  return openLibrary();
}

async function restore(file: File) {
  const backups = startBackups();
  await backups.restore(file);
  return backups.state.value;
}

function cancelOnceRunning(backups: Backups): void {
  backups.state.subscribe((state) => {
    if (state.phase === 'running' && !state.isCancelling) backups.cancel();
  });
}

async function titlesIn(library: Library): Promise<readonly string[]> {
  return (await library.list()).map(({ title }) => title).toSorted();
}

describe('a backup that is restored elsewhere', () => {
  test('brings every transcript back as it was', async () => {
    const before = await openLibrary();
    const noTimes = untimedTranscript({ title: 'No times', videoId: null });
    await fillLibrary(before, [...titled(5), noTimes]);
    const file = await makeBackup();
    const [summaries, totals] = [await before.list(), await before.totals()];

    const after = await openElsewhere();
    expect(await restore(file)).toMatchObject({
      phase: 'restored',
      result: { added: 6, unchanged: 0, lostTitles: [], isDamaged: false, isCancelled: false },
    });
    expect(await after.list()).toStrictEqual(summaries);
    expect(await after.totals()).toStrictEqual(totals);
    expect(await after.load(await identifyTranscript(noTimes))).toStrictEqual(noTimes);
    expect(await after.listNeedingVideo()).toHaveLength(1);
  });

  test('brings back choices, and times that were put right', async () => {
    const before = await openLibrary();
    const { summary } = await before.save(timedTranscript(), importedAt(1));
    const { summary: waiting } = await before.save(
      timedTranscript({ videoId: null }),
      importedAt(2),
    );
    await before.assignVideo([waiting.id], firstVideo);
    await before.reading.prefer(firstVideo, summary.id);
    await before.reading.rememberTiming(summary.id, later);
    const file = await makeBackup();

    const after = await openElsewhere();
    await restore(file);
    expect(await after.reading.preferred(firstVideo)).toBe(summary.id);
    expect(await after.reading.timing(summary.id)).toStrictEqual(later);
    const again = await makeBackup();
    expect(again.size).toBe(file.size);
  });

  test('notes every transcript for the search index', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const file = await makeBackup();
    await openElsewhere();
    await restore(file);
    const counting = indexedDB.open('sidescript');
    const notes = await new Promise((resolve) => {
      counting.addEventListener('success', () => {
        const request = counting.result.transaction('toIndex').objectStore('toIndex').getAll();
        request.addEventListener('success', () => resolve(request.result.flat().length));
      });
    });
    expect(notes).toBe(3);
  });

  test('gives settings back, for the person to decide about', async () => {
    const file = await makeBackup({ view: 'paragraphs', textSize: 3 });
    expect(await restore(file)).toMatchObject({
      backup: { settings: { view: 'paragraphs', textSize: 3 } },
    });
  });

  test('has the checksum that was shown when it was made', async () => {
    await fillLibrary(await openLibrary(), titled(2));
    const made = startBackups();
    await made.backUp();
    const [file] = made.disk.files.values();
    const { value } = made.state;
    if (!file || value.phase !== 'backed-up') throw new Error('No backup was made.');
    expect(value).toMatchObject({ byteCount: file.size, result: { counts: { transcripts: 2 } } });
    expect(await restore(file)).toMatchObject({ backup: { checksum: value.result.checksum } });
  });
});

describe('a backup that is restored into a library with something in it', () => {
  test('adds what is missing, and changes nothing else', async () => {
    const before = await openLibrary();
    await fillLibrary(before, titled(4));
    const file = await makeBackup();
    const [first] = await before.list();
    const after = await openElsewhere();
    await fillLibrary(after, [...titled(2), timedTranscript({ title: 'Of its own' })]);
    expect(await restore(file)).toMatchObject({ result: { added: 2, unchanged: 2 } });
    expect(await titlesIn(after)).toStrictEqual([
      'Of its own',
      'Title 0',
      'Title 1',
      'Title 2',
      'Title 3',
    ]);
    expect(first?.title).toBe('Title 3');
  });

  test('leaves alone what the person has settled there', async () => {
    const before = await openLibrary();
    const { summary } = await before.save(timedTranscript(), importedAt(1));
    await before.reading.rememberTiming(summary.id, later);
    const file = await makeBackup();
    const after = await openElsewhere();
    await after.save(timedTranscript(), importedAt(9));
    await after.reading.rememberTiming(summary.id, earlier);
    await restore(file);
    expect(await after.reading.timing(summary.id)).toStrictEqual(earlier);
    expect((await after.list())[0]?.importedAt).toBe(9);
  });

  test('may be restored again, as after a crash: then nothing changes', async () => {
    const before = await openLibrary();
    await fillLibrary(before, titled(3));
    const file = await makeBackup();
    const id = await identifyTranscript(titled(3)[1] ?? timedTranscript());
    await before.bin.remove([id], createRemovalId(1));
    expect(await restore(file)).toMatchObject({ result: { added: 1, unchanged: 2 } });
    expect(await restore(file)).toMatchObject({ result: { added: 0, unchanged: 3 } });
    expect(await before.totals()).toMatchObject({ transcripts: 3 });
  });
});

/** The same transcript as a person has edited it. */
async function edited(title: string, editedAtMs: number): Promise<StoredTranscript> {
  const originalId = await identifyTranscript(timedTranscript());
  const { summary, lines } = await prepareTranscript(timedTranscript({ title }), importedAt(1));
  return { summary: { ...summary, edit: { originalId, editedAtMs } }, lines };
}

describe('of what was edited', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['an edit in the library wins over the file in a backup', ['file'], ['One'], ['One']],
    ['an edit in a backup wins over the file in the library', ['One'], ['file'], ['One']],
    ['the same edit is the same', ['One'], ['One'], ['One']],
    ['two edits are both kept', ['One'], ['Two'], ['One', 'Two']],
  ])('%s', async (_sentence, inBackup, inLibrary, expected) => {
    await hold(await openLibrary(), inBackup);
    const file = await makeBackup();
    const after = await openElsewhere();
    await hold(after, inLibrary);
    expect(await restore(file)).toMatchObject({ phase: 'restored', result: { isDamaged: false } });
    expect(await titlesIn(after)).toStrictEqual(expected);
    expect(await after.totals()).toMatchObject({ transcripts: expected.length });
  });

  async function hold(library: Library, titles: readonly string[]): Promise<void> {
    for (const title of titles) {
      if (title === 'file') await library.save(timedTranscript(), importedAt(1));
      else await library.bulk.merge([await edited(title, 5)]);
    }
  }
});

describe('what does not come to its end', () => {
  test('a full disk stops a restore; what is in stays in, and it goes on once there is room', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const file = await makeBackup();
    const after = await openElsewhere();
    const makeRoom = fillDisk(['transcripts']);
    expect(await restore(file)).toMatchObject({ phase: 'failed', reason: 'library-full' });
    expect(await after.totals()).toMatchObject({ transcripts: 0 });
    makeRoom();
    expect(await restore(file)).toMatchObject({ result: { added: 3 } });
  });

  test('a disk without room for a backup is told, and keeps nothing of it', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const disk = createMemoryDisk(100);
    const backups = startBackups({}, disk);
    await backups.backUp();
    expect(backups.state.value).toMatchObject({ phase: 'failed', reason: 'no-room' });
    expect(disk.leftovers()).toStrictEqual([]);
  });

  test('a backup that is cancelled leaves nothing behind', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const disk = createMemoryDisk();
    const backups = startBackups({}, disk);
    cancelOnceRunning(backups);
    await backups.backUp();
    expect(backups.state.value).toStrictEqual({ phase: 'cancelled' });
    expect([...disk.files.keys(), ...disk.leftovers()]).toStrictEqual([]);
  });

  test('a restore that is cancelled says so', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const file = await makeBackup();
    await openElsewhere();
    const backups = startBackups();
    cancelOnceRunning(backups);
    await backups.restore(file);
    expect(backups.state.value).toMatchObject({ phase: 'restored', result: { isCancelled: true } });
  });

  test('two tabs restore one after the other: the second is told to wait', async () => {
    await fillLibrary(await openLibrary(), titled(3));
    const file = await makeBackup();
    const states = await Promise.all([restore(file), restore(file)]);
    expect(states).toMatchObject([
      { phase: 'restored' },
      { phase: 'refused', refusal: { kind: 'busy' } },
    ]);
  });
});
