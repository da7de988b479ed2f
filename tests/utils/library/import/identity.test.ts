import { describe, expect, test, vi } from 'vitest';
import { sampleSummary } from '@/tests/support/sample-summary';
import { archiveFile } from '@/tests/utils/library/archive-file';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { videoId } from '@/tests/utils/library/sample-transcript';
import { createRemovalId } from '@/utils/library/bin/removal';
import { selectFiles } from '@/utils/library/import/selection';
import { supersedes } from '@/utils/library/import/supersedes';
import type { TranscriptSummary } from '@/utils/library/schema';
import { openImportPage } from './import-page';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const talk = { title: 'A talk', sourceModel: 'whisper medium 20231117' };
const older = sampleSummary(1, { ...talk, jobId: 'first', timing: 'none' });
const timed = sampleSummary(2, { ...talk, jobId: 'second', timing: 'exact' });
const moreWords = { timing: 'none', characterCount: older.characterCount + 1 } as const;

describe('a newer transcript takes the place of an older one', () => {
  test.each<[string, boolean, Partial<TranscriptSummary>]>([
    ['where it is timed', true, {}],
    ['where its times are estimated', true, { timing: 'estimated' }],
    ['where it has more words', true, moreWords],
    ['not where it is equal', false, { timing: 'none' }],
    ['not where it has fewer words', false, { timing: 'none', characterCount: 59_999 }],
    ['where it is timed with nearly all words', true, { characterCount: 54_000 }],
    ['not where it is timed and words are missing', false, { characterCount: 53_999 }],
    ['not where it comes by the same import', false, { jobId: 'first' }],
    ['not where it is of another video', false, { videoId: videoId('ImportVid01') }],
    ['not where its video is not known', false, { videoId: null }],
    ['not where it has another title', false, { title: 'Another' }],
    ['not where it is of another channel', false, { channel: null }],
    ['not where it is in another language', false, { language: 'de' }],
    ['not where it is of another format', false, { format: 'webvtt' }],
    ['not where something else made it', false, { sourceModel: 'whisper large' }],
  ])('%s', (_sentence, expected, changes) => {
    expect(supersedes({ ...timed, ...changes }, older)).toBe(expected);
  });

  test.each<[string, boolean, Partial<TranscriptSummary>, Partial<TranscriptSummary>]>([
    ['never where that has better times', false, moreWords, { timing: 'exact' }],
    ['never where that came with the extension', false, {}, { origin: 'bundled' }],
    [
      'never where a person has edited that',
      false,
      {},
      { edit: { originalId: older.id, editedAtMs: 1 } },
    ],
    [
      'where neither says what made it, and the files have the same name',
      true,
      { sourceModel: null, fileName: 'a.vtt' },
      { sourceModel: null, fileName: 'a.vtt' },
    ],
    [
      'not where neither says what made it, and the files have other names',
      false,
      { sourceModel: null, fileName: 'a.de.vtt' },
      { sourceModel: null, fileName: 'a.en.vtt' },
    ],
    ['where the title is written in another form', true, { title: 'e\u0301' }, { title: '\u00e9' }],
  ])('%s', (_sentence, expected, newChanges, oldChanges) => {
    expect(supersedes({ ...timed, ...newChanges }, { ...older, ...oldChanges })).toBe(expected);
  });
});

const timedFile = new File([archiveFile({})], 'zoo.md');
const untimedFile = new File([archiveFile({}).replace(/ \[\[.*/, '')], 'zoo.md');
const longerFile = new File([archiveFile({ line: 'All right, so here we are, then.' })], 'zoo.md');

describe('importing again', () => {
  test.each<[string, readonly File[], readonly string[], number]>([
    ['the same is unchanged', [timedFile, timedFile], ['added', 'unchanged'], 1],
    ['a timed one replaces an untimed one', [untimedFile, timedFile], ['added', 'updated'], 1],
    ['an untimed one is kept beside a timed one', [timedFile, untimedFile], ['added', 'added'], 2],
    ['one with more words replaces one', [timedFile, longerFile], ['added', 'updated'], 1],
    ['one with fewer words is kept beside one', [longerFile, timedFile], ['added', 'added'], 2],
  ])('%s', async (_sentence, files, statuses, count) => {
    const { importer, library, report } = await openImportPage();
    const found = [];
    for (const file of files) {
      await importer.add(selectFiles([file]));
      found.push(...(await report()).map(({ status }) => status));
    }
    expect(found).toStrictEqual(statuses);
    expect(await library.list()).toHaveLength(count);
    expect(await library.totals()).toMatchObject({ transcripts: count, lines: count });
  });

  test('the same content twice in one import is added once', async () => {
    const { importer, library, lastJob } = await openImportPage();
    const copy = new File([timedFile], 'copy.md');
    await importer.add(selectFiles([timedFile, copy]));
    expect((await lastJob()).counts).toMatchObject({ added: 1, unchanged: 1 });
    expect(await library.list()).toHaveLength(1);
  });

  test('files of one import never replace each other', async () => {
    const { importer, library, lastJob } = await openImportPage();
    await importer.add(selectFiles([untimedFile, timedFile, longerFile]));
    expect((await lastJob()).counts).toMatchObject({ added: 3, updated: 0 });
    expect(await library.list()).toHaveLength(3);
  });
});

describe('transcripts that need a video', () => {
  const first = new File([archiveFile({ title: 'First', url: 'https://example.org/1' })], '1.md');
  const second = new File([archiveFile({ title: 'Second', url: 'https://example.org/2' })], '2.md');
  const chosen = videoId('ImportVid01');

  async function importBoth() {
    const page = await openImportPage();
    await page.importer.add(selectFiles([first, second, timedFile]));
    const waiting = await page.library.listNeedingVideo();
    return { ...page, waiting, ids: waiting.map(({ id }) => id) };
  }

  test('are listed until they are given one', async () => {
    const { library, waiting, ids } = await importBoth();
    expect(waiting.map(({ title }) => title).toSorted()).toStrictEqual(['First', 'Second']);
    expect(await library.listNeedingVideo({ limit: 1, offset: 1 })).toStrictEqual(waiting.slice(1));
    const totals = await library.totals();
    expect(await library.assignVideo(ids, chosen)).toBe(2);
    expect(await library.listNeedingVideo()).toStrictEqual([]);
    const found = await library.findByVideo(chosen);
    expect(found.map(({ title }) => title).toSorted()).toStrictEqual(['First', 'Second']);
    expect(await library.totals()).toMatchObject({ transcripts: 3, lines: totals.lines });
  });

  test('have the same id as if their file had named it', async () => {
    const { library, ids, importer, report } = await importBoth();
    await library.assignVideo(ids, chosen);
    const url = 'https://www.youtube.com/watch?v=ImportVid01';
    await importer.add(selectFiles([new File([archiveFile({ title: 'First', url })], '1.md')]));
    expect(await report()).toMatchObject([{ status: 'unchanged' }]);
  });

  test('keep it when their file is imported again', async () => {
    const { library, ids, importer, report } = await importBoth();
    await library.assignVideo(ids, chosen);
    await importer.add(selectFiles([first]));
    expect(await report()).toMatchObject([{ status: 'unchanged' }]);
    expect(await library.listNeedingVideo()).toStrictEqual([]);
  });

  test('are given none twice', async () => {
    const { library, ids } = await importBoth();
    await library.assignVideo(ids, chosen);
    expect(await library.assignVideo(ids, videoId('ImportVid02'))).toBe(0);
    expect(await library.findByVideo(chosen)).toHaveLength(2);
  });

  test('wait no more once they are deleted', async () => {
    const { library, ids } = await importBoth();
    await library.bin.remove(ids, createRemovalId(1));
    expect(await library.listNeedingVideo()).toStrictEqual([]);
    expect(await library.assignVideo(ids, chosen)).toBe(0);
  });
});
