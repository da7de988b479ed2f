import type { TaskFailure } from '@/utils/library/export/task-failure';
import type { TaskProgress } from '@/utils/library/export/task-progress';
import type { BackupOpening, OpenedBackup } from './open-backup';
import type { RestoreResult } from './restore-backup';
import type { BackupResult } from './write-backup';

/** Why a file was not restored, and nothing was changed. */
export type Refusal =
  | Exclude<BackupOpening, { readonly kind: 'backup' }>
  /** Another tab is restoring. */
  | { readonly kind: 'busy' };

/** What the page's backup or restore is at. */
export type BackupState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly task: 'backup' | 'restore';
      /** By bytes; `null` before their sum is known. */
      readonly progress: TaskProgress | null;
      readonly isCancelling: boolean;
    }
  | {
      readonly phase: 'backed-up';
      readonly fileName: string;
      readonly byteCount: number;
      readonly result: BackupResult;
    }
  | {
      readonly phase: 'restored';
      readonly fileName: string;
      /** What the file says of itself. */
      readonly backup: Pick<OpenedBackup, 'manifest' | 'contents' | 'checksum' | 'settings'>;
      readonly result: RestoreResult;
    }
  /** A backup was given up: nothing is left of its file. */
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'refused'; readonly file: File; readonly refusal: Refusal }
  | {
      readonly phase: 'failed';
      readonly task: 'backup' | 'restore';
      readonly reason: TaskFailure;
    };
