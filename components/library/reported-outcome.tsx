import { useSignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { ImportOutcome, StoredOutcome } from '@/utils/library/import/import-outcome';
import type { JobReport } from '@/utils/library/import/journal';
import type { VideoChoice } from '@/utils/library/import/video-choice';
import { explainContinuation } from './describe-job';
import { EncodingChoice } from './encoding-choice';
import { explainOutcome } from './explain-outcome';

/** What a person may decide about a file. */
export interface OutcomeActions {
  /** Asks to import a file again with its letters read in this encoding. */
  readonly onReadAs: (
    job: JobReport,
    outcome: ImportOutcome,
    encoding: string,
  ) => Promise<Continuation>;
  /** Settles which video a transcript is of whose file names another than it was imported for. */
  readonly onSettleVideo: (
    job: JobReport,
    outcome: StoredOutcome,
    choice: VideoChoice,
  ) => Promise<Continuation>;
}

export interface ReportedOutcomeProps extends OutcomeActions {
  readonly job: JobReport;
  readonly outcome: ImportOutcome;
}

/** What became of a file, why, and what is to be decided about it. */
export function ReportedOutcome({ job, outcome, onReadAs, onSettleVideo }: ReportedOutcomeProps) {
  const complaint = useSignal('');

  async function attempt(going: Promise<Continuation>): Promise<void> {
    complaint.value = explainContinuation(await going, text('encodingChooseAgain'));
  }

  return (
    <li class={outcome.status}>
      <h3>
        <bdi>{outcome.path}</bdi>
      </h3>
      {explainOutcome(outcome).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {outcome.status === 'needs-encoding' && (
        <EncodingChoice
          fileName={outcome.path}
          guesses={outcome.guesses}
          onChoose={(encoding) => void attempt(onReadAs(job, outcome, encoding))}
        />
      )}
      {'isOfOtherVideo' in outcome && outcome.isOfOtherVideo && (
        <div class="video-choice">
          <button
            type="button"
            class="button"
            onClick={() => void attempt(onSettleVideo(job, outcome, 'wanted'))}
          >
            {text('videoTakeWanted')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void attempt(onSettleVideo(job, outcome, 'own'))}
          >
            {text('videoKeepOwn')}
          </button>
        </div>
      )}
      {complaint.value !== '' && (
        <p role="alert" class="complaint">
          {complaint.value}
        </p>
      )}
    </li>
  );
}
