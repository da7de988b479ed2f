import { describe, expect, test, vi } from 'vitest';
import { createRemovalId } from '@/utils/library/bin/removal';
import { type BundledFile, addBundledTranscripts } from '@/utils/library/bundled';
import { type Library, openLibrary } from '@/utils/library/library';
import { archiveFile } from './archive-file';
import { startEachTestAfresh } from './fresh-database';
import { importedAt } from './sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

function bundle(path: string, text: string): BundledFile {
  return { path, read: async () => new TextEncoder().encode(text) };
}

const zoo = bundle('transcripts/zoo.md', archiveFile({}));
const betterZoo = bundle('transcripts/zoo.md', archiveFile({ line: 'Better.' }));
const bestZoo = bundle('transcripts/zoo.md', archiveFile({ line: 'Best.' }));

async function install(library: Library, ...files: readonly BundledFile[]) {
  const outcomes = await addBundledTranscripts(library, files);
  return outcomes.map(({ status }) => status);
}

/** What a person does to all that the library holds. */
async function deleteAll(library: Library): Promise<void> {
  const ids = (await library.list()).map(({ id }) => id);
  await library.bin.remove(ids, createRemovalId(1));
}

/** The first line of every transcript that the library holds. */
async function firstLines(library: Library) {
  const summaries = await library.list();
  const transcripts = await Promise.all(summaries.map(({ id }) => library.load(id)));
  return transcripts.map((transcript) => transcript?.cues[0]?.text);
}

describe('bundled transcripts', () => {
  const first = 'All right, so here we are.';

  test.each<[string, (library: Library) => Promise<unknown>, string, readonly string[]]>([
    ['are added when the extension is installed', async () => undefined, 'added', ['Better.']],
    ['are not added twice', (library) => install(library, betterZoo), 'unchanged', ['Better.']],
    ['replace what they held before', (library) => install(library, zoo), 'replaced', ['Better.']],
    [
      'do not come back once deleted',
      async (library) => {
        await install(library, betterZoo);
        await deleteAll(library);
      },
      'unchanged',
      [],
    ],
    [
      'do not come back once deleted, nor in a newer form',
      async (library) => {
        await install(library, zoo);
        await deleteAll(library);
      },
      'left-out',
      [],
    ],
    [
      'are not added where a person has imported the same',
      (library) => importAsPerson(library, 'Better.'),
      'unchanged',
      ['Better.'],
    ],
    [
      'do not replace what a person has imported',
      async (library) => {
        await importAsPerson(library, first);
        await install(library, zoo);
      },
      'left-out',
      [first],
    ],
  ])('%s', async (_sentence, prepare, status, lines) => {
    const library = await openLibrary();
    await prepare(library);
    expect(await install(library, betterZoo)).toStrictEqual([status]);
    expect(await firstLines(library)).toStrictEqual(lines);
    expect(await library.totals()).toMatchObject({ transcripts: lines.length });
  });

  test('that were left out once stay out', async () => {
    const library = await openLibrary();
    await install(library, zoo);
    await deleteAll(library);
    await install(library, betterZoo);
    expect(await install(library, bestZoo)).toStrictEqual(['left-out']);
    expect(await library.list()).toStrictEqual([]);
  });

  test('are known by their file as bundled', async () => {
    const library = await openLibrary();
    await install(library, zoo);
    expect(await library.list()).toMatchObject([{ origin: 'bundled', fileName: 'zoo.md' }]);
  });

  test('that cannot be read do not keep out the others', async () => {
    const library = await openLibrary();
    const missing = { path: 'missing.md', read: () => Promise.reject(new Error('Missing.')) };
    const withoutVideo = bundle('x.md', archiveFile({ url: 'https://example.org/talk.mp3' }));
    expect(
      await addBundledTranscripts(library, [missing, bundle('empty.md', ''), withoutVideo, zoo]),
    ).toStrictEqual([
      { path: 'missing.md', status: 'failed' },
      { path: 'empty.md', status: 'failed' },
      { path: 'x.md', status: 'failed' },
      { path: 'transcripts/zoo.md', status: 'added' },
    ]);
  });

  test('cut off half-way are completed the next time', async () => {
    const other = bundle('transcripts/other.md', archiveFile({ title: 'Another' }));
    const stopped = await openLibrary();
    const stopping: BundledFile = {
      path: other.path,
      async read() {
        stopped.close();
        return other.read();
      },
    };
    await expect(addBundledTranscripts(stopped, [zoo, stopping])).rejects.toMatchObject({
      reason: 'closed',
    });
    const library = await openLibrary();
    expect(await install(library, zoo, other)).toStrictEqual(['unchanged', 'added']);
  });
});

async function importAsPerson(library: Library, line: string): Promise<void> {
  const { readTranscript } = await import('@/utils/transcript/formats/read');
  const { transcripts } = await readTranscript(
    new TextEncoder().encode(archiveFile({ line })),
    'mine.md',
  );
  for (const transcript of transcripts) {
    await library.save(transcript, importedAt(1));
  }
}
