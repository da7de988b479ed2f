import { text } from '@/components/shared/text';
import type { Formats } from '@/components/shared/format';
import type { TaskProgress as Progress } from '@/utils/library/export/task-progress';

export interface TaskProgressProps {
  readonly name: string;
  /** `null` before there is anything to tell. */
  readonly progress: Progress | null;
  /** How much is done, in words. */
  readonly describe: (progress: Progress) => string;
  readonly formats: Formats;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** How far an export, a backup or a restore is, and how long it will take. */
export function TaskProgress(props: TaskProgressProps) {
  const { name, progress, isCancelling, onCancel } = props;
  return (
    <div class="progress">
      <progress
        aria-label={name}
        {...(progress && { max: Math.max(1, progress.total), value: progress.done })}
      />
      <span class="quiet">{describeTask(props)}</span>
      <button type="button" class="button" disabled={isCancelling} onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}

function describeTask({ progress, describe, formats, isCancelling }: TaskProgressProps): string {
  if (isCancelling) return text('taskStopping');
  if (progress === null) return text('exportOpening');
  const { remainingMs } = progress;
  const words = describe(progress);
  return remainingMs === null
    ? words
    : `${words} · ${text('importTimeLeft', formats.spokenTime(remainingMs))}`;
}
