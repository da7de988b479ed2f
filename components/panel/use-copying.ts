import { useSignal, type ReadonlySignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { Transcript } from '@/utils/transcript/model';
import { createQuote, type Quote } from '@/utils/transcript/quote';
import type { SelectedText } from './selected-text';

/** What the last copy came to, in words, empty before the first; `count` tells equal ones apart. */
export interface CopyConfirmation {
  readonly words: string;
  readonly count: number;
}

export interface Copying {
  readonly selected: ReadonlySignal<SelectedText | null>;
  readonly select: (selected: SelectedText | null) => void;
  readonly confirmation: ReadonlySignal<CopyConfirmation>;
  /** Copies the selected words, or else this line; outside the lines it does nothing. */
  readonly copy: (index: number) => void;
}

/** How much of a copied text its confirmation repeats. */
const longestEcho = 60;

/** Copying from a transcript, and what is said about it. */
export function useCopying(
  transcript: Transcript,
  onCopy: (quote: Quote) => Promise<void>,
): Copying {
  const selected = useSignal<SelectedText | null>(null);
  const confirmation = useSignal<CopyConfirmation>({ words: '', count: 0 });
  const confirm = (words: string) => {
    confirmation.value = { words, count: confirmation.value.count + 1 };
  };

  function copyText(quoted: string, index: number): void {
    onCopy(
      createQuote({ text: quoted, startMs: startOfLine(transcript, index), of: transcript }),
    ).then(
      () => confirm(text('copiedQuote', shorten(quoted))),
      () => confirm(text('copyFailed')),
    );
  }

  return {
    selected,
    confirmation,
    select(newSelected) {
      selected.value = newSelected;
    },
    copy(index) {
      const words = selected.value;
      const cue = transcript.cues[index];
      if (words !== null) copyText(words.text, words.firstIndex);
      else if (cue !== undefined) copyText(cue.text, index);
    },
  };
}

/** When a line starts, in ms; `null` in a transcript without times. */
export function startOfLine(transcript: Transcript, index: number): number | null {
  const cue = transcript.cues[index];
  return cue !== undefined && 'startMs' in cue ? cue.startMs : null;
}

function shorten(quoted: string): string {
  return quoted.length <= longestEcho ? quoted : `${quoted.slice(0, longestEcho).trimEnd()}…`;
}
