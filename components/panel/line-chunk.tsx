import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Cue } from '@/utils/transcript/model';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import { CopyIcon } from './icons';

/** Lines are drawn in chunks: a change redraws the chunks that it touches, nothing else. */
export const linesPerChunk = 40;

/** What a line may be at the moment; each is one line's index or -1. */
export interface LineMarks {
  readonly activeIndex: ReadonlySignal<number>;
  /** The hovered or focused line, which offers to be copied. */
  readonly pointedIndex: ReadonlySignal<number>;
  /** The one line that Tab goes to. */
  readonly tabStopIndex: ReadonlySignal<number>;
}

interface LineChunkProps extends LineMarks {
  readonly cues: readonly Cue[];
  readonly firstIndex: number;
  readonly formats: Formats;
}

export function LineChunk({ cues, firstIndex, formats, ...marks }: LineChunkProps) {
  const offsetOf = (mark: ReadonlySignal<number>) => {
    const offset = mark.value - firstIndex;
    return offset >= 0 && offset < linesPerChunk ? offset : -1;
  };
  const active = useComputed(() => offsetOf(marks.activeIndex));
  const pointed = useComputed(() => offsetOf(marks.pointedIndex));
  const tabStop = useComputed(() => offsetOf(marks.tabStopIndex));
  return (
    <div role="presentation" class="chunk">
      {cues.slice(firstIndex, firstIndex + linesPerChunk).map((cue, offset) => (
        <Line
          key={offset}
          cue={cue}
          index={firstIndex + offset}
          isActive={active.value === offset}
          isPointed={pointed.value === offset}
          isTabStop={tabStop.value === offset}
          formats={formats}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly cue: Cue;
  readonly index: number;
  readonly isActive: boolean;
  readonly isPointed: boolean;
  readonly isTabStop: boolean;
  readonly formats: Formats;
}

function Line({ cue, index, isActive, isPointed, isTabStop, formats }: LineProps) {
  const tabIndex = isTabStop ? 0 : -1;
  const timestamp = 'startMs' in cue ? formatTimestamp(cue.startMs) : '';
  return (
    <div
      role="listitem"
      class="line"
      data-index={index}
      tabIndex={tabIndex}
      aria-current={isActive ? 'true' : undefined}
    >
      {'startMs' in cue && (
        <button
          type="button"
          class="time"
          data-action="play"
          data-timestamp={timestamp}
          tabIndex={tabIndex}
          aria-label={text('playFrom', formats.spokenTime(cue.startMs))}
        >
          <span>{timestamp}</span>
        </button>
      )}
      <span class="text" dir="auto">
        {cue.speaker !== undefined && <span class="speaker">{cue.speaker}</span>}
        <span data-spoken>{cue.text}</span>
      </span>
      {isPointed && (
        <button
          type="button"
          class="copy"
          data-action="copy"
          tabIndex={tabIndex}
          aria-label={text('copyQuote')}
          title={text('copyQuote')}
        >
          <CopyIcon />
        </button>
      )}
    </div>
  );
}
