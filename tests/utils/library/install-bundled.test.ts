import { expect, test, vi } from 'vitest';
import type { BundledFile } from '@/utils/library/bundled';
import { continueBundled, installBundled } from '@/utils/library/install-bundled';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { archiveFile } from './archive-file';
import { startEachTestAfresh } from './fresh-database';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

/** An extension with so many bundled files; counts how often they are read. */
function createExtension(fileCount: number) {
  const bytes = (number: number) =>
    new TextEncoder().encode(archiveFile({ line: `The line of file ${number}.` }));
  const reads: number[] = [];
  const files = Array.from({ length: fileCount }, (_, number): BundledFile => ({
    path: `transcripts/${number}.md`,
    async read() {
      reads.push(number);
      return bytes(number);
    },
  }));
  const open = keepOpen(openLibrary);
  return { reads, open, listFiles: async () => files };
}

test('a start of the background before any installation adds nothing', async () => {
  const extension = createExtension(3);
  await continueBundled(extension);
  expect(extension.reads).toStrictEqual([]);
});

test('an installation adds every file once, also while the background starts', async () => {
  const extension = createExtension(60);
  await Promise.all([installBundled(extension), continueBundled(extension)]);
  expect(await (await extension.open()).totals()).toMatchObject({ transcripts: 60 });
  expect(extension.reads).toHaveLength(60);
});

test('once all is added, a start reads no file again', async () => {
  const extension = createExtension(3);
  await installBundled(extension);
  await continueBundled(extension);
  expect(extension.reads).toHaveLength(3);
});

test('an update looks at every file again', async () => {
  const extension = createExtension(3);
  await installBundled(extension);
  await installBundled(extension);
  expect(extension.reads).toHaveLength(6);
});

test('what a library that went away has stopped is continued where it stopped', async () => {
  const { reads, open, listFiles } = createExtension(60);
  const files = await listFiles();
  const stopping = files.with(40, {
    path: 'transcripts/40.md',
    async read() {
      (await open()).close();
      return new TextEncoder().encode(archiveFile({ line: 'The line of file 40.' }));
    },
  });
  await installBundled({ open, listFiles: async () => stopping });
  expect(await (await open()).totals()).toMatchObject({ transcripts: 40 });
  await continueBundled({ open, listFiles });
  expect(await (await open()).totals()).toMatchObject({ transcripts: 60 });
  expect(reads.filter((number) => number === 0)).toHaveLength(1);
});
