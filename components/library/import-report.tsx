import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { CloseIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import type { ImportOutcome } from '@/utils/library/import/import-outcome';
import type { JobReport } from '@/utils/library/import/journal';
import type { OutcomeFilter } from '@/utils/library/import/journal-chunk';
import type { ReportPart } from '@/utils/library/import/report-view';
import { describeCounts, describeInterruption, describeSources } from './describe-job';
import { EncodingChoice } from './encoding-choice';
import { explainOutcome } from './explain-outcome';

export interface ImportReportActions {
  readonly onCopyText: (copied: string) => Promise<void>;
  /** Shows outcomes of one kind, or all that were not simply added. */
  readonly onFilter: (job: JobReport, filter: OutcomeFilter) => void;
  readonly onMoreOutcomes: (job: JobReport) => void;
  /** Asks to import a file again with its letters read in this encoding. */
  readonly onReadAs: (job: JobReport, outcome: ImportOutcome, encoding: string) => void;
  /** Goes on with an import that did not come to its end. */
  readonly onContinue: (job: JobReport) => void;
  readonly onDismissReport: (job: JobReport) => void;
}

export interface ImportReportProps extends ImportReportActions {
  readonly job: JobReport;
  readonly part: ReportPart | undefined;
}

/** What became of an import: the counts, and each file that was not simply added. */
export function ImportReport({ job, part, ...actions }: ImportReportProps) {
  const confirmation = useSignal('');
  const formats = useMemo(() => createFormats(), []);
  const counts = describeCounts(job.counts, formats);
  const interruption = describeInterruption(job, formats);
  const outcomes = part?.outcomes ?? [];
  const copy = () => {
    const lines = outcomes.flatMap((outcome) => [
      `${outcome.path}:`,
      ...explainOutcome(outcome).map((reason) => `  ${reason}`),
    ]);
    const words = counts.map((count) => count.words).join(', ');
    actions.onCopyText([words, interruption ?? '', ...lines].join('\n')).then(
      () => {
        confirmation.value = text('copiedReport');
      },
      () => {
        confirmation.value = text('copyFailed');
      },
    );
  };
  return (
    <article class="report">
      <div class="section-head">
        <h2>{text('importReport')}</h2>
        <p class="quiet sources" dir="auto">
          {describeSources(job, formats)}
        </p>
        <p role="status" class="quiet">
          {confirmation.value}
        </p>
        <button type="button" class="button" onClick={copy}>
          {text('copyReport')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={text('dismiss')}
          title={text('dismiss')}
          onClick={() => actions.onDismissReport(job)}
        >
          <CloseIcon />
        </button>
      </div>
      {interruption !== null && (
        <div class="interruption" role="alert">
          <p>{interruption}</p>
          {job.handles.length > 0 && (
            <button type="button" class="button" onClick={() => actions.onContinue(job)}>
              {text('importContinue')}
            </button>
          )}
        </div>
      )}
      <ul class="counts">
        {counts.map(({ status, words }) => {
          const isChosen = part?.filter === status;
          return (
            <li key={status}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => actions.onFilter(job, isChosen ? 'explained' : status)}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ul>
      {outcomes.length > 0 && (
        <ul class="outcomes">
          {outcomes.map((outcome, index) => (
            <Outcome
              key={index}
              outcome={outcome}
              onReadAs={(encoding) => actions.onReadAs(job, outcome, encoding)}
            />
          ))}
        </ul>
      )}
      {(part?.next ?? null) !== null && (
        <button type="button" class="button more" onClick={() => actions.onMoreOutcomes(job)}>
          {text('reportMore')}
        </button>
      )}
    </article>
  );
}

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  readonly onReadAs: (encoding: string) => void;
}

function Outcome({ outcome, onReadAs }: OutcomeProps) {
  return (
    <li class={outcome.status}>
      <h3 dir="auto">{outcome.path}</h3>
      {explainOutcome(outcome).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {outcome.status === 'needs-encoding' && (
        <EncodingChoice fileName={outcome.path} guesses={outcome.guesses} onChoose={onReadAs} />
      )}
    </li>
  );
}
