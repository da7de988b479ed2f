import { useSignal, type ReadonlySignal } from '@preact/signals';
import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Session } from '@/utils/session/create-session';
import type { Settings } from '@/utils/settings/settings';
import { writePlainText } from '@/utils/transcript/formats/text/write-plain-text';
import type { Transcript } from '@/utils/transcript/model';
import { createQuote, type QuoteSource } from '@/utils/transcript/quote';
import { spanOfLines, type LineRange } from '@/utils/transcript/quote-place';
import type { PanelActions } from './panel';
import type { PassageText } from './lines/passage-text';
import type { SelectedText } from './lines/selected-text';

export interface Copying {
  readonly selected: ReadonlySignal<SelectedText | null>;
  readonly select: (selected: SelectedText | null) => void;
  /** Copies the selected words, or else this line; outside the lines it does nothing. */
  readonly copyLine: (lineIndex: number) => void;
  /** Copies the selected words, or else these. */
  readonly copyWords: (words: PassageText) => void;
  readonly copyTranscript: (withTimes: boolean) => void;
  /** What a quote of the line would be made of; of the first line, where there is none. */
  readonly sampleOf: (lineIndex: number) => QuoteSource;
}

interface CopyingOptions {
  readonly transcript: Transcript;
  readonly lines: Session['lines'];
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: Pick<PanelActions, 'copyQuote' | 'copyText'>;
  readonly notify: (words: string) => void;
}

/** How much of a copied text its confirmation repeats. */
const longestEcho = 60;

/** Copying from a transcript, and what is said about it. */
export function useCopying(options: CopyingOptions): Copying {
  const { transcript, lines, settings, actions, notify } = options;
  const selected = useSignal<SelectedText | null>(null);

  function sourceOf(words: string, range: LineRange): QuoteSource {
    const shown = lines.peek();
    return {
      text: words,
      of: transcript,
      span: shown.timing === 'none' ? null : spanOfLines(shown.cues, range),
      isEstimated: shown.timing === 'estimated',
      speaker: shown.cues[range.firstIndex]?.speaker ?? null,
    };
  }

  function confirm(copying: Promise<void>, words: string): void {
    copying.then(
      () => notify(words),
      () => notify(text('copyFailed')),
    );
  }

  function copyQuote(words: string, range: LineRange): void {
    const { quoteTemplate: name, customQuoteTemplate: custom } = settings.peek();
    const quote = createQuote(sourceOf(words, range), { name, custom });
    confirm(actions.copyQuote(quote), text('copiedQuote', shorten(words)));
  }

  return {
    selected,
    select(newSelected) {
      selected.value = newSelected;
    },
    copyLine(lineIndex) {
      const words = selected.peek();
      const cue = lines.peek().cues[lineIndex];
      if (words !== null) copyQuote(words.text, words);
      else if (cue !== undefined) copyQuote(cue.text, rangeOf(lineIndex));
    },
    copyWords(words) {
      const chosen = selected.peek() ?? words;
      copyQuote(chosen.text, chosen);
    },
    copyTranscript(withTimes) {
      const shown = lines.peek();
      const words = writePlainText({ ...transcript, ...shown }, { withTimes });
      const count = createFormats().count(shown.cues.length);
      confirm(actions.copyText(words), text('copiedTranscript', count));
    },
    sampleOf(lineIndex) {
      const index = Math.max(0, lineIndex);
      return sourceOf(lines.peek().cues[index]?.text ?? '', rangeOf(index));
    },
  };
}

function rangeOf(lineIndex: number): LineRange {
  return { firstIndex: lineIndex, lastIndex: lineIndex };
}

function shorten(quoted: string): string {
  return quoted.length <= longestEcho ? quoted : `${quoted.slice(0, longestEcho).trimEnd()}…`;
}
