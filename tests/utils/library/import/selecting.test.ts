import { describe, expect, test } from 'vitest';
import type { OpenableHandle } from '@/utils/library/import/openable-handle';
import { selectDropped } from '@/utils/library/import/select-dropped';
import { selectHandles } from '@/utils/library/import/select-handles';
import { selectFiles, type Selection } from '@/utils/library/import/selection';
import { zipFile } from './zip-file';
import { type FakeEntry, fakeDrop, fakeHandle, file, folder } from './fake-file-system';

/** What a person sees of a selection. */
function describeSelection({ files, zips, sources }: Selection) {
  return {
    files: files.map(({ path, content }) =>
      content.kind === 'unusable' ? `${path}: ${content.reason}` : path,
    ),
    zips: zips.map(({ name }) => name),
    sources: sources.map(({ kind, name, fileCount }) => `${kind} ${name} ${fileCount}`),
  };
}

const many = folder(
  'many',
  Array.from({ length: 250 }, (_, number) => file(`${number}.md`)),
);

const chosen: readonly [string, readonly FakeEntry[], ReturnType<typeof describeSelection>][] = [
  ['a file', [file('a.md')], { files: ['a.md'], zips: [], sources: ['files a.md 1'] }],
  [
    'files, a folder and a zip',
    [file('a.md'), folder('show', [file('b.md')]), file('c.zip'), file('d.md')],
    {
      files: ['a.md', 'show/b.md', 'd.md'],
      zips: ['c.zip'],
      sources: ['zip c.zip null', 'files a.md 2', 'folder show 1'],
    },
  ],
  [
    'folders in folders',
    [folder('one', [folder('two', [file('a.md'), folder('three', [file('b.md')])])])],
    {
      files: ['one/two/a.md', 'one/two/three/b.md'],
      zips: [],
      sources: ['folder one 2'],
    },
  ],
  [
    'a folder with litter in it',
    [folder('one', [file('.DS_Store'), folder('.git', [file('a.md')]), file('a.md')])],
    { files: ['one/a.md'], zips: [], sources: ['folder one 1'] },
  ],
  [
    'a hidden folder',
    [folder('.notes', [file('a.md')])],
    { files: ['.notes/a.md'], zips: [], sources: ['folder .notes 1'] },
  ],
  [
    'a folder that disappears half-way',
    [folder('one', [file('a.md'), 'gone']), file('b.md')],
    {
      files: ['one/a.md', 'one: folder-unreadable', 'b.md'],
      zips: [],
      sources: ['folder one 1', 'files one 2'],
    },
  ],
  ['an empty folder', [folder('one', [])], { files: [], zips: [], sources: [] }],
  [
    'more files than a browser lists at once',
    [many],
    {
      files: Array.from({ length: 250 }, (_, number) => `many/${number}.md`),
      zips: [],
      sources: ['folder many 250'],
    },
  ],
];

describe('what was dropped', () => {
  test.each(chosen)('is found: %s', async (_what, entries, selection) => {
    expect(describeSelection(await selectDropped(fakeDrop(entries)))).toStrictEqual(selection);
  });

  test('is asked for before the drop event is over', async () => {
    const drop = fakeDrop([file('a.md')]);
    let isOver = false;
    const items = drop.items.map((item) => ({
      ...item,
      webkitGetAsEntry: () => (isOver ? null : item.webkitGetAsEntry()),
    }));
    const selecting = selectDropped({ items });
    isOver = true;
    expect(describeSelection(await selecting).files).toStrictEqual(['a.md']);
  });

  test('is a single file where it is in no file system', async () => {
    const picture = new File(['x'], 'picture.md');
    expect(describeSelection(await selectDropped(fakeDrop([], [picture]))).files).toStrictEqual([
      'picture.md',
    ]);
  });

  test('can be opened again where the browser gives handles', async () => {
    const drop = fakeDrop([folder('one', [file('a.md')]), file('b.md')], [], (entry) =>
      fakeHandle(entry),
    );
    const { handles } = await selectDropped(drop);
    const again = await selectHandles(handles);
    expect(again && describeSelection(again).files).toStrictEqual(['one/a.md', 'b.md']);
  });
});

describe('what is opened again', () => {
  test.each(chosen)('is found: %s', async (_what, entries, selection) => {
    const again = await selectHandles(entries.map((entry) => fakeHandle(entry)));
    expect(again && describeSelection(again)).toStrictEqual(selection);
  });

  test.each<[string, readonly OpenableHandle[]]>([
    ['the browser gave no handles', []],
    ['the person does not allow it', [fakeHandle(file('a.md'), 'denied')]],
    ['one of several is not allowed', [fakeHandle(file('a.md')), fakeHandle(many, 'denied')]],
  ])('has to be chosen by hand where %s', async (_why, handles) => {
    expect(await selectHandles(handles)).toBeNull();
  });
});

test('a folder input tells the folders of its files', async () => {
  const chosenFile = Object.assign(new File(['x'], 'a.md'), {
    webkitRelativePath: 'show/inner/a.md',
  });
  expect(describeSelection(await selectFiles([chosenFile]))).toStrictEqual({
    files: ['show/inner/a.md'],
    zips: [],
    sources: ['folder show 1'],
  });
});

test('thousands of files hold up the page for no long time', async () => {
  const manyFiles = Array.from({ length: 3000 }, (_, number) => new File(['x'], `${number}.md`));
  // So long may a browser take to find out how large a file is.
  const slow = manyFiles.map((each) => Object.defineProperty(each, 'size', { get: waitForDisk }));
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1));
  const { files } = await selectFiles(slow);
  clearInterval(ticking);
  expect(files).toHaveLength(3000);
  expect(ticks).toBeGreaterThan(2);
});

function waitForDisk(): number {
  const endMs = performance.now() + 0.1;
  while (performance.now() < endMs);
  return 1;
}

test('the same zip is known by its size and time, the same files by their sum', async () => {
  const zip = await zipFile([{ name: 'a.md', content: 'A' }]);
  const { sources } = await selectFiles([zip, new File(['abc'], 'b.md'), new File(['de'], 'c.md')]);
  expect(sources).toStrictEqual([
    { kind: 'zip', name: 'archive.zip', byteCount: zip.size, fileCount: null, lastModifiedMs: 1 },
    { kind: 'files', name: 'b.md', byteCount: 5, fileCount: 2, lastModifiedMs: null },
  ]);
});
