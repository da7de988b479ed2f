import {
  signal,
  useSignal,
  useSignalEffect,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { CopyTranscript } from '@/components/panel/copy-transcript';
import { CopySelectionButton } from '@/components/panel/floating-buttons';
import { LineList, type LineListSignals } from '@/components/panel/lines/line-list';
import { lineOfPassage, passageAround } from '@/components/panel/lines/passage-text';
import { SearchBar } from '@/components/panel/search-bar';
import { useCopying } from '@/components/panel/use-copying';
import { createSearch } from '@/utils/session/create-search';
import { createFollow } from '@/utils/session/follow';
import type { Settings } from '@/utils/settings/settings';
import type { CueList, Transcript } from '@/utils/transcript/model';
import type { Quote } from '@/utils/transcript/quote';
import { NOTHING_SPOKEN } from '@/utils/transcript/spoken-part';
import { ReaderLineTools } from './reader-line-tools';
import { usePanelSurface } from './use-panel-surface';

export interface ReaderLinesProps {
  readonly transcript: Transcript;
  readonly settings: ReadonlySignal<Settings>;
  /** While it is true, a press on a line edits it. */
  readonly isEditing: Signal<boolean>;
  /** The line that was edited last. */
  readonly changedLine: ReadonlySignal<number | null>;
  readonly notify: (words: string) => void;
  readonly onPlay: (startMs: number) => void;
  readonly onEditLine: (lineIndex: number) => void;
  readonly onSearchAll: (query: string) => void;
  readonly onCopyQuote: (quote: Quote) => Promise<void>;
  readonly onCopyText: (words: string) => Promise<void>;
}

/** The lines of a transcript as the panel shows them, without a player to follow. */
export function ReaderLines(props: ReaderLinesProps) {
  const hostRef = usePanelSurface(<PanelLines {...props} />);
  return <div class="reader-lines" ref={hostRef} />;
}

function PanelLines({ transcript, isEditing, changedLine, notify, ...props }: ReaderLinesProps) {
  const bodyRef = useRef<HTMLDivElement>(null);
  // A list keeps its rows while only times change: after an edit it is to be laid out anew.
  const lines = useMemo(() => signal<CueList>(transcript), [transcript]);
  const searched = useSignal<CueList>(transcript);
  const reveal = useSignal<{ readonly lineIndex: number; readonly count: number } | null>(null);
  const isCopying = useSignal(false);
  const still = useMemo(
    () => createStillSignals(transcript.timing === 'estimated'),
    [transcript.timing],
  );
  const follow = useMemo(createFollow, []);
  const search = useMemo(() => createSearch(searched, revealLine), [searched]);
  const copying = useCopying({
    transcript,
    lines,
    settings: props.settings,
    actions: { copyQuote: props.onCopyQuote, copyText: props.onCopyText },
    notify,
  });

  function revealLine(lineIndex: number): void {
    reveal.value = { lineIndex, count: (reveal.peek()?.count ?? 0) + 1 };
  }

  useLayoutEffect(() => {
    searched.value = transcript;
  }, [searched, transcript]);
  useSignalEffect(() => {
    if (changedLine.value !== null && lines.value.cues.length > 0) revealLine(changedLine.value);
  });

  /** Before the list plays or selects anything. */
  function editInstead(event: Event): void {
    const passage = passageAround(event.target);
    const isKey = event instanceof KeyboardEvent && event.key !== 'Enter';
    if (!isEditing.peek() || passage === null || isKey) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEditLine(lineOfPassage(passage));
  }

  function handleKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.isComposing;
    if (hasModifier || !(target instanceof HTMLElement)) return;
    const passage = passageAround(target);
    if (key === 'Escape') leave();
    else if (target.matches('input')) return;
    else if (key === '/') search.open();
    else if (key === 'e' && passage !== null) props.onEditLine(lineOfPassage(passage));
    else if (key === 'c' && passage !== null) copying.copyLine(lineOfPassage(passage));
    else return;
    event.preventDefault();
  }

  function leave(): void {
    search.close();
    isCopying.value = false;
    isEditing.value = false;
    bodyRef.current?.querySelector<HTMLElement>('[data-passage][tabindex="0"]')?.focus();
  }

  return (
    <div class="panel">
      <div class="transcript" onKeyDown={handleKey}>
        <ReaderLineTools search={search} isCopying={isCopying} isEditing={isEditing} />
        {search.isOpen.value && (
          <SearchBar search={search} follow={follow} onSearchAll={props.onSearchAll} />
        )}
        {isCopying.value && (
          <CopyTranscript
            hasTimes={lines.value.timing !== 'none'}
            onCopy={(withTimes) => {
              isCopying.value = false;
              copying.copyTranscript(withTimes);
            }}
          />
        )}
        <div ref={bodyRef} class="body" onClickCapture={editInstead} onKeyDownCapture={editInstead}>
          <LineList
            {...still}
            lines={lines}
            follow={follow}
            matches={search.matches}
            reveal={reveal}
            onPlay={props.onPlay}
            onCopy={copying.copyWords}
            onPin={() => undefined}
            onSelect={copying.select}
          />
          <CopySelectionButton copying={copying} within={bodyRef} />
        </div>
      </div>
    </div>
  );
}

/** What moves only with a player. */
function createStillSignals(
  isEstimated: boolean,
): Pick<
  LineListSignals,
  'view' | 'activeIndex' | 'spoken' | 'quotedLines' | 'canPin' | 'isEstimated'
> {
  return {
    view: signal('lines'),
    activeIndex: signal(-1),
    spoken: signal(NOTHING_SPOKEN),
    quotedLines: signal(null),
    canPin: signal(false),
    isEstimated: signal(isEstimated),
  };
}
