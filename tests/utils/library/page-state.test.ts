import { describe, expect, test, vi } from 'vitest';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary, type Library } from '@/utils/library/library';
import { createLibraryView } from '@/utils/library/library-state';
import {
  libraryPageAddress,
  readLibraryPageAddress,
  searchPageAddress,
  withSearch,
} from '@/utils/library/page-address';
import { parseVideoId } from '@/utils/transcript/video-id';
import { startEachTestAfresh } from './fresh-database';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

describe('the open library', () => {
  test('is opened once for all who ask', async () => {
    const open = keepOpen(openLibrary);
    expect(await open()).toBe(await open());
  });

  test('is opened again after it was closed', async () => {
    const open = keepOpen(openLibrary);
    const first = await open();
    first.close();
    expect(await open()).not.toBe(first);
    await expect((await open()).totals()).resolves.toMatchObject({ transcripts: 0 });
  });

  test('is asked for again after it did not open', async () => {
    let attempts = 0;
    const open = keepOpen(() => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('locked')) : openLibrary();
    });
    await expect(open()).rejects.toThrow('locked');
    await expect(open()).resolves.toHaveProperty('closed');
  });
});

describe('a page’s view of it', () => {
  test('shows the newest, and follows imports', async () => {
    const open = keepOpen(openLibrary);
    const view = createLibraryView(open, 2, new AbortController().signal);
    await addTranscripts(open, ['One', 'Two', 'Three']);
    await vi.waitFor(() =>
      expect(view.state.value).toMatchObject({ status: 'ready', totals: { transcripts: 3 } }),
    );
    expect(titles(view)).toEqual(['Three', 'Two']);
  });

  test('says that the library does not open, and recovers when it does', async () => {
    let isLocked = true;
    const open = keepOpen(() => (isLocked ? Promise.reject(new Error('locked')) : openLibrary()));
    const view = createLibraryView(open, 10, new AbortController().signal);
    await view.refresh();
    expect(view.state.value).toEqual({ status: 'unavailable' });
    isLocked = false;
    await view.refresh();
    expect(view.state.value).toMatchObject({ status: 'ready' });
  });
});

test.each([
  ['nothing in particular', { isFirstRun: false, wantedVideo: null }, '/library.html'],
  ['the first run', { isFirstRun: true, wantedVideo: null }, '/library.html?welcome='],
  [
    'a video',
    { isFirstRun: false, wantedVideo: parseVideoId('jNQXAC9IVRw') },
    '/library.html?video=jNQXAC9IVRw',
  ],
])('an address for %s says so and is read back', (_what, request, address) => {
  expect(libraryPageAddress(request)).toBe(address);
  expect(readLibraryPageAddress(`chrome-extension://x${address}`)).toEqual({
    ...request,
    searchedText: '',
  });
});

test('an address that names no video is read as none', () => {
  expect(
    readLibraryPageAddress('chrome-extension://x/library.html?video=javascript:alert'),
  ).toEqual({ isFirstRun: false, wantedVideo: null, searchedText: '' });
});

test.each([
  ['words', 'elephants "in front" & more'],
  ['nothing', ' '],
])('an address for a search of %s is read back', (_what, query) => {
  const address = `chrome-extension://x${searchPageAddress(query)}`;
  expect(readLibraryPageAddress(address).searchedText).toBe(query.trim());
  expect(readLibraryPageAddress(withSearch(address, '')).searchedText).toBe('');
});

function titles(view: ReturnType<typeof createLibraryView>): readonly string[] {
  return view.state.value.status === 'ready'
    ? view.state.value.summaries.map(({ title }) => title)
    : [];
}

async function addTranscripts(
  open: () => Promise<Library>,
  names: readonly string[],
): Promise<void> {
  const library = await open();
  for (const [importedAt, title] of names.entries()) {
    await library.save(sampleTranscript(undefined, { title }), {
      fileName: `${title}.md`,
      origin: 'imported',
      importedAt,
      format: null,
      jobId: null,
    });
  }
}
