import { useSignal } from '@preact/signals';
import { text } from '@/components/shared/text';

export interface ChangedPageProps {
  /** What was looked for and what was found. */
  readonly report: string;
  /** Puts a text on the clipboard; rejects where the browser refuses. */
  readonly onCopyText: (copied: string) => Promise<void>;
}

/** Says that YouTube's page is not as we know it, and how a person can tell those who can mend it. */
export function ChangedPage({ report, onCopyText }: ChangedPageProps) {
  const confirmation = useSignal('');
  const copy = () =>
    onCopyText(report).then(
      () => {
        confirmation.value = text('copiedDiagnosis');
      },
      () => {
        confirmation.value = text('copyFailed');
      },
    );
  return (
    <div class="card warning" role="alert">
      <p>{text('popupPageChanged')}</p>
      <button type="button" class="button" onClick={() => void copy()}>
        {text('copyDiagnosis')}
      </button>
      <p role="status" class="quiet">
        {confirmation.value}
      </p>
    </div>
  );
}
