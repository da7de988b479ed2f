import { useSignal } from '@preact/signals';
import { createFormats } from '@/components/shared/format';
import { CloseIcon } from '@/components/shared/icons';
import { text, type MessageKey } from '@/components/shared/text';
import type { ImportOutcome } from '@/utils/library/import-files';
import { EncodingChoice } from './encoding-choice';
import { explainOutcome, isPlainlyAdded } from './explain-outcome';

export interface ImportReportProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly onCopyText: (copied: string) => Promise<void>;
  /** Asks to import a file again with its letters read in this encoding. */
  readonly onReadAs: (outcome: ImportOutcome, encoding: string) => void;
  readonly onDismiss: () => void;
}

/** What became of the imported files: the counts, and each file that was not simply added. */
export function ImportReport(props: ImportReportProps) {
  const { outcomes, onCopyText, onReadAs, onDismiss } = props;
  const confirmation = useSignal('');
  if (outcomes.length === 0) return null;
  const counts = describeCounts(outcomes);
  const explained = outcomes.filter((outcome) => !isPlainlyAdded(outcome));
  const copy = () => {
    const lines = explained.flatMap((outcome) => [
      `${outcome.fileName}:`,
      ...explainOutcome(outcome).map((reason) => `  ${reason}`),
    ]);
    onCopyText([counts.join(', '), ...lines].join('\n')).then(
      () => {
        confirmation.value = text('copiedReport');
      },
      () => {
        confirmation.value = text('copyFailed');
      },
    );
  };
  return (
    <section class="report" aria-label={text('importReport')}>
      <div class="section-head">
        <h2>{text('importReport')}</h2>
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
          onClick={onDismiss}
        >
          <CloseIcon />
        </button>
      </div>
      <ul class="counts">
        {counts.map((count) => (
          <li key={count}>{count}</li>
        ))}
      </ul>
      {explained.length > 0 && (
        <ul class="outcomes">
          {explained.map((outcome, index) => (
            <li key={index} class={outcome.status}>
              <h3 dir="auto">{outcome.fileName}</h3>
              {explainOutcome(outcome).map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
              {outcome.status === 'needs-encoding' && (
                <EncodingChoice
                  fileName={outcome.fileName}
                  guesses={outcome.guesses}
                  onChoose={(encoding) => onReadAs(outcome, encoding)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeCounts(outcomes: readonly ImportOutcome[]): readonly string[] {
  const formats = createFormats();
  const countOf = (status: ImportOutcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const needVideo = countOf('needs-video');
  const needEncoding = countOf('needs-encoding');
  const counts: readonly { readonly count: number; readonly key: MessageKey }[] = [
    { count: countOf('added'), key: 'reportAdded' },
    { count: countOf('unchanged'), key: 'reportUnchanged' },
    { count: needVideo, key: needVideo === 1 ? 'reportNeedsVideo' : 'reportNeedVideo' },
    { count: needEncoding, key: needEncoding === 1 ? 'reportNeedsEncoding' : 'reportNeedEncoding' },
    { count: countOf('failed'), key: 'reportFailed' },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, key }) => text(key, formats.count(count)));
}
