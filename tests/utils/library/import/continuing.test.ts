import { describe, expect, test, vi } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { fillDisk } from '@/tests/utils/library/full-disk';
import { createImporter } from '@/utils/library/import/create-importer';
import { isUnfinished } from '@/utils/library/import/journal';
import { withJobLock } from '@/utils/library/import/job-lock';
import { createReportView } from '@/utils/library/import/report-view';
import { selectFiles } from '@/utils/library/import/selection';
import { archiveFile } from '@/tests/utils/library/archive-file';
import { startWorkerPool } from '@/utils/library/import/worker-pool';
import { openImportPage } from './import-page';
import { startInProcessWorker } from './in-process-worker';
import { numberedFile, numberedFiles } from './numbered-files';
import { zipFile } from './zip-file';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));
startEachTestAfresh();

const COUNT = 300;

/** Its letters are of Western Europe, and stored in the old way. */
const strange = new File(
  [
    Uint8Array.from('1\n00:00:01,000 --> 00:00:02,500\nO\u00f9?\n', (letter) =>
      letter.charCodeAt(0),
    ),
  ],
  'Where [ImportVid09].srt',
);

type Page = Awaited<ReturnType<typeof openImportPage>>;

/** Resolves once a chunk of the import is in. */
function firstChunk({ importer }: Page): Promise<void> {
  return new Promise((resolve) => {
    importer.activity.subscribe((activity) => {
      if (activity.phase === 'importing' && activity.progress.done.files > 0) resolve();
    });
  });
}

/** Imports until the first chunk is in, and not much further. */
async function importInPart(page: Page, choose = () => selectFiles(numberedFiles(COUNT))) {
  const importing = page.importer.add(choose());
  await firstChunk(page);
  page.importer.cancel();
  await importing;
  return page.lastJob();
}

describe('an import that was cancelled', () => {
  test('keeps what is in, and knows what is missing', async () => {
    const page = await openImportPage();
    const job = await importInPart(page);
    expect(job).toMatchObject({ state: 'cancelled', asked: { files: COUNT } });
    expect(isUnfinished(job)).toBe(true);
    expect(job.done.files).toBeGreaterThan(0);
    expect(job.missing.files).toBe(COUNT - job.done.files);
    expect(job.missing.files).toBeGreaterThan(0);
    expect(await page.library.totals()).toMatchObject({ transcripts: job.done.files });
    expect(await page.report()).toHaveLength(job.done.files);
  });

  test.each<[string, (page: Page, id: string) => Promise<unknown>]>([
    [
      'is continued when the same is chosen again',
      ({ importer }) => importer.add(selectFiles(numberedFiles(COUNT))),
    ],
    ['is continued by its button', ({ importer }, id) => importer.resume(id)],
    [
      'is continued by its button with what was chosen again',
      ({ importer }, id) => importer.resumeWith(id, selectFiles(numberedFiles(COUNT))),
    ],
  ])('%s, and ends right', async (_sentence, go) => {
    const page = await openImportPage();
    const { id, done } = await importInPart(page);
    await go(page, id);
    expect(await page.library.totals()).toMatchObject({ transcripts: COUNT });
    const jobs = await page.library.journal.list();
    expect(jobs).toHaveLength(1);
    expect(jobs).toMatchObject([
      { id, state: 'done', done: { files: COUNT }, missing: { files: 0 } },
    ]);
    // What was done already is not read again: else it would be there as unchanged.
    expect(jobs[0]?.counts).toMatchObject({ added: COUNT, unchanged: 0 });
    expect(done.files).toBeLessThan(COUNT);
  });

  test('is continued from a zip', async () => {
    const files = numberedFiles(COUNT);
    const zipped = await Promise.all(
      files.map(async (file) => ({ name: file.name, content: await file.text() })),
    );
    const zip = await zipFile(zipped);
    const page = await openImportPage();
    await importInPart(page, () => selectFiles([zip]));
    await page.importer.add(selectFiles([zip]));
    expect(await page.lastJob()).toMatchObject({
      state: 'done',
      counts: { added: COUNT, unchanged: 0 },
    });
  });

  test('asks for its files again in another session, where the browser cannot open them', async () => {
    const first = await openImportPage();
    const job = await importInPart(first);
    expect(first.importer.canResume(job)).toBe(true);
    const { importer } = await openImportPage();
    await importer.refresh();
    expect(importer.canResume(job)).toBe(false);
    expect(await importer.resume(job.id)).toBe('choose-again');
  });

  test('is left alone while another tab is at it', async () => {
    const page = await openImportPage();
    const { id } = await importInPart(page);
    const selection = selectFiles(numberedFiles(COUNT));
    const attempt = await withJobLock(id, () => page.importer.resumeWith(id, selection));
    expect(attempt).toBe('not-ours');
  });

  test('is forgotten when it is dismissed, but what is in stays', async () => {
    const page = await openImportPage();
    const { id, done } = await importInPart(page);
    await page.importer.dismiss(id);
    expect(await page.library.journal.list()).toStrictEqual([]);
    expect(await page.report()).toStrictEqual([]);
    expect(await page.library.totals()).toMatchObject({ transcripts: done.files });
    expect(await page.importer.resumeWith(id, selectFiles(numberedFiles(COUNT)))).toBe('not-ours');
  });
});

test('an import that is cancelled when all is in work already is done', async () => {
  const page = await openImportPage();
  await importInPart(page, () => selectFiles(numberedFiles(70)));
  expect(await page.lastJob()).toMatchObject({ state: 'done', missing: { files: 0 } });
});

describe('a tab that dies in the middle', () => {
  test('leaves chunks that are in wholly, and its import is continued', async () => {
    const dying = await openImportPage({ startWorker: dyingWorker });
    await dying.importer.add(selectFiles(numberedFiles(COUNT)));
    const page = await openImportPage();
    const cutOff = await page.lastJob();
    expect(await page.library.totals()).toMatchObject({ transcripts: cutOff.counts.added });
    await page.importer.add(selectFiles(numberedFiles(COUNT)));
    expect(await page.lastJob()).toMatchObject({ id: cutOff.id, counts: { added: COUNT } });
    expect(await page.library.totals()).toMatchObject({ transcripts: COUNT });
  });

  /** Takes two tasks, then crashes as a worker does that runs out of memory. */
  function dyingWorker() {
    const worker = startInProcessWorker();
    const crashing = new EventTarget();
    let taskCount = 0;
    return {
      ...worker,
      addEventListener: crashing.addEventListener.bind(crashing),
      postMessage(...message: Parameters<typeof worker.postMessage>) {
        taskCount += 1;
        if (taskCount <= 2) worker.postMessage(...message);
        else crashing.dispatchEvent(new Event('error'));
      },
    };
  }
});

describe('a disk that is full', () => {
  test.each([
    ['for transcripts', ['transcripts']],
    ['for lines', ['lines']],
    ['for the journal', ['jobChunks']],
  ])('%s keeps what is in, and more comes in once there is room', async (_where, stores) => {
    const page = await openImportPage();
    await page.importer.add(selectFiles([numberedFile(0)]));
    const makeRoom = fillDisk(stores);
    await page.importer.add(selectFiles(numberedFiles(COUNT)));
    const job = await page.lastJob();
    expect(job).toMatchObject({ state: 'full', done: { files: 0 }, missing: job.asked });
    expect(job.missing.bytes).toBeGreaterThan(0);
    expect(await page.library.totals()).toMatchObject({ transcripts: 1 });
    makeRoom();
    await page.importer.add(selectFiles(numberedFiles(COUNT)));
    expect(await page.library.totals()).toMatchObject({ transcripts: COUNT });
    expect(await page.lastJob()).toMatchObject({
      id: job.id,
      state: 'done',
      counts: { added: COUNT - 1, unchanged: 1 },
    });
  });
});

test('a disk so full that nothing can be begun is told', async () => {
  const { importer, library } = await openImportPage();
  const makeRoom = fillDisk(['jobs']);
  expect(await importer.add(selectFiles(numberedFiles(1)))).toBe('full');
  expect(importer.activity.value).toStrictEqual({ phase: 'idle' });
  makeRoom();
  expect(await importer.add(selectFiles(numberedFiles(1)))).toBe('ran');
  expect(await library.totals()).toMatchObject({ transcripts: 1 });
});

describe('a file in other letters', () => {
  test('is imported as chosen, and its report then says so', async () => {
    const { importer, library, report, lastJob } = await openImportPage();
    await importer.add(selectFiles([strange, numberedFile(1)]));
    const [waiting] = await report('needs-encoding');
    const { id, done } = await lastJob();
    if (!waiting) throw new Error('Nothing waits.');
    expect(await importer.readAs(id, waiting, 'windows-1252')).toBe('ran');
    expect(await report('needs-encoding')).toStrictEqual([]);
    expect(await lastJob()).toMatchObject({ done, counts: { added: 2, 'needs-encoding': 0 } });
    const [summary] = await library.list({ limit: 1 });
    if (!summary) throw new Error('Nothing was added.');
    expect(await library.load(summary.id)).toMatchObject({ cues: [{ text: 'Où?' }] });
  });

  test('has to be chosen again where another session saw it', async () => {
    const { importer, report, lastJob } = await openImportPage();
    await importer.add(selectFiles([strange]));
    const [waiting] = await report();
    const { id } = await lastJob();
    const later = await openImportPage();
    await later.importer.refresh();
    if (!waiting) throw new Error('Nothing waits.');
    expect(await later.importer.readAs(id, waiting, 'windows-1252')).toBe('choose-again');
  });
});

test('a library that does not open is told, and the importer is idle again', async () => {
  const open = () => Promise.reject(new Error('Locked.'));
  const startPool = () => startWorkerPool(1, startInProcessWorker);
  const importer = createImporter({ open, startPool, wantedVideo: null });
  expect(await importer.add(selectFiles(numberedFiles(1)))).toBe('unavailable');
  expect(importer.activity.value).toStrictEqual({ phase: 'idle' });
});

describe('a report', () => {
  test('is read wholly to be copied, whatever part of it is shown', async () => {
    const { importer, library, lastJob } = await openImportPage();
    const empty = Array.from({ length: 70 }, (_, number) => new File([], `${number}.md`));
    await importer.add(selectFiles([...numberedFiles(5), ...empty]));
    const { id } = await lastJob();
    const view = createReportView(async () => library);
    await view.show(id, 'explained');
    expect(view.parts.value.get(id)?.outcomes).toHaveLength(50);
    expect(await view.readAll(id)).toHaveLength(70);
    await view.show(id, 'added');
    expect(await view.readAll(id)).toHaveLength(5);
  });

  test('keeps what more of it was asked for, until its import changes', async () => {
    const { importer, library, report, lastJob } = await openImportPage();
    const empty = Array.from({ length: 70 }, (_, number) => new File([], `${number}.md`));
    await importer.add(selectFiles([...empty, strange]));
    const { id } = await lastJob();
    const view = createReportView(async () => library);
    const shownCount = () => view.parts.value.get(id)?.outcomes.length;
    await view.follow(importer.jobs.value);
    expect(shownCount()).toBe(50);
    await view.showMore(id);
    expect(shownCount()).toBe(71);
    await importer.refresh();
    await view.follow(importer.jobs.value);
    expect(shownCount()).toBe(71);
    const [waiting] = await report('needs-encoding');
    if (!waiting) throw new Error('Nothing waits.');
    await importer.readAs(id, waiting, 'windows-1252');
    await view.follow(importer.jobs.value);
    expect(shownCount()).toBe(50);
  });

  const files = [
    ...numberedFiles(200),
    ...Array.from({ length: 100 }, (_, number) => new File([], `empty-${number}.md`)),
    new File([archiveFile({ url: 'https://example.org/' })], 'waiting.md'),
  ];

  test.each([
    ['all outcomes', 'all', 301],
    ['what was not simply added', 'explained', 101],
    ['what was added', 'added', 200],
    ['what failed', 'failed', 100],
    ['what needs a video', 'needs-video', 1],
    ['what was updated', 'updated', 0],
  ] as const)('gives %s in pages, each once', async (_what, filter, count) => {
    const { importer, library, lastJob } = await openImportPage();
    await importer.add(selectFiles(files));
    const { id } = await lastJob();
    const paths: string[] = [];
    let page = await library.journal.outcomes(id, { filter, limit: 37, after: null });
    paths.push(...page.outcomes.map(({ path }) => path));
    while (page.next) {
      expect(page.outcomes).toHaveLength(37);
      page = await library.journal.outcomes(id, { filter, limit: 37, after: page.next });
      paths.push(...page.outcomes.map(({ path }) => path));
    }
    expect(paths).toHaveLength(count);
    expect(new Set(paths).size).toBe(count);
  });
});
