import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createFormats, type Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type {
  ImportActivity,
  ImportProgress as Progress,
} from '@/utils/library/import/import-activity';

export interface ImportProgressProps {
  readonly activity: ReadonlySignal<ImportActivity>;
  readonly onCancel: () => void;
}

/** How far an import is, how fast, how long it will take; nothing while none runs. */
export function ImportProgress({ activity: shown, onCancel }: ImportProgressProps) {
  const formats = useMemo(() => createFormats(), []);
  const activity = shown.value;
  if (activity.phase === 'idle') return null;
  const isCancelling = activity.phase === 'importing' && activity.isCancelling;
  return (
    <div class="import-progress progress">
      <progress aria-label={text('importProgress')} {...valueOf(activity)} />
      <span class="quiet">{describe(activity, formats)}</span>
      <button type="button" class="button" disabled={isCancelling} onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}

type Running = Exclude<ImportActivity, { readonly phase: 'idle' }>;

function valueOf(activity: Running): { readonly max?: number; readonly value?: number } {
  switch (activity.phase) {
    case 'listing':
      return {};
    case 'importing': {
      const { asked, done } = activity.progress;
      return { max: Math.max(1, asked.files), value: done.files };
    }
  }
}

function describe(activity: Running, formats: Formats): string {
  switch (activity.phase) {
    case 'listing':
      return activity.fileCount === 0
        ? text('importListing')
        : text('importListed', formats.count(activity.fileCount));
    case 'importing':
      return describeProgress(activity.progress, formats);
  }
}

function describeProgress(progress: Progress, formats: Formats): string {
  const { done, asked, bytesPerSecond, remainingMs } = progress;
  return [
    text('importProgressText', formats.count(done.files), formats.count(asked.files)),
    bytesPerSecond === null ? null : text('importSpeed', formats.size(bytesPerSecond)),
    remainingMs === null ? null : text('importTimeLeft', formats.spokenTime(remainingMs)),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
