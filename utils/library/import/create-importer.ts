import { signal, type ReadonlySignal } from '@preact/signals';
import { createChangeAnnouncer } from '@/utils/library/changes';
import type { Library } from '@/utils/library/library';
import { LibraryError } from '@/utils/library/library-error';
import type { VideoId } from '@/utils/transcript/model';
import type { ImportActivity } from './import-activity';
import { type ImportFile, fingerprintOf } from './import-file';
import type { JobId } from './import-job';
import type { ImportOutcome, StoredOutcome } from './import-outcome';
import type { JobReport } from './journal';
import { type JobSurroundings, rereadFile, resumeJob, startJob } from './run-job';
import { selectHandles } from './select-handles';
import type { Selection } from './selection';
import { settleVideo } from './settle-video';
import type { VideoChoice } from './video-choice';
import { askForPersistence } from './storage-room';
import type { WorkerPool } from './worker-pool';

/** How an attempt to go on with an import ended. */
export type Continuation =
  /** It ran; the journal says how far it came. */
  | 'ran'
  /** This session cannot open the files: the person has to choose them again. */
  | 'choose-again'
  /** Another tab is at work on it, or it was dismissed. */
  | 'not-ours'
  /** There is no room even to write down that it has begun. */
  | 'full'
  /** The library could not be opened, read or written. */
  | 'unavailable';

/** A page's imports: one after another, however many are asked for at once. Nothing rejects. */
export interface Importer {
  readonly activity: ReadonlySignal<ImportActivity>;
  /** The reports that are not dismissed, of all tabs, the last begun first. */
  readonly jobs: ReadonlySignal<readonly JobReport[]>;
  /**
   * Imports behind what is waiting already; resolves at its end. An unfinished import of the same
   * sources is continued. A selection may be empty: then nothing happens.
   */
  add(selection: Promise<Selection>): Promise<Continuation>;
  /** Whether `resume` may be of use: else the person has to choose the same again. */
  canResume(job: JobReport): boolean;
  /** Continues an unfinished import by itself; to be called by a press of a button. */
  resume(id: JobId): Promise<Continuation>;
  /** Continues it with the same sources, chosen again: what is done is not read again. */
  resumeWith(id: JobId, selection: Promise<Selection>): Promise<Continuation>;
  /** Reads a file again in the encoding that a person has chosen: a label of `TextDecoder`. */
  readAs(id: JobId, outcome: ImportOutcome, encoding: string): Promise<Continuation>;
  /** Does as a person has decided about a transcript whose file names another video. */
  settleVideo(id: JobId, outcome: StoredOutcome, choice: VideoChoice): Promise<Continuation>;
  /** Ends what runs and waits; what is in stays in. */
  cancel(): void;
  /** Forgets a report. */
  dismiss(id: JobId): Promise<void>;
  /** Reads `jobs` again: another tab may have changed them. */
  refresh(): Promise<void>;
}

export interface ImporterOptions {
  readonly open: () => Promise<Library>;
  readonly startPool: () => WorkerPool;
  /** The video that a person came to import for, `null` for none. */
  readonly wantedVideo: VideoId | null;
}

/** Often enough to see the library grow. */
const ANNOUNCEMENT_PERIOD_MS = 1_000;

/** Makes a page's importer. */
export function createImporter({ open, startPool, wantedVideo }: ImporterOptions): Importer {
  const activity = signal<ImportActivity>({ phase: 'idle' });
  const jobs = signal<readonly JobReport[]>([]);
  const announcer = createChangeAnnouncer(ANNOUNCEMENT_PERIOD_MS);
  /** What was chosen in this session and did not come to its end. */
  const selections = new Map<JobId, Selection>();
  /** The files that wait for a choice of letters, by job and fingerprint. */
  const strangeFiles = new Map<string, ImportFile>();
  let waiting: Promise<unknown> = Promise.resolve();
  let lifetime = new AbortController();

  async function refresh(): Promise<void> {
    try {
      const known = await (await open()).journal.list();
      const unfinished = new Set(known.filter(({ state }) => state !== 'done').map(({ id }) => id));
      for (const id of selections.keys()) if (!unfinished.has(id)) selections.delete(id);
      jobs.value = known;
    } catch {
      // The page shows by itself that the library does not open.
    }
  }

  async function attempt(
    work: (surroundings: JobSurroundings) => Promise<Continuation>,
    cancelled: AbortSignal,
  ): Promise<Continuation> {
    try {
      return await work({
        library: await open(),
        startPool,
        signal: cancelled,
        onActivity(shown) {
          activity.value = shown;
        },
        onChange: () => announcer.announce(),
        onSelection: (id, selection) => selections.set(id, selection),
        onStrangeLetters: (id, file) => strangeFiles.set(`${id}/${fingerprintOf(file)}`, file),
        onJournal: refresh,
      });
    } catch (error) {
      return error instanceof LibraryError && error.reason === 'full' ? 'full' : 'unavailable';
    }
  }

  async function enqueue(
    work: (surroundings: JobSurroundings) => Promise<Continuation>,
  ): Promise<Continuation> {
    const cancelled = lifetime.signal;
    if (activity.value.phase === 'idle') activity.value = { phase: 'listing', fileCount: 0 };
    const mine = waiting.then(() => (cancelled.aborted ? 'ran' : attempt(work, cancelled)));
    waiting = mine;
    const continuation = await mine;
    announcer.flush();
    if (waiting === mine) activity.value = { phase: 'idle' };
    return continuation;
  }

  function resumeWith(id: JobId, selecting: Promise<Selection>): Promise<Continuation> {
    return enqueue(async (surroundings) =>
      (await resumeJob(surroundings, id, await selecting)) ? 'ran' : 'not-ours',
    );
  }

  return {
    activity,
    jobs,
    refresh,
    resumeWith,
    add: (selecting) =>
      enqueue(async (surroundings) => {
        const selection = await selecting;
        await askForPersistence();
        if (selection.sources.length > 0) await startJob(surroundings, selection, wantedVideo);
        return 'ran';
      }),
    canResume: ({ id, handles }) => selections.has(id) || handles.length > 0,
    async resume(id) {
      const job = jobs.value.find((other) => other.id === id);
      // Not behind what waits: the browser asks only while the press of a button is fresh.
      const selection = selections.get(id) ?? (await selectHandles(job?.handles ?? []));
      return selection ? resumeWith(id, Promise.resolve(selection)) : 'choose-again';
    },
    readAs(id, { fingerprint }, encoding) {
      const file = strangeFiles.get(`${id}/${fingerprint}`);
      const job = jobs.value.find((other) => other.id === id);
      if (!file || !job) return Promise.resolve('choose-again');
      return enqueue(async (surroundings) =>
        (await rereadFile(surroundings, job, file, encoding)) ? 'ran' : 'not-ours',
      );
    },
    async settleVideo(id, outcome, choice) {
      const job = jobs.value.find((other) => other.id === id);
      if (!job) return 'not-ours';
      return attempt(async ({ library }) => {
        await settleVideo(library, job, outcome, choice);
        return 'ran';
      }, lifetime.signal);
    },
    cancel() {
      lifetime.abort();
      lifetime = new AbortController();
      const { value } = activity;
      if (value.phase === 'importing') activity.value = { ...value, isCancelling: true };
    },
    async dismiss(id) {
      await attempt(async ({ library }) => {
        await library.journal.dismiss(id);
        return 'ran';
      }, lifetime.signal);
      await refresh();
    },
  };
}
