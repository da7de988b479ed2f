import { useComputed, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';
import type { Follow } from '@/utils/session/follow';
import type { CueList } from '@/utils/transcript/model';
import type { LineRange } from '@/utils/transcript/quote-place';
import type { LinePart } from '@/utils/transcript/sentences';
import type { SpokenPart } from '@/utils/transcript/spoken-part';
import type { TranscriptMatches } from '@/utils/transcript/transcript-search';
import type { PassageText } from './passage-text';
import type { LinesView } from './row-layout';
import { runList } from './run-list';
import type { SelectedText } from './selected-text';

/** What a list shows. */
export interface LineListSignals {
  /** With the times of the moment: when only those change, rows keep their places. */
  readonly lines: ReadonlySignal<CueList>;
  readonly view: ReadonlySignal<LinesView>;
  /** The line being spoken, -1 for none. */
  readonly activeIndex: ReadonlySignal<number>;
  readonly spoken: ReadonlySignal<SpokenPart>;
  readonly follow: Follow;
  readonly matches: ReadonlySignal<TranscriptMatches>;
  /** The lines of a quote that came home. */
  readonly quotedLines: ReadonlySignal<LineRange | null>;
  /** Whether the line that is pointed at offers to be pinned: "This line is now". */
  readonly canPin: ReadonlySignal<boolean>;
  /** Whether times were computed by us; they are shown with "≈". */
  readonly isEstimated: ReadonlySignal<boolean>;
  /** A line to scroll to, which pauses following; `count` tells one wish from the next. */
  readonly reveal: ReadonlySignal<{ readonly lineIndex: number; readonly count: number } | null>;
}

/** What a reader does in a list. */
export interface LineListActions {
  readonly onPlay: (startMs: number) => void;
  /** Asks to copy what is selected, or else these words: a line, or a sentence. */
  readonly onCopy: (words: PassageText) => void;
  /** Says that the player is where this part of a line begins. */
  readonly onPin: (part: LinePart) => void;
  readonly onSelect: (selected: SelectedText | null) => void;
}

export type LineListProps = LineListSignals & LineListActions;

const hourMs = 3_600_000;

/**
 * The lines of a transcript: a list that scrolls by itself and follows the playback. Its rows are
 * not drawn with the component: of ten thousand only those are that someone sees, and nothing is
 * drawn anew because a mark moves. See `run-list.ts`.
 */
export function LineList(props: LineListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const surfaceRef = useRef<HTMLDivElement>(null);
  const actions = useRef<LineListActions>(props);
  actions.current = props;
  const { lines, view, activeIndex, spoken, follow, matches, quotedLines, canPin } = props;
  const { isEstimated, reveal } = props;

  useLayoutEffect(() => {
    if (listRef.current === null || surfaceRef.current === null) return undefined;
    const lifetime = new AbortController();
    runList(listRef.current, surfaceRef.current, props, () => actions.current, lifetime.signal);
    return () => lifetime.abort();
  }, [lines, view, activeIndex, spoken, follow, matches, quotedLines, canPin, isEstimated, reveal]);

  // Times from the first hour on are wider, and their column is one width throughout.
  const lastsHours = useComputed(() => {
    const { timing, cues } = lines.value;
    return timing !== 'none' && (cues.at(-1)?.startMs ?? 0) >= hourMs;
  });
  return (
    <div
      ref={listRef}
      role="list"
      class={lastsHours.value ? 'lines hours' : 'lines'}
      // It takes the keyboard over from a line that is no longer drawn.
      tabIndex={-1}
      aria-label={text('linesName')}
    >
      <div ref={surfaceRef} role="presentation" />
    </div>
  );
}
