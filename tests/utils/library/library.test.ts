import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createRemovalId } from '@/utils/library/bin/removal';
import { type Library, openLibrary } from '@/utils/library/library';

import { identifyTranscript } from '@/utils/library/transcript-id';
import type { Transcript } from '@/utils/transcript/model';
import { startEachTestAfresh } from './fresh-database';
import {
  firstVideo,
  importedAt,
  timedTranscript,
  untimedTranscript,
  videoId,
} from './sample-transcript';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const otherVideo = videoId('WEVwY3XkTrI');
const nowhere = timedTranscript({ title: 'Never saved' });

async function save(library: Library, ...transcripts: readonly Transcript[]) {
  for (const [position, transcript] of transcripts.entries()) {
    await library.save(transcript, importedAt(position));
  }
}

async function titles(summaries: ReturnType<Library['list']>) {
  return (await summaries).map(({ title }) => title);
}

describe('a transcript that was saved', () => {
  test.each<[string, Transcript]>([
    ['is loaded as it was', timedTranscript()],
    ['is loaded as it was without times', untimedTranscript()],
    ['is loaded as it was without lines', timedTranscript({}, { timing: 'exact', cues: [] })],
    ['is loaded as it was without a video', timedTranscript({ videoId: null, channel: null })],
  ])('%s', async (_sentence, transcript) => {
    const library = await openLibrary();
    const { summary } = await library.save(transcript, importedAt(1));
    expect(await library.load(summary.id)).toStrictEqual(transcript);
  });

  test('is listed with what lists show', async () => {
    const library = await openLibrary();
    const transcript = timedTranscript();
    const { status, summary } = await library.save(transcript, importedAt(7));
    expect(status).toBe('added');
    expect(await library.list()).toStrictEqual([summary]);
    const { byteCount, ...rest } = summary;
    expect(byteCount).toBeGreaterThan(0);
    expect(rest).toStrictEqual({
      id: await identifyTranscript(transcript),
      videoId: firstVideo,
      title: 'Me at the zoo',
      channel: 'jawed',
      publishedOn: null,
      language: 'en',
      durationMs: 19_000,
      timing: 'exact',
      lineCount: 2,
      characterCount: 51,
      fileName: '7.md',
      origin: 'imported',
      importedAt: 7,
      format: 'archive-markdown',
      jobId: null,
      sourceModel: 'whisper medium 20231117',
    });
  });

  test('is unchanged when saved again, whatever its file is called', async () => {
    const library = await openLibrary();
    const { summary } = await library.save(timedTranscript(), importedAt(1));
    expect(await library.save(timedTranscript(), importedAt(2))).toStrictEqual({
      status: 'unchanged',
      summary,
    });
    expect(await library.list()).toStrictEqual([summary]);
  });

  test('is added once by two tabs that save it at once', async () => {
    const tabs = await Promise.all([openLibrary(), openLibrary()]);
    const results = await Promise.all(
      tabs.map((tab) => tab.save(timedTranscript(), importedAt(1))),
    );
    expect(results.map(({ status }) => status).toSorted()).toStrictEqual(['added', 'unchanged']);
    expect(await tabs[0].totals()).toMatchObject({ transcripts: 1, lines: 2 });
  });

  test('is there when the library is opened again', async () => {
    const before = await openLibrary();
    await save(before, timedTranscript());
    before.close();
    expect(await titles((await openLibrary()).list())).toStrictEqual(['Me at the zoo']);
  });
});

describe('the transcripts of a video', () => {
  const older = timedTranscript({ title: 'older' });
  const newer = timedTranscript({ title: 'newer' });
  const untimed = untimedTranscript({ title: 'untimed' });
  const elsewhere = timedTranscript({ title: 'elsewhere', videoId: otherVideo });

  test.each([
    ['none, where there are none', [elsewhere], []],
    ['only its own', [older, elsewhere], ['older']],
    ['the newest first', [older, newer], ['newer', 'older']],
    ['timed before untimed', [older, untimed], ['older', 'untimed']],
    [
      'timed before untimed, then the newest',
      [older, newer, untimed],
      ['newer', 'older', 'untimed'],
    ],
  ])('%s', async (_sentence, saved, found) => {
    const library = await openLibrary();
    await save(library, ...saved);
    expect(await titles(library.findByVideo(firstVideo))).toStrictEqual(found);
  });
});

describe.each([
  ['listing three transcripts', false],
  ['listing three transcripts where indexes give no records', true],
])('%s', (_name, isOlder) => {
  test.each([
    ['the last imported first', {}, ['c', 'b', 'a']],
    ['only as many as asked for', { limit: 2 }, ['c', 'b']],
    ['after those already seen', { limit: 2, offset: 2 }, ['a']],
    ['all the rest', { offset: 1 }, ['b', 'a']],
    ['none after the end', { offset: 3 }, []],
    ['none, where none are asked for', { limit: 0 }, []],
  ])('%s', async (_sentence, page, listed) => {
    const library = await openLibrary();
    await save(library, ...['a', 'b', 'c'].map((title) => timedTranscript({ title })));
    const newer = Object.getOwnPropertyDescriptor(IDBIndex.prototype, 'getAllRecords');
    if (isOlder) delete IDBIndex.prototype.getAllRecords;
    onTestFinished(
      () => void Object.defineProperty(IDBIndex.prototype, 'getAllRecords', { ...newer }),
    );
    expect(await titles(library.list(page))).toStrictEqual(listed);
  });
});

describe('deleting', () => {
  test('leaves nothing, and undoing it leaves nothing out', async () => {
    const library = await openLibrary();
    const { summary } = await library.save(timedTranscript(), importedAt(1));
    const totals = await library.totals();

    const removal = createRemovalId(1);
    expect(await library.bin.remove([summary.id], removal)).toBe(1);
    expect(await library.load(summary.id)).toBeNull();
    expect(await library.totals()).toStrictEqual({ transcripts: 0, lines: 0, bytes: 0 });

    expect(await library.bin.bringBack(removal)).toStrictEqual([summary.id]);
    expect(await library.bin.bringBack(removal)).toStrictEqual([]);
    expect(await library.list()).toStrictEqual([summary]);
    expect(await library.load(summary.id)).toStrictEqual(timedTranscript());
    expect(await library.totals()).toStrictEqual(totals);
  });

  test('what is not there is neither deleted nor loaded', async () => {
    const library = await openLibrary();
    await save(library, timedTranscript());
    const id = await identifyTranscript(nowhere);
    expect(await library.bin.remove([id], createRemovalId(1))).toBe(0);
    expect(await library.load(id)).toBeNull();
    expect(await library.totals()).toMatchObject({ transcripts: 1 });
  });
});

test('totals are right whatever two tabs do at once', async () => {
  const transcripts = ['a', 'b', 'c'].map((title) => timedTranscript({ title }));
  const action = fc.record({
    tab: fc.nat(1),
    transcript: fc.constantFrom(...transcripts),
    verb: fc.constantFrom('save', 'remove'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action), async (actions) => {
      const tabs = await Promise.all([openLibrary(), openLibrary()]);
      await Promise.all(
        actions.map(async ({ tab, transcript, verb }) => {
          const library = tabs[tab] ?? tabs[0];
          return verb === 'save'
            ? library.save(transcript, importedAt(0))
            : library.bin.remove([await identifyTranscript(transcript)], createRemovalId(1));
        }),
      );
      const summaries = await tabs[0].list();
      expect(await tabs[1].totals()).toStrictEqual({
        transcripts: summaries.length,
        lines: summaries.reduce((sum, { lineCount }) => sum + lineCount, 0),
        bytes: summaries.reduce((sum, { byteCount }) => sum + byteCount, 0),
      });
    }),
    { numRuns: 30 },
  );
});
