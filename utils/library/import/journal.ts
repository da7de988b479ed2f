import { explained } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import {
  type Amount,
  type ImportJob,
  type JobId,
  type JobState,
  NO_COUNTS,
  missingAmount,
} from './import-job';
import type { StoredOutcome } from './import-outcome';
import { runningJobs } from './job-lock';
import { settleInChunks } from './journal-chunk';
import { type OutcomePage, type OutcomeQuery, readOutcomes } from './read-outcomes';

/** What is known when an import begins. */
export type NewJob = Pick<ImportJob, 'id' | 'startedAtMs' | 'sources' | 'handles' | 'wantedVideo'>;

/** A job and whether some tab is at work on it. */
export interface JobReport extends ImportJob {
  readonly isRunning: boolean;
  /** What it still lacks, where it did not come to its end. */
  readonly missing: Amount;
}

const NOTHING: Amount = { files: 0, bytes: 0 };

/** The account of all imports, in the database. Its functions reject with a `LibraryError`. */
export interface ImportJournal {
  /** Writes down that an import has begun. */
  create(job: NewJob): Promise<void>;
  /** Changes the state of a job, or what is left to do; one that was dismissed stays so. */
  change(id: JobId, change: JobChange): Promise<void>;
  /** The imports whose report is not dismissed, the last begun first. */
  list(): Promise<readonly JobReport[]>;
  /** How many files with each fingerprint a job has done. */
  doneFiles(id: JobId): Promise<ReadonlyMap<string, number>>;
  /** A page of a job's report, in the order its outcomes came. */
  outcomes(id: JobId, query: OutcomeQuery): Promise<OutcomePage>;
  /** Writes down that nobody is to be asked any more which video this one of its transcripts is of. */
  settleVideo(id: JobId, outcome: StoredOutcome, settledId: TranscriptId): Promise<void>;
  /** Forgets a job and its outcomes; what it imported stays in the library. */
  dismiss(id: JobId): Promise<void>;
}

export interface JobChange {
  readonly state: JobState;
  /** What the job still asks for, besides what it has done. */
  readonly left?: Amount;
}

/** Opens the journal of a library. */
export function openJournal(database: LibraryDatabase): ImportJournal {
  return {
    create: (job) => explained(createJob(database, job)),
    change: (id, change) => explained(changeJob(database, id, change)),
    list: () => explained(listJobs(database)),
    doneFiles: (id) => explained(readDoneFiles(database, id)),
    outcomes: (id, query) => explained(readOutcomes(database, id, query)),
    settleVideo: (id, outcome, settledId) =>
      explained(
        inWriteTransaction(database, (transaction) =>
          settleInChunks(transaction, id, outcome, settledId),
        ),
      ),
    dismiss: (id) => explained(dismissJob(database, id)),
  };
}

/** True for a job that no tab is at work on and that did not come to its end. */
export function isUnfinished({ state, isRunning }: JobReport): boolean {
  return state !== 'done' && !isRunning;
}

async function createJob(database: LibraryDatabase, job: NewJob): Promise<void> {
  await inWriteTransaction(database, (transaction) =>
    transaction
      .objectStore('jobs')
      .add({ ...job, state: 'running', asked: NOTHING, done: NOTHING, counts: NO_COUNTS }),
  );
}

function changeJob(
  database: LibraryDatabase,
  id: JobId,
  { state, left }: JobChange,
): Promise<void> {
  return inWriteTransaction(database, async (transaction) => {
    const job = await transaction.objectStore('jobs').get(id);
    if (!job) return;
    const asked = left
      ? { files: job.done.files + left.files, bytes: job.done.bytes + left.bytes }
      : job.asked;
    await transaction.objectStore('jobs').put({ ...job, state, asked });
  });
}

async function listJobs(database: LibraryDatabase): Promise<readonly JobReport[]> {
  // A job may begin or end meanwhile: asked before and after, its lock tells so.
  const ranBefore = await runningJobs();
  const jobs = await database.getAll('jobs');
  const runsAfter = await runningJobs();
  return jobs
    .map((job) => ({
      ...job,
      isRunning: ranBefore(job.id) || runsAfter(job.id),
      missing: missingAmount(job),
    }))
    .toReversed();
}

async function readDoneFiles(
  database: LibraryDatabase,
  id: JobId,
): Promise<ReadonlyMap<string, number>> {
  const done = new Map<string, number>();
  const index = database.transaction('jobChunks').store.index('by-job');
  for await (const cursor of index.iterate(id)) {
    for (const { fingerprint } of cursor.value.files) {
      done.set(fingerprint, (done.get(fingerprint) ?? 0) + 1);
    }
  }
  return done;
}

function dismissJob(database: LibraryDatabase, id: JobId): Promise<void> {
  return inWriteTransaction(database, async (transaction) => {
    await transaction.objectStore('jobs').delete(id);
    const chunks = transaction.objectStore('jobChunks');
    const keys = await chunks.index('by-job').getAllKeys(id);
    await Promise.all(keys.map((key) => chunks.delete(key)));
  });
}
