import { Uint8ArrayReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, test, vi } from 'vitest';
import { createMemoryDisk, type MemoryDisk } from '@/tests/utils/library/memory-target';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import {
  importedAt,
  timedTranscript,
  untimedTranscript,
} from '@/tests/utils/library/sample-transcript';
import { type Exporter, createExporter } from '@/utils/library/export/create-exporter';
import type { ExportFormat, ExportedIds } from '@/utils/library/export/export-choice';
import { exportInWorker } from '@/utils/library/export/export-in-worker';
import { type Library, openLibrary } from '@/utils/library/library';
import type { TranscriptId } from '@/utils/library/schema';
import { identifyTranscript } from '@/utils/library/transcript-id';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { Transcript } from '@/utils/transcript/model';
import { startInProcessExporter } from './in-process-exporter';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

function startExporter(disk: MemoryDisk): Exporter {
  return createExporter({
    open: openLibrary,
    chooseTarget: disk.chooseTarget,
    run: (task, listener) => exportInWorker(task, listener, startInProcessExporter),
    zipStem: () => 'export',
  });
}

async function save(library: Library, ...transcripts: readonly Transcript[]) {
  const ids: TranscriptId[] = [];
  for (const [position, transcript] of transcripts.entries()) {
    ids.push((await library.save(transcript, importedAt(position))).summary.id);
  }
  return ids;
}

/** Exports and returns the files that a person finds, those of a zip by their paths in it. */
async function exported(format: ExportFormat, ids: ExportedIds = 'all', withOwnTiming = false) {
  const disk = createMemoryDisk();
  const exporter = startExporter(disk);
  await exporter.ask(ids);
  await exporter.write({ format, withOwnTiming });
  const [file] = disk.files.values();
  if (!file) throw new Error(`Nothing was exported: ${JSON.stringify(exporter.state.value)}`);
  return { state: exporter.state.value, files: await readFiles(file) };
}

async function readFiles(file: File): Promise<ReadonlyMap<string, string>> {
  if (file.type !== 'application/zip') return new Map([[file.name, await file.text()]]);
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await file.arrayBuffer())));
  const entries = await reader.getEntries();
  const files = await Promise.all(
    entries.map(async (entry): Promise<[string, string]> => [
      entry.filename,
      entry.directory ? '' : await entry.getData(new TextWriter()),
    ]),
  );
  return new Map(files);
}

const talk = timedTranscript({ title: 'Talk', language: null });
const song = timedTranscript({ title: 'Song', channel: null, language: null });

describe('exporting', () => {
  test.each<readonly [ExportFormat, string]>([
    ['markdown', 'Talk [jNQXAC9IVRw].md'],
    ['srt', 'Talk [jNQXAC9IVRw].srt'],
    ['vtt', 'Talk [jNQXAC9IVRw].vtt'],
    ['json', 'Talk [jNQXAC9IVRw].json'],
    ['text', 'Talk [jNQXAC9IVRw].txt'],
    ['timed-text', 'Talk [jNQXAC9IVRw].txt'],
  ])('one as %s gives one file, which is of the same video', async (format, name) => {
    const ids = await save(await openLibrary(), talk, song);
    const { files, state } = await exported(format, ids.slice(0, 1));
    expect([...files.keys()]).toStrictEqual([name]);
    expect(state).toMatchObject({ phase: 'written', fileName: name, result: { fileCount: 1 } });
    const read = await readTranscript(new TextEncoder().encode(files.get(name)), name);
    expect(read.transcripts).toMatchObject([{ videoId: talk.videoId }]);
  });

  test.each<ExportFormat>(['markdown', 'json'])('as %s reads back as the same', async (format) => {
    const archived = new TextEncoder().encode(writeArchiveMarkdown(talk));
    const { transcripts: imported } = await readTranscript(archived, 'talk.md');
    const ids = await save(await openLibrary(), ...imported);
    const [[name, content] = ['', '']] = [...(await exported(format)).files];
    const { transcripts } = await readTranscript(new TextEncoder().encode(content), name);
    const [again] = transcripts;
    expect(again && [await identifyTranscript(again)]).toStrictEqual(ids);
  });

  test('several gives one zip, in folders by channel', async () => {
    await save(await openLibrary(), talk, song, timedTranscript({ title: 'Talk' }));
    const { files, state } = await exported('markdown');
    expect([...files.keys()].toSorted()).toStrictEqual([
      'Song [jNQXAC9IVRw].md',
      'jawed/Talk (2) [jNQXAC9IVRw].md',
      'jawed/Talk [jNQXAC9IVRw].md',
    ]);
    expect(state).toMatchObject({ fileName: 'export.zip', result: { fileCount: 3, leftOut: [] } });
  });

  test('only some leaves the others out', async () => {
    const ids = await save(await openLibrary(), talk, song, timedTranscript({ title: 'Third' }));
    const { files } = await exported('text', ids.slice(0, 2));
    expect(files.size).toBe(2);
  });

  test.each<ExportFormat>(['srt', 'vtt'])(
    'as %s says which have no times instead of making some up',
    async (format) => {
      const untimed = untimedTranscript({ title: 'Never timed' });
      await save(await openLibrary(), talk, untimed);
      const { files, state } = await exported(format);
      expect(files.size).toBe(1);
      expect(state).toMatchObject({
        result: { fileCount: 1, leftOut: [{ title: 'Never timed', reason: 'no-times' }] },
      });
    },
  );

  test('with times as a person put them right writes those', async () => {
    const library = await openLibrary();
    const [talkId, untimedId] = await save(
      library,
      talk,
      untimedTranscript({ title: 'Estimated' }),
    );
    if (!talkId || !untimedId) throw new Error('Nothing was saved.');
    const shift = { kind: 'shifted', offsetMs: 1500, drift: 0, anchorMs: null } as const;
    await library.reading.rememberTiming(talkId, shift);
    const estimate = { kind: 'estimated', durationMs: 20_000, pins: [] } as const;
    await library.reading.rememberTiming(untimedId, estimate);
    const asImported = await exported('srt');
    expect([...asImported.files.values()].join('')).toContain('00:00:04,000 -->');
    expect(asImported.files.size).toBe(1);
    const asAdjusted = await exported('srt', 'all', true);
    expect([...asAdjusted.files.values()].join('')).toContain('00:00:05,500 -->');
    expect(asAdjusted.files.size).toBe(2);
  });
});

describe('before anything is written', () => {
  test('a person learns how many there are, and how many of them have no times', async () => {
    await save(await openLibrary(), talk, untimedTranscript());
    const exporter = startExporter(createMemoryDisk());
    await exporter.ask('all');
    expect(exporter.state.value).toMatchObject({
      phase: 'choosing',
      choice: { untimedCount: 1, estimatedCount: 0, fileStem: null },
    });
    exporter.close();
    expect(exporter.state.value).toStrictEqual({ phase: 'idle' });
  });

  test('a person may think better of where to save it', async () => {
    await save(await openLibrary(), talk);
    const exporter = createExporter({
      open: openLibrary,
      chooseTarget: () => Promise.resolve(null),
      run: exportInWorker,
      zipStem: () => 'export',
    });
    await exporter.ask('all');
    await exporter.write({ format: 'srt', withOwnTiming: false });
    expect(exporter.state.value).toMatchObject({ phase: 'choosing' });
  });
});

describe('an export that does not come to its end', () => {
  test('is told where the disk is full, and leaves nothing behind', async () => {
    await save(await openLibrary(), talk, song);
    const disk = createMemoryDisk(100);
    const exporter = startExporter(disk);
    await exporter.ask('all');
    await exporter.write({ format: 'markdown', withOwnTiming: false });
    expect(exporter.state.value).toStrictEqual({ phase: 'failed', reason: 'no-room' });
    expect(disk.leftovers()).toStrictEqual([]);
  });

  test('leaves nothing behind where it is cancelled, and asks again', async () => {
    await save(await openLibrary(), talk, song);
    const disk = createMemoryDisk();
    const exporter = startExporter(disk);
    await exporter.ask('all');
    exporter.state.subscribe((state) => {
      if (state.phase === 'writing' && !state.isCancelling) exporter.cancel();
    });
    await exporter.write({ format: 'markdown', withOwnTiming: false });
    expect(exporter.state.value).toMatchObject({ phase: 'choosing' });
    expect([...disk.files.keys(), ...disk.leftovers()]).toStrictEqual([]);
  });
});
