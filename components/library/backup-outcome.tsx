import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { BackupState, Refusal } from '@/utils/library/backup/backup-state';
import { explainFailure } from './explain-failure';
import { type Fact, Facts } from './facts';
import { Notice } from './notice';
import { RestoreOutcome } from './restore-outcome';
import { shortChecksum } from './short-checksum';

export interface BackupOutcomeActions {
  /** Imports a file that was no backup. */
  readonly onImportInstead: (file: File) => void;
  readonly onUseSettings: (settings: Readonly<Record<string, unknown>>) => void;
  readonly onCopyText: (copied: string) => Promise<void>;
  readonly onDismissBackup: () => void;
}

export interface BackupOutcomeProps extends BackupOutcomeActions {
  readonly state: BackupState;
  readonly formats: Formats;
}

/** How the last backup or restore ended; nothing while none has. */
export function BackupOutcome({ state, formats, ...actions }: BackupOutcomeProps) {
  const { onDismissBackup } = actions;
  switch (state.phase) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return <Notice onDismiss={onDismissBackup} title={text('backupStopped')} />;
    case 'failed':
      return <Notice isBad onDismiss={onDismissBackup} title={explainFailure(state.reason)} />;
    case 'refused':
      return (
        <Notice isBad onDismiss={onDismissBackup} title={explainRefusal(state.refusal, state.file)}>
          {state.refusal.kind === 'not-a-backup' && (
            <button
              type="button"
              class="button"
              onClick={() => actions.onImportInstead(state.file)}
            >
              {text('importInstead')}
            </button>
          )}
        </Notice>
      );
    case 'backed-up':
      return (
        <Notice onDismiss={onDismissBackup} title={text('backedUp')}>
          <Facts facts={backupFacts(state, formats)} />
        </Notice>
      );
    case 'restored':
      return <RestoreOutcome {...actions} state={state} formats={formats} />;
  }
}

type BackedUp = Extract<BackupState, { readonly phase: 'backed-up' }>;

function backupFacts({ fileName, byteCount, result }: BackedUp, formats: Formats): readonly Fact[] {
  const { transcripts, lines } = result.counts;
  return [
    { name: text('factFile'), value: fileName },
    { name: text('factSize'), value: formats.size(byteCount) },
    { name: text('factTranscripts'), value: formats.count(transcripts) },
    { name: text('factLines'), value: formats.count(lines) },
    { name: text('factChecksum'), value: shortChecksum(result.checksum) },
  ];
}

function explainRefusal(refusal: Refusal, { name }: File): string {
  switch (refusal.kind) {
    case 'not-a-backup':
      return text('notABackup', name);
    case 'newer':
      return text('backupNewer', name, refusal.appVersion);
    case 'unreadable':
      return text('backupUnreadable', name);
    case 'busy':
      return text('backupBusy');
  }
}
