import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { archiveFile } from '@/tests/utils/library/archive-file';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { videoId } from '@/tests/utils/library/sample-transcript';
import { createRemovalId } from '@/utils/library/bin/removal';
import { selectFiles, selectFound, selectText } from '@/utils/library/import/selection';
import type { VideoChoice } from '@/utils/library/import/video-choice';
import { openDatabase } from '@/utils/library/open-database';
import type { VideoId } from '@/utils/transcript/model';
import { openImportPage } from './import-page';
import { numberedFiles } from './numbered-files';
import { zipFile } from './zip-file';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const withoutVideo = archiveFile({ url: 'https://example.org/talk.mp3?token=secret' });
const zoo = new File([archiveFile({})], 'zoo.md');
const other = new File([archiveFile({ title: 'Another' })], 'other.md');
const third = new File([archiveFile({ title: 'A third' })], 'third.md');

/** A file that is deleted once it was chosen. */
async function goneFile(name: string): Promise<File> {
  const folder = await mkdtemp(join(tmpdir(), 'sidescript-'));
  await writeFile(join(folder, name), 'gone');
  const file = new File([await openAsBlob(join(folder, name))], name);
  await rm(folder, { recursive: true });
  return file;
}

describe('importing a file', () => {
  test.each<[string, () => Promise<File> | File, object]>([
    ['a transcript is added', () => zoo, { status: 'added', problems: [], path: 'zoo.md' }],
    [
      'a transcript with a stray line is added, with the line told',
      () => new File([`${archiveFile({})}stray\n`], 'stray.md'),
      { status: 'added', problems: [{ code: 'stray-line', line: 4 }] },
    ],
    [
      'an empty file is no transcript',
      () => new File([], 'empty.md'),
      { status: 'failed', reason: 'not-a-transcript', problems: [{ code: 'empty-file' }] },
    ],
    [
      'a file of more than 64 MB is too large',
      () => new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'film.mp4'),
      { status: 'failed', reason: 'too-large', problems: [] },
    ],
    [
      'a picture is no transcript',
      () => new File(['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0007\u0080'], 'picture.md'),
      { status: 'failed', reason: 'not-a-transcript', problems: [{ code: 'binary-file' }] },
    ],
    [
      'a file that has gone is unreadable',
      () => goneFile('gone.md'),
      { status: 'failed', reason: 'unreadable', problems: [] },
    ],
    [
      'a transcript of no video on YouTube waits for one',
      () => new File([withoutVideo], 'talk.md'),
      { status: 'needs-video', title: 'Me at the zoo', problems: [{ code: 'no-video-id' }] },
    ],
    [
      'a transcript whose links disagree waits as well',
      () =>
        new File(
          [`${archiveFile({})}* B [[00:00:01](https://youtu.be/ImportVid01?t=1)]\n`],
          'x.md',
        ),
      { status: 'needs-video', problems: [{ code: 'links-disagree' }] },
    ],
    [
      'a file in other letters asks which',
      () =>
        new File([Uint8Array.from('1\n00:00:01,000 --> 00:00:02,500\nO\u00f9?\n', byteOf)], 'x'),
      { status: 'needs-encoding', problems: [{ code: 'unknown-encoding' }] },
    ],
    [
      'a zip gives its transcripts',
      () => zipFile([{ name: 'a/zoo.md', content: archiveFile({}) }]),
      { status: 'added', path: 'archive.zip/a/zoo.md' },
    ],
    [
      'a zip that is cut off says so',
      () => new File(['PK\u0003\u0004'], 'cut.zip'),
      { status: 'failed', reason: 'zip-damaged', path: 'cut.zip' },
    ],
  ])('%s, and its neighbours are imported', async (_sentence, makeFile, outcome) => {
    const { importer, report } = await openImportPage();
    await importer.add(selectFiles([other, await makeFile(), third]));
    const outcomes = await report();
    expect(outcomes).toHaveLength(3);
    expect(outcomes).toContainEqual(expect.objectContaining({ status: 'added', path: 'other.md' }));
    expect(outcomes).toContainEqual(expect.objectContaining({ status: 'added', path: 'third.md' }));
    const rest = outcomes.filter(({ path }) => path !== 'other.md' && path !== 'third.md');
    expect(rest).toMatchObject([outcome]);
  });

  test('a folder that cannot be read says so', async () => {
    const { importer, report } = await openImportPage();
    await importer.add(selectFound([{ kind: 'unreadable', path: 'folder/inner' }]));
    expect(await report()).toMatchObject([
      { status: 'failed', reason: 'folder-unreadable', path: 'folder/inner' },
    ]);
  });

  test('a text that was pasted is a file', async () => {
    const { importer, library } = await openImportPage();
    await importer.add(selectText(archiveFile({ title: 'Pasted' }), 'Pasted text'));
    expect(await library.list()).toMatchObject([{ title: 'Pasted', fileName: 'Pasted text' }]);
  });

  test('markup in a transcript stays text', async () => {
    const { importer, library } = await openImportPage();
    const line = '<img src=x onerror=alert(1)> & <b>so</b>';
    await importer.add(selectFiles([new File([archiveFile({ line })], 'x.md')]));
    const [summary] = await library.list();
    if (!summary) throw new Error('Not added.');
    expect(await library.load(summary.id)).toMatchObject({ cues: [{ text: line }] });
  });

  test.each([
    ['takes a file that names none', withoutVideo, 'ImportVid01', false],
    ['leaves a file that names its own, and says so', archiveFile({}), 'jNQXAC9IVRw', true],
  ])('an import for a video %s', async (_sentence, text, expected, isOfOtherVideo) => {
    const { importer, library, report } = await openImportPage({
      wantedVideo: videoId('ImportVid01'),
    });
    await importer.add(selectFiles([new File([text], 'talk.md')]));
    expect(await report()).toMatchObject([{ status: 'added', problems: [], isOfOtherVideo }]);
    expect(await report('explained')).toHaveLength(isOfOtherVideo ? 1 : 0);
    expect(await library.list()).toMatchObject([{ videoId: expected }]);
  });

  describe('a file that names another video than it is imported for', () => {
    const wanted = videoId('ImportVid01');

    async function importOther() {
      const page = await openImportPage({ wantedVideo: wanted });
      await page.importer.add(selectFiles([zoo]));
      const [outcome] = await page.report();
      if (!outcome || !('isOfOtherVideo' in outcome)) throw new Error('Not added.');
      const settle = async (choice: VideoChoice) =>
        page.importer.settleVideo((await page.lastJob()).id, outcome, choice);
      return { ...page, outcome, settle };
    }

    test.each<readonly [string, VideoChoice, VideoId]>([
      ['goes to the wanted one', 'wanted', wanted],
      ['stays with its own', 'own', videoId('jNQXAC9IVRw')],
    ])('%s where a person says so, and they are asked once', async (_what, choice, expected) => {
      const { library, report, lastJob, settle } = await importOther();
      const { counts } = await lastJob();
      expect(await settle(choice)).toBe('ran');
      const [summary] = await library.list();
      expect(summary).toMatchObject({ videoId: expected });
      expect(await report()).toMatchObject([{ id: summary?.id, isOfOtherVideo: false }]);
      expect(await report('explained')).toStrictEqual([]);
      expect((await lastJob()).counts).toStrictEqual(counts);
      expect(await library.totals()).toMatchObject({ transcripts: 1 });
    });

    test('is known again when it comes once more', async () => {
      const { importer, report, settle } = await importOther();
      await settle('wanted');
      await importer.add(selectFiles([zoo]));
      const outcome = { status: 'unchanged', isEdited: true, isOfOtherVideo: false };
      expect(await report()).toMatchObject([outcome]);
    });

    test('and was deleted meanwhile stays deleted', async () => {
      const { library, outcome, report, settle } = await importOther();
      await library.bin.remove([outcome.id], createRemovalId(1));
      expect(await settle('wanted')).toBe('ran');
      expect(await library.list()).toStrictEqual([]);
      expect(await report('explained')).toStrictEqual([]);
    });
  });

  test('of several files for a video, those that name none are asked for', async () => {
    const { importer, report } = await openImportPage({ wantedVideo: videoId('ImportVid01') });
    const files = [withoutVideo, archiveFile({})];
    await importer.add(selectFiles(files.map((text, index) => new File([text], `${index}.md`))));
    expect((await report()).map(({ status }) => status)).toStrictEqual(['needs-video', 'added']);
  });

  test('is known by its import, its file and how it was read', async () => {
    const { importer, library, lastJob } = await openImportPage();
    await importer.add(selectFiles([zoo]));
    const { id } = await lastJob();
    expect(await library.list()).toMatchObject([
      { jobId: id, fileName: 'zoo.md', origin: 'imported', format: 'archive-markdown' },
    ]);
  });

  test('nothing chosen is nothing imported', async () => {
    const { importer, library } = await openImportPage();
    await importer.add(selectFiles([]));
    expect(importer.activity.value).toStrictEqual({ phase: 'idle' });
    expect(await library.journal.list()).toStrictEqual([]);
  });
});

describe('importing many files', () => {
  test('loses none and doubles none, and every one is in the search index', async () => {
    const { importer, library, lastJob } = await openImportPage();
    await importer.add(selectFiles(numberedFiles(300)));
    expect(await library.totals()).toMatchObject({ transcripts: 300, lines: 300 });
    const database = await openDatabase(() => undefined);
    const segments = await database.getAll('searchSegments');
    const indexed = segments.flatMap(({ documents }) => documents.ids.match(/.{22}/g) ?? []);
    expect(indexed.toSorted()).toStrictEqual(await database.getAllKeys('transcripts'));
    expect(await database.count('toIndex')).toBe(0);
    const job = await lastJob();
    expect(job).toMatchObject({ state: 'done', isRunning: false, missing: { files: 0, bytes: 0 } });
    expect(job.done).toStrictEqual(job.asked);
    expect(job.counts).toMatchObject({ added: 300, failed: 0 });
  });

  test('tells how far it is, and is idle in the end', async () => {
    const { importer } = await openImportPage();
    const shares: number[] = [];
    importer.activity.subscribe((activity) => {
      if (activity.phase !== 'importing') return;
      const { done, asked } = activity.progress;
      shares.push(done.bytes / asked.bytes);
    });
    await importer.add(selectFiles(numberedFiles(300)));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toStrictEqual(shares.toSorted((one, two) => one - two));
    expect(shares.length).toBeGreaterThan(5);
    expect(importer.activity.value).toStrictEqual({ phase: 'idle' });
  });

  test('one import waits for another, and each has its report', async () => {
    const { importer } = await openImportPage();
    await Promise.all([
      importer.add(selectFiles([zoo])),
      importer.add(selectFiles([other, third])),
    ]);
    expect(importer.jobs.value.map(({ counts }) => counts.added)).toStrictEqual([2, 1]);
  });

  test('two tabs at once import what both have once', async () => {
    const tabs = await Promise.all([openImportPage(), openImportPage()]);
    const files = numberedFiles(150);
    await Promise.all(tabs.map(({ importer }) => importer.add(selectFiles(files))));
    expect(await tabs[0].library.totals()).toMatchObject({ transcripts: 150 });
    const jobs = await tabs[0].library.journal.list();
    const sum = (status: 'added' | 'unchanged') =>
      jobs.reduce((total, { counts }) => total + counts[status], 0);
    expect([sum('added'), sum('unchanged')]).toStrictEqual([150, 150]);
  });
});

function byteOf(character: string): number {
  return character.charCodeAt(0);
}
