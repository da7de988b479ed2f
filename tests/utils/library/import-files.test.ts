import { describe, expect, test, vi } from 'vitest';
import { type ImportOutcome, importFiles } from '@/utils/library/import-files';
import { type Library, openLibrary } from '@/utils/library/library';
import { parseVideoId } from '@/utils/transcript/video-id';
import { archiveFile } from './archive-file';
import { startEachTestAfresh } from './fresh-database';
import { fillDisk } from './full-disk';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const zoo = new File([archiveFile({})], 'zoo.md');
const other = new File([archiveFile({ title: 'Another' })], 'other.md');
const third = new File([archiveFile({ title: 'A third' })], 'third.md');

async function runImport(
  files: readonly File[],
  library: Library,
  signal = new AbortController().signal,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  await importFiles(library, files, { onOutcome: (outcome) => outcomes.push(outcome), signal });
  return outcomes;
}

/** A file that was deleted after the person chose it. */
function unreadable(name: string): File {
  const arrayBuffer = () => Promise.reject(new DOMException('Gone.', 'NotFoundError'));
  const slice = () => Object.assign(new Blob(), { arrayBuffer });
  return Object.assign(new File([], name), { slice });
}

describe('importing a file', () => {
  test.each<[string, File, object]>([
    [
      'a transcript is added',
      zoo,
      { status: 'added', problems: [], summary: { title: 'Me at the zoo', fileName: 'zoo.md' } },
    ],
    [
      'a transcript with a stray line is added, with the line told',
      new File([`${archiveFile({})}stray\n`], 'stray.md'),
      { status: 'added', problems: [{ code: 'stray-line', line: 4 }] },
    ],
    [
      'an empty file is no transcript',
      new File([], 'empty.md'),
      { status: 'failed', reason: 'not-a-transcript', problems: [{ code: 'empty-file' }] },
    ],
    [
      'a picture is no transcript',
      new File(['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0007\u0080'], 'picture.md'),
      { status: 'failed', reason: 'not-a-transcript', problems: [{ code: 'binary-file' }] },
    ],
    [
      'a list of settings is no transcript',
      new File(['{"name": "sidescript", "private": true}'], 'package.json'),
      { status: 'failed', reason: 'not-a-transcript', problems: [{ code: 'unknown-format' }] },
    ],
    [
      'plain text is a transcript that needs a video',
      new File(
        ['Here we are, in front of the elephants. They have really long trunks.'],
        'zoo.txt',
      ),
      { status: 'needs-video', title: '', problems: [] },
    ],
    [
      'a file that has gone is unreadable',
      unreadable('gone.md'),
      { status: 'failed', reason: 'unreadable', problems: [] },
    ],
    [
      'a transcript of no video on YouTube needs a video',
      new File([archiveFile({ url: 'https://example.org/talk.mp3?token=secret' })], 'talk.md'),
      { status: 'needs-video', title: 'Me at the zoo', problems: [{ code: 'no-video-id' }] },
    ],
  ])('%s, and its neighbours are imported', async (_sentence, file, outcome) => {
    const library = await openLibrary();
    const outcomes = await runImport([other, file, third], library);
    expect(outcomes).toMatchObject([
      { status: 'added', fileName: 'other.md' },
      { ...outcome, fileName: file.name },
      { status: 'added', fileName: 'third.md' },
    ]);
  });

  test('a transcript that is there already is unchanged, also under another name', async () => {
    const library = await openLibrary();
    const copy = new File([zoo], 'copy of zoo.md');
    expect(await runImport([zoo, copy], library)).toMatchObject([
      { status: 'added' },
      { status: 'unchanged', fileName: 'copy of zoo.md', summary: { fileName: 'zoo.md' } },
    ]);
  });

  test.each([
    ['takes a file that names none', archiveFile({ url: 'https://example.org/' }), 'ImportVid01'],
    ['leaves a file that names its own', archiveFile({}), 'jNQXAC9IVRw'],
  ])('an import for a video %s', async (_sentence, text, videoId) => {
    const library = await openLibrary();
    const outcomes: ImportOutcome[] = [];
    await importFiles(library, [new File([text], 'talk.md')], {
      onOutcome: (outcome) => outcomes.push(outcome),
      signal: new AbortController().signal,
      wantedVideo: parseVideoId('ImportVid01'),
    });
    expect(outcomes).toMatchObject([{ status: 'added', problems: [], summary: { videoId } }]);
  });

  test('markup in a transcript stays text', async () => {
    const library = await openLibrary();
    const line = '<img src=x onerror=alert(1)> & <b>so</b>';
    const [outcome] = await runImport([new File([archiveFile({ line })], 'x.md')], library);
    if (outcome?.status !== 'added') throw new Error('Not added.');
    expect(await library.load(outcome.summary.id)).toMatchObject({ cues: [{ text: line }] });
  });
});

describe('an import ends', () => {
  test('before the next file when it is cancelled; what is in stays in', async () => {
    const library = await openLibrary();
    const lifetime = new AbortController();
    const onOutcome = vi.fn<() => void>(() => lifetime.abort());
    await importFiles(library, [zoo, other], { onOutcome, signal: lifetime.signal });
    expect(onOutcome).toHaveBeenCalledOnce();
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
  });

  test.each<[string, string, (library: Library) => void]>([
    ['when the disk is full', 'library-full', () => fillDisk(['transcripts', 'lines'])],
    ['when the library is closed', 'library-unavailable', (library) => library.close()],
  ])('%s, and names every file left', async (_sentence, reason, spoil) => {
    const library = await openLibrary();
    spoil(library);
    expect(await runImport([zoo, other, third], library)).toMatchObject(
      [zoo, other, third].map(({ name }) => ({ fileName: name, status: 'failed', reason })),
    );
  });
});

test('an import lets the page do other things between files', async () => {
  const files = ['one.md', 'two.md', 'three.md'].map(unreadable);
  const events: string[] = [];
  await importFiles(await openLibrary(), files, {
    onOutcome({ fileName }) {
      events.push(fileName);
      if (events.length === 1) setImmediate(() => events.push('the page'));
    },
    signal: new AbortController().signal,
  });
  expect(events.slice(0, events.indexOf('three.md'))).toContain('the page');
});
