import type { ReadonlySignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { Session } from '@/utils/session/create-session';
import { EstimateButton } from './timing-form';

export interface TranscriptNoteProps {
  readonly session: Session;
  readonly isAdPlaying: ReadonlySignal<boolean>;
  /** The form says itself that there are no times, and offers to estimate some. */
  readonly isTimingOpen: boolean;
  readonly onEstimate: (durationMs: number) => void;
}

/** What a reader should know of the transcript at the moment: one thing at a time. */
export function TranscriptNote(props: TranscriptNoteProps) {
  const { session, isAdPlaying, isTimingOpen, onEstimate } = props;
  const { timing, cues } = session.lines.value;
  if (cues.length === 0) return <p class="note">{text('panelSilent')}</p>;
  if (timing === 'none' && !isTimingOpen) {
    return (
      <div class="note">
        <p>{text('panelUntimed')}</p>
        <EstimateButton durationMs={session.durationMs.value} onEstimate={onEstimate} />
      </div>
    );
  }
  if (isAdPlaying.value) return <p class="note">{text('panelAd')}</p>;
  if (session.isOfOtherCut.value) return <p class="note">{text('panelOtherCut')}</p>;
  return null;
}
