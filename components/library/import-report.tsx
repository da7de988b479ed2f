import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { CloseIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { ImportOutcome } from '@/utils/library/import/import-outcome';
import type { JobReport } from '@/utils/library/import/journal';
import type { OutcomeFilter } from '@/utils/library/import/journal-chunk';
import type { ReportPart } from '@/utils/library/import/report-view';
import { describeCounts, describeInterruption, describeSources } from './describe-job';
import { explainOutcome } from './explain-outcome';
import { Interruption, type InterruptionActions } from './interruption';
import { ReportedOutcome, type OutcomeActions } from './reported-outcome';

export interface ImportReportActions extends InterruptionActions, OutcomeActions {
  readonly onCopyText: (copied: string) => Promise<void>;
  /** Shows outcomes of one kind, or all that were not simply added. */
  readonly onFilter: (job: JobReport, filter: OutcomeFilter) => void;
  readonly onMoreOutcomes: (job: JobReport) => void;
  /** Reads all outcomes of the kind that is shown. Rejects where the library does not answer. */
  readonly onReadReport: (job: JobReport) => Promise<readonly ImportOutcome[]>;
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
  const reportRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useKeptFocus(reportRef, headingRef);
  const counts = describeCounts(job.counts, formats);
  const outcomes = part?.outcomes ?? [];

  async function copy(): Promise<void> {
    try {
      const lines = (await actions.onReadReport(job)).flatMap((outcome) => [
        `${outcome.path}:`,
        ...explainOutcome(outcome).map((reason) => `  ${reason}`),
      ]);
      const words = counts.map((count) => count.words).join(', ');
      const interruption = describeInterruption(job, formats);
      const head = [words, ...(interruption === null ? [] : [interruption])];
      await actions.onCopyText([...head, ...lines].join('\n'));
      confirmation.value = text('copiedReport');
    } catch {
      confirmation.value = text('copyFailed');
    }
  }

  return (
    <article ref={reportRef} class="card report">
      <div class="section-head">
        <h2 ref={headingRef} tabIndex={-1}>
          {text('importReport')}
        </h2>
        <p class="quiet sources" dir="auto">
          {describeSources(job, formats)}
        </p>
        <p role="status" class="quiet">
          {confirmation.value}
        </p>
        <button type="button" class="button" onClick={() => void copy()}>
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
      <Interruption {...actions} job={job} formats={formats} />
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
            <ReportedOutcome {...actions} key={index} job={job} outcome={outcome} />
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
