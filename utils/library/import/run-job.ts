import type { Library } from '@/utils/library/library';
import type { VideoId } from '@/utils/transcript/model';
import { followImport } from './follow-import';
import type { ImportActivity } from './import-activity';
import { type ImportFile, fingerprintOf } from './import-file';
import { type JobId, createJobId } from './import-job';
import { withJobLock } from './job-lock';
import { type JobReport, isUnfinished } from './journal';
import { runImport } from './run-import';
import type { Selection } from './selection';
import type { WorkerPool } from './worker-pool';

/** What an import runs with, and whom it tells. */
export interface JobSurroundings {
  readonly library: Library;
  readonly startPool: () => WorkerPool;
  /** Ends the import; what is in stays in. */
  readonly signal: AbortSignal;
  readonly onActivity: (activity: ImportActivity) => void;
  /** Called when transcripts have come into the library. */
  readonly onChange: () => void;
  /** Called with what a job is working on: this session can open it again without asking. */
  readonly onSelection: (id: JobId, selection: Selection) => void;
  /** Called for files whose letters a person has to choose. */
  readonly onStrangeLetters: (id: JobId, file: ImportFile) => void;
  /** Called when the journal has changed at the beginning or end of a job. */
  readonly onJournal: () => Promise<void>;
}

/**
 * Imports a selection, for a video or for none. An unfinished import of the same sources is
 * continued instead. Rejects where the journal cannot be read or written to begin with.
 */
export async function startJob(
  surroundings: JobSurroundings,
  selection: Selection,
  wantedVideo: VideoId | null,
): Promise<void> {
  const { journal } = surroundings.library;
  for (const job of await journal.list()) {
    const isSame = isUnfinished(job) && isOfSame(job, selection, wantedVideo);
    if (isSame && (await resumeJob(surroundings, job.id, selection))) return;
  }
  const startedAtMs = Date.now();
  const id = createJobId(startedAtMs);
  const { sources, handles } = selection;
  // Locked before it is written down: otherwise other tabs could take it for one that was cut off.
  await withJobLock(id, async () => {
    await journal.create({ id, startedAtMs, sources, handles, wantedVideo });
    await run(surroundings, { id, wantedVideo }, selection);
  });
  await surroundings.onJournal();
}

/**
 * Imports what is left of a job. Returns `false` where another tab is at it or it was dismissed.
 * Rejects where the journal cannot be read.
 */
export async function resumeJob(
  surroundings: JobSurroundings,
  id: JobId,
  selection: Selection,
): Promise<boolean> {
  const ran = await withJobLock(id, async () => {
    const jobs = await surroundings.library.journal.list();
    const job = jobs.find((other) => other.id === id);
    if (job) await run(surroundings, job, selection);
    return job !== undefined;
  });
  await surroundings.onJournal();
  return ran ?? false;
}

/**
 * Reads a file of a job again, in another encoding: a label of `TextDecoder`. Returns `false` where
 * another tab is at the job. Rejects where the library refuses it.
 */
export async function rereadFile(
  surroundings: JobSurroundings,
  { id, wantedVideo, asked }: Pick<JobReport, 'id' | 'wantedVideo' | 'asked'>,
  file: ImportFile,
  encoding: string,
): Promise<boolean> {
  const { startPool, onChange, onJournal } = surroundings;
  const ran = await withJobLock(id, () =>
    withPool(startPool, async (pool) => {
      const video = asked.files === 1 ? wantedVideo : null;
      await pool.importChunk({ jobId: id, wantedVideo: video, encoding, files: [file] });
      return true;
    }),
  );
  onChange();
  await onJournal();
  return ran ?? false;
}

async function run(
  { library, startPool, signal, onActivity, onChange, ...listeners }: JobSurroundings,
  { id, wantedVideo }: Pick<JobReport, 'id' | 'wantedVideo'>,
  selection: Selection,
): Promise<void> {
  listeners.onSelection(id, selection);
  await listeners.onJournal();
  const following = followImport(onActivity, signal);
  await withPool(startPool, (pool) =>
    runImport(id, selection, {
      library,
      pool,
      signal,
      wantedVideo,
      encoding: null,
      ...following,
      onChunk(result, files) {
        following.onChunk(result, files);
        const { counts, needEncoding } = result;
        if (counts.added + counts.updated + counts['needs-video'] > 0) onChange();
        if (needEncoding.length === 0) return;
        const strange = files.filter((file) => needEncoding.includes(fingerprintOf(file)));
        for (const file of strange) listeners.onStrangeLetters(id, file);
      },
    }),
  );
}

async function withPool<Result>(
  startPool: () => WorkerPool,
  work: (pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const pool = startPool();
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

/** The same choice again, as far as can be told without opening it. */
function isOfSame(job: JobReport, { sources }: Selection, wantedVideo: VideoId | null): boolean {
  return job.wantedVideo === wantedVideo && JSON.stringify(job.sources) === JSON.stringify(sources);
}
