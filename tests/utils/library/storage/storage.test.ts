import { describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import {
  firstVideo,
  importedAt,
  timedTranscript,
  untimedTranscript,
} from '@/tests/utils/library/sample-transcript';
import { createCatalogue } from '@/utils/library/catalogue/create-catalogue';
import { onLibraryChange } from '@/utils/library/changes';
import { createJobId } from '@/utils/library/import/import-job';
import { withJobLock } from '@/utils/library/import/job-lock';
import { type Library, openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
import { shareByChannel } from '@/utils/library/storage/channel-shares';
import { createStorageView } from '@/utils/library/storage/storage-view';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

async function fill(library: Library): Promise<void> {
  const transcripts = [
    timedTranscript({ title: 'One', channel: 'News' }),
    timedTranscript({ title: 'Two', channel: 'News' }),
    timedTranscript({ title: 'Three', channel: 'Talks' }),
    untimedTranscript({ title: 'Four', channel: null, videoId: null }),
  ];
  for (const transcript of transcripts) await library.save(transcript, importedAt(1));
}

/** A page with its catalogue. */
function startPage() {
  const catalogue = createCatalogue(openLibrary, new AbortController().signal);
  return createStorageView(openLibrary, catalogue.state);
}

describe('what the library takes', () => {
  test('is summed up by channel, the largest first', async () => {
    const library = await openLibrary();
    await fill(library);
    const [totals, summaries] = await Promise.all([library.totals(), library.list()]);
    const channels = shareByChannel(summaries);
    expect(channels.map(({ channel, transcripts }) => [channel, transcripts])).toStrictEqual([
      ['News', 2],
      ['Talks', 1],
      [null, 1],
    ]);
    expect(channels.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(totals.bytes);
    expect(channels.reduce((sum, { lines }) => sum + lines, 0)).toBe(totals.lines);
  });

  test('is not summed up before somebody looks, and follows changes while they do', async () => {
    const library = await openLibrary();
    await fill(library);
    const view = startPage();
    expect(view.state.value).toStrictEqual({ status: 'closed' });
    await view.show();
    await vi.waitFor(() => expect(view.state.value).toMatchObject({ totals: { transcripts: 4 } }));
    await library.save(timedTranscript({ title: 'Five' }), importedAt(2));
    await vi.waitFor(() => expect(view.state.value).toMatchObject({ totals: { transcripts: 5 } }));
    view.close();
    await view.refresh();
    expect(view.state.value).toStrictEqual({ status: 'closed' });
  });

  test('includes the search index', async () => {
    const library = await openLibrary();
    expect(await library.indexBytes()).toBe(0);
  });

  test('cannot be said where the library does not open', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const view = startPage();
    await view.show();
    expect(view.state.value).toStrictEqual({ status: 'unavailable' });
    expect(await view.deleteEverything()).toBe('unavailable');
  });
});

describe('deleting everything', () => {
  test('leaves nothing of a person’s, in any store', async () => {
    const library = await openLibrary();
    await fill(library);
    const [summary] = await library.list();
    if (summary) await library.reading.prefer(firstVideo, summary.id);
    const database = await openDatabase(() => undefined);
    const seen = await library.catalogue.position();
    await library.saveBundled('transcripts/zoo.md', timedTranscript(), 1);
    expect(await library.deleteEverything()).toBe('deleted');
    const stores = [...database.objectStoreNames];
    const counts = await Promise.all(stores.map((name) => database.count(name)));
    const filled = stores.filter((_, position) => counts[position] !== 0);
    // Or the bundled transcript would come back with the next start of the browser; and open pages
    // have to learn that all is gone.
    expect(filled).toStrictEqual(['bundled', 'changeLog']);
    expect(await library.catalogue.news(seen)).toBeNull();
  });

  test('is announced, and other tabs go on working', async () => {
    const [library, other] = await Promise.all([openLibrary(), openLibrary()]);
    await fill(library);
    const onChange = vi.fn<() => void>();
    onLibraryChange(onChange, new AbortController().signal);
    await library.deleteEverything();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(await other.list()).toStrictEqual([]);
    await other.save(timedTranscript(), importedAt(1));
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
  });

  test('waits for nobody: while some tab imports it is refused, and nothing is deleted', async () => {
    const library = await openLibrary();
    await fill(library);
    const id = createJobId(1);
    const job = { id, startedAtMs: 1, sources: [], handles: [], wantedVideo: null };
    await library.journal.create(job);
    const deletion = await withJobLock(id, () => library.deleteEverything());
    expect(deletion).toBe('busy');
    expect(await library.totals()).toMatchObject({ transcripts: 4 });
  });
});
