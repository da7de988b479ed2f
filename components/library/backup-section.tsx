import { useMemo, useRef } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { createFormats } from '@/components/shared/format';
import { ExportIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { BackupState } from '@/utils/library/backup/backup-state';
import { BackupOutcome, type BackupOutcomeActions } from './backup-outcome';
import { TaskProgress } from './task-progress';

export interface BackupSectionProps extends BackupOutcomeActions {
  readonly backup: ReadonlySignal<BackupState>;
  readonly onExportAll: () => void;
  readonly onBackUp: () => void;
  readonly onRestore: (file: File) => void;
  readonly onCancelBackup: () => void;
}

/** Where the library is taken out of the browser, and brought back. */
export function BackupSection(props: BackupSectionProps) {
  const { backup, onExportAll, onBackUp, onRestore, onCancelBackup } = props;
  const formats = useMemo(() => createFormats(), []);
  const sectionRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const state = backup.value;
  const isRunning = state.phase === 'running';
  useKeptFocus(sectionRef, headingRef);
  return (
    <section ref={sectionRef} class="card backup" aria-labelledby="backup">
      <div class="grow">
        <h2 id="backup" ref={headingRef} tabIndex={-1}>
          {text('backupTitle')}
        </h2>
        <p class="quiet">{text('backupHelp')}</p>
      </div>
      <div class="choices">
        <button type="button" class="button" onClick={onExportAll}>
          <ExportIcon />
          {text('exportAll')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isRunning}
          onClick={() => {
            if (!isRunning) onBackUp();
          }}
        >
          {text('backUpLibrary')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isRunning}
          onClick={() => {
            if (!isRunning) fileRef.current?.click();
          }}
        >
          {text('restore')}
        </button>
      </div>
      <input
        ref={fileRef}
        type="file"
        accept=".zip"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={text('backupFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Choosing the same file again is to be a change again.
          event.currentTarget.value = '';
          if (file) onRestore(file);
        }}
      />
      {isRunning && (
        <TaskProgress
          name={text(state.task === 'backup' ? 'backupProgress' : 'restoreProgress')}
          progress={state.progress}
          describe={({ done, total }) => text('taskBytes', formats.size(done), formats.size(total))}
          formats={formats}
          isCancelling={state.isCancelling}
          onCancel={onCancelBackup}
        />
      )}
      <div role="status">
        <BackupOutcome {...props} state={state} formats={formats} />
      </div>
    </section>
  );
}
