import { useSignal } from '@preact/signals';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { JobReport } from '@/utils/library/import/journal';
import { describeInterruption, describeSources, explainContinuation } from './describe-job';

export interface InterruptionActions {
  /** Whether an import may go on without being given the same again. */
  readonly canContinue: (job: JobReport) => boolean;
  /** Goes on with an import that did not come to its end. */
  readonly onContinue: (job: JobReport) => Promise<Continuation>;
}

export interface InterruptionProps extends InterruptionActions {
  readonly job: JobReport;
  readonly formats: Formats;
}

/** Why an import did not come to its end, what it lacks, and how to go on; nothing where it did. */
export function Interruption({ job, formats, canContinue, onContinue }: InterruptionProps) {
  const complaint = useSignal('');
  const interruption = describeInterruption(job, formats);
  if (interruption === null) return null;
  const chooseAgain = text('importChooseAgain', describeSources(job, formats));
  const isOpen = canContinue(job);

  async function goOn(): Promise<void> {
    complaint.value = '';
    complaint.value = explainContinuation(await onContinue(job), chooseAgain);
  }

  return (
    <div class="interruption" role="alert">
      <p>{isOpen ? interruption : `${interruption} ${chooseAgain}`}</p>
      {isOpen && (
        <button type="button" class="button" onClick={() => void goOn()}>
          {text('importContinue')}
        </button>
      )}
      {complaint.value !== '' && <p class="complaint">{complaint.value}</p>}
    </div>
  );
}
