import { type ReadonlySignal, signal } from '@preact/signals';
import { createChangeAnnouncer } from '@/utils/library/changes';
import { fillTarget } from '@/utils/library/export/fill-target';
import type { SaveTarget, SavedFile } from '@/utils/library/export/save-target';
import { explainFailure } from '@/utils/library/export/task-failure';
import { createProgressMeter } from '@/utils/library/export/task-progress';
import { askForPersistence } from '@/utils/library/import/storage-room';
import type { Library } from '@/utils/library/library';
import type { BackupState } from './backup-state';
import { withRestoreLock } from './restore-lock';

export type Settings = Readonly<Record<string, unknown>>;

/** A page's backups and restores, one at a time. Nothing rejects. */
export interface Backups {
  readonly state: ReadonlySignal<BackupState>;
  /** Writes everything into one file. To be called by a press of a button: the browser asks where. */
  backUp(): Promise<void>;
  /** Puts what is in a backup into the library, beside what it holds. */
  restore(file: File): Promise<void>;
  /** Stops what runs. Of a backup nothing is left; what was restored stays. */
  cancel(): void;
  /** Forgets how the last one ended. */
  dismiss(): void;
}

export interface BackupsOptions {
  readonly open: () => Promise<Library>;
  readonly chooseTarget: (file: SavedFile) => Promise<SaveTarget | null>;
  /** Of this Sidescript. */
  readonly appVersion: string;
  /** What the person has set, to be kept in the backup. */
  readonly readSettings: () => Promise<Settings>;
}

/** Often enough to see the library grow. */
const ANNOUNCEMENT_PERIOD_MS = 1_000;

/** Makes a page's backups. */
export function createBackups({
  open,
  chooseTarget,
  appVersion,
  readSettings,
}: BackupsOptions): Backups {
  const state = signal<BackupState>({ phase: 'idle' });
  const announcer = createChangeAnnouncer(ANNOUNCEMENT_PERIOD_MS);
  let lifetime = new AbortController();

  /** What tells how far a task is, by bytes of which the sum is known with the first of them. */
  function showProgress(task: 'backup' | 'restore', cancelled: AbortSignal) {
    let meter: ((done: number) => void) | null = null;
    return (done: number, total: number) => {
      meter ??= createProgressMeter(total, (progress) => {
        state.value = { phase: 'running', task, progress, isCancelling: cancelled.aborted };
      });
      meter(done);
    };
  }

  function begin(task: 'backup' | 'restore'): AbortSignal {
    lifetime = new AbortController();
    state.value = { phase: 'running', task, progress: null, isCancelling: false };
    return lifetime.signal;
  }

  async function writeInto(target: SaveTarget, createdAt: string): Promise<void> {
    const cancelled = begin('backup');
    try {
      // Only who makes a backup pays for what writes it.
      const [{ startZip }, { writeBackup }] = await Promise.all([
        import('@/utils/library/export/zip-sink'),
        import('./write-backup'),
      ]);
      const library = (await open()).bulk;
      const settings = await readSettings();
      const { result, byteCount } = await fillTarget(target, (writable) =>
        writeBackup(library, startZip(writable, 'store'), {
          appVersion,
          createdAt,
          settings,
          signal: cancelled,
          onProgress: showProgress('backup', cancelled),
        }),
      );
      state.value = { phase: 'backed-up', fileName: target.name, byteCount, result };
    } catch (error) {
      state.value = cancelled.aborted
        ? { phase: 'cancelled' }
        : { phase: 'failed', task: 'backup', reason: explainFailure(error, 'cannot-save') };
    }
  }

  async function restoreAlone(file: File): Promise<BackupState> {
    const cancelled = begin('restore');
    const [{ openBackup }, { restoreBackup }] = await Promise.all([
      import('./open-backup'),
      import('./restore-backup'),
    ]);
    const opened = await openBackup(file);
    if (opened.kind !== 'backup') return { phase: 'refused', file, refusal: opened };
    await askForPersistence();
    const show = showProgress('restore', cancelled);
    const result = await restoreBackup((await open()).bulk, opened, {
      signal: cancelled,
      onProgress(done, total) {
        announcer.announce();
        show(done, total);
      },
    });
    return { phase: 'restored', fileName: file.name, backup: opened, result };
  }

  return {
    state,
    async backUp() {
      if (state.value.phase === 'running') return;
      const createdAt = new Date().toISOString();
      try {
        const name = `sidescript-backup-${createdAt.slice(0, 10)}.zip`;
        const target = await chooseTarget({ name, mediaType: 'application/zip' });
        if (target) await writeInto(target, createdAt);
      } catch (error) {
        const reason = explainFailure(error, 'cannot-save');
        state.value = { phase: 'failed', task: 'backup', reason };
      }
    },
    async restore(file) {
      if (state.value.phase === 'running') return;
      try {
        const ended = await withRestoreLock(() => restoreAlone(file));
        state.value = ended ?? { phase: 'refused', file, refusal: { kind: 'busy' } };
      } catch (error) {
        const reason = explainFailure(error, 'cannot-read');
        state.value = { phase: 'failed', task: 'restore', reason };
      }
      announcer.flush();
    },
    cancel() {
      lifetime.abort();
      if (state.value.phase === 'running') state.value = { ...state.value, isCancelling: true };
    },
    dismiss() {
      if (state.value.phase !== 'running') state.value = { phase: 'idle' };
    },
  };
}
