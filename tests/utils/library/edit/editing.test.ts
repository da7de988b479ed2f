import { describe, expect, test, vi } from 'vitest';
import { archiveFile } from '@/tests/utils/library/archive-file';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { openImportPage } from '@/tests/utils/library/import/import-page';
import {
  firstVideo,
  importedAt,
  timedTranscript,
  videoId,
} from '@/tests/utils/library/sample-transcript';
import { createRemovalId } from '@/utils/library/bin/removal';
import type { Edit } from '@/utils/library/edit/edit';
import { selectFiles } from '@/utils/library/import/selection';
import { type Library, openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const retitled: Edit = { field: 'title', before: 'Me at the zoo', after: 'Zoo' };
const rechanneled: Edit = { field: 'channel', before: 'jawed', after: 'Jawed Karim' };

async function filled() {
  const library = await openLibrary();
  const { summary } = await library.save(timedTranscript(), importedAt(1));
  return { library, id: summary.id };
}

/** Edits that succeed; the id after them. */
async function edit(library: Library, id: Awaited<ReturnType<typeof filled>>['id'], change: Edit) {
  const result = await library.edit(id, change);
  if (result.status !== 'saved') throw new Error(`It was ${result.status}.`);
  return result.summary.id;
}

describe('an edited transcript', () => {
  test('is stored in the place of what it was, and noted for the search index', async () => {
    const { library, id } = await filled();
    const edited = await edit(library, id, retitled);
    expect(await library.list()).toMatchObject([
      { id: edited, title: 'Zoo', importedAt: 1, edit: { originalId: id } },
    ]);
    expect(await library.load(edited)).toMatchObject({ ...timedTranscript(), title: 'Zoo' });
    expect(await library.totals()).toMatchObject({ transcripts: 1, lines: 2 });
    const database = await openDatabase(() => undefined);
    expect(await database.getAllKeys('searchRemoved')).toStrictEqual([id]);
    expect((await database.getAll('toIndex')).flat()).toContain(edited);
  });

  test('is found by the id that it had, and by the one that it has', async () => {
    const { library, id } = await filled();
    const edited = await edit(library, await edit(library, id, retitled), rechanneled);
    expect(await library.find(id)).toMatchObject({ title: 'Zoo', channel: 'Jawed Karim' });
    expect(await library.find(edited)).toMatchObject({ edit: { originalId: id } });
  });

  test('is as its file has it again once all is taken back', async () => {
    const { library, id } = await filled();
    const before = await library.list();
    await edit(library, id, retitled);
    await edit(library, id, { field: 'title', before: 'Zoo', after: 'Me at the zoo' });
    expect(await library.list()).toStrictEqual(before);
  });

  test('without a title is called as its file', async () => {
    const { library, id } = await filled();
    await edit(library, id, { ...retitled, after: '' });
    expect(await library.list()).toMatchObject([{ title: '1' }]);
  });

  test('keeps the times that were put right, and its place at its video', async () => {
    const { library, id } = await filled();
    const timing = { kind: 'shifted', offsetMs: 100, drift: 0, anchorMs: null } as const;
    await library.reading.rememberTiming(id, timing);
    await library.reading.prefer(firstVideo, id);
    const edited = await edit(library, id, retitled);
    expect(await library.reading.timing(edited)).toEqual(timing);
    expect(await library.reading.preferred(firstVideo)).toBe(edited);
    const other = videoId('ImportVid01');
    const moved = await edit(library, id, { field: 'video', before: firstVideo, after: other });
    expect(await library.reading.preferred(firstVideo)).toBeNull();
    expect(await library.reading.preferred(other)).toBe(moved);
  });

  test('of the extension’s own is the person’s from then on', async () => {
    const library = await openLibrary();
    await library.saveBundled('zoo.md', timedTranscript(), 1);
    const [summary] = await library.list();
    await edit(library, summary?.id ?? (await filled()).id, retitled);
    expect(await library.saveBundled('zoo.md', timedTranscript({ title: 'New' }), 2)).toBe(
      'left-out',
    );
    expect(await library.list()).toMatchObject([{ title: 'Zoo', origin: 'imported' }]);
  });

  test('comes back edited after it was deleted', async () => {
    const { library, id } = await filled();
    const edited = await edit(library, id, retitled);
    const removal = createRemovalId(1);
    await library.bin.remove([edited], removal);
    expect(await library.edit(id, rechanneled)).toStrictEqual({ status: 'gone' });
    await library.bin.bringBack(removal);
    expect(await library.find(id)).toMatchObject({ title: 'Zoo' });
  });
});

describe('two tabs', () => {
  test('that change different fields change both', async () => {
    const { library, id } = await filled();
    const other = await openLibrary();
    await Promise.all([edit(library, id, retitled), edit(other, id, rechanneled)]);
    expect(await library.list()).toMatchObject([{ title: 'Zoo', channel: 'Jawed Karim' }]);
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
  });

  test('that change the same field change it once: the second is told', async () => {
    const { library, id } = await filled();
    const other = await openLibrary();
    const results = await Promise.all([
      library.edit(id, retitled),
      other.edit(id, { ...retitled, after: 'Elephants' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toStrictEqual(['refused', 'saved']);
    expect(results).toContainEqual({ status: 'refused', reason: 'changed-meanwhile' });
    expect(await library.list()).toHaveLength(1);
  });
});

describe('a file that is imported again', () => {
  const file = new File([archiveFile({})], 'zoo.md');
  const homeless = new File(
    [archiveFile({ title: 'Homeless', url: 'https://example.org/' })],
    '1.md',
  );

  async function importedOnce(imported: File) {
    const page = await openImportPage();
    await page.importer.add(selectFiles([imported]));
    const [summary] = await page.library.list();
    if (!summary) throw new Error('Nothing was imported.');
    return { ...page, summary };
  }

  test('is unchanged, and so is what was edited', async () => {
    const { library, importer, report, summary } = await importedOnce(file);
    await edit(library, summary.id, { field: 'title', before: summary.title, after: 'Mine' });
    await importer.add(selectFiles([file]));
    expect(await report()).toMatchObject([{ status: 'unchanged', isEdited: true }]);
    expect(await library.list()).toMatchObject([{ title: 'Mine' }]);
  });

  test('is unchanged where a person has edited it and then given it a video', async () => {
    const { library, importer, report, summary } = await importedOnce(homeless);
    const edited = await edit(library, summary.id, {
      field: 'title',
      before: 'Homeless',
      after: 'Mine',
    });
    await library.assignVideo([edited], firstVideo);
    await importer.add(selectFiles([homeless]));
    expect(await report()).toMatchObject([{ status: 'unchanged', isEdited: true }]);
    expect(await library.list()).toMatchObject([{ title: 'Mine', videoId: firstVideo }]);
  });

  test('is unchanged where a person has given it a video and then edited it', async () => {
    const { library, importer, report, summary } = await importedOnce(homeless);
    await library.assignVideo([summary.id], firstVideo);
    await edit(library, summary.id, { field: 'title', before: 'Homeless', after: 'Mine' });
    await importer.add(selectFiles([homeless]));
    expect(await report()).toMatchObject([{ status: 'unchanged', isEdited: true }]);
    expect(await library.list()).toHaveLength(1);
  });

  test('is kept beside the edited one where it is better', async () => {
    const untimed = new File([archiveFile({}).replace(/ \[\[.*/, '')], 'zoo.md');
    const { library, importer, report, summary } = await importedOnce(untimed);
    const before = (await library.load(summary.id))?.cues[0];
    if (!before) throw new Error('It has no lines.');
    await edit(library, summary.id, {
      field: 'line',
      row: 0,
      before,
      after: { ...before, text: 'All right.' },
    });
    await importer.add(selectFiles([file]));
    expect(await report()).toMatchObject([{ status: 'added' }]);
    expect(await library.list()).toHaveLength(2);
  });

  test('for its video by the panel is unchanged as well', async () => {
    const { library, summary } = await importedOnce(file);
    await edit(library, summary.id, { field: 'title', before: summary.title, after: 'Mine' });
    const wanted = summary.videoId ?? firstVideo;
    const imported = { videoId: wanted, name: 'zoo.md', bytes: file, choice: null };
    expect(await library.importForVideo(imported)).toBe('unchanged');
    expect(await library.list()).toHaveLength(1);
  });
});
