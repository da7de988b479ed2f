import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Follow } from '@/utils/session/follow';
import type { Cue } from '@/utils/transcript/model';
import { bringIntoComfort, bringIntoView, placeOfLine, watchScrollGestures } from './follow-scroll';
import { LineChunk, linesPerChunk } from './line-chunk';
import { indexOfLine, lineAround, readSelectedText, type SelectedText } from './selected-text';

export interface LineListProps {
  readonly cues: readonly Cue[];
  readonly activeIndex: ReadonlySignal<number>;
  readonly follow: Follow;
  readonly onPlay: (index: number) => void;
  /** Asks to copy what is selected, or else this line. */
  readonly onCopy: (index: number) => void;
  readonly onSelect: (selected: SelectedText | null) => void;
}

/** The lines of a transcript: a list that scrolls by itself and follows the playback. */
export function LineList({ cues, activeIndex, follow, onPlay, onCopy, onSelect }: LineListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const formats = useMemo(() => createFormats(), []);
  const hoveredIndex = useSignal(-1);
  const focusedIndex = useSignal(-1);
  const lastFocusedIndex = useSignal(-1);
  const isSelecting = useSignal(false);
  const pointedIndex = useComputed(() => {
    // The selection offers to be copied itself, and two offers would be one too many.
    if (isSelecting.value) return -1;
    return hoveredIndex.value >= 0 ? hoveredIndex.value : focusedIndex.value;
  });
  const tabStopIndex = useComputed(() =>
    lastFocusedIndex.value >= 0 ? lastFocusedIndex.value : Math.max(0, activeIndex.value),
  );

  useSignalEffect(() => {
    const line = lineAt(listRef.current, activeIndex.value);
    if (listRef.current === null || line === null) return;
    follow.lineChanged(placeOfLine(listRef.current, line));
  });

  useSignalEffect(() => {
    const line = lineAt(listRef.current, activeIndex.value);
    if (listRef.current !== null && line !== null && follow.isFollowing.value) {
      bringIntoComfort(listRef.current, line);
    }
  });

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null) return undefined;
    const lifetime = new AbortController();
    watchScrollGestures(list, follow.pause, lifetime.signal);
    const reportPlace = () => {
      const line = lineAt(list, activeIndex.peek());
      if (line !== null) follow.lineScrolled(placeOfLine(list, line));
    };
    list.addEventListener('scroll', reportPlace, { signal: lifetime.signal, passive: true });
    // Another layout of the page moves the panel, and what is moved forgets where it was scrolled.
    const resizes = new ResizeObserver(() => {
      const line = lineAt(list, activeIndex.peek());
      if (line !== null && follow.isFollowing.peek()) bringIntoComfort(list, line);
    });
    resizes.observe(list);
    lifetime.signal.addEventListener('abort', () => resizes.disconnect());
    document.addEventListener(
      'selectionchange',
      () => {
        const selected = readSelectedText(list);
        isSelecting.value = selected !== null;
        follow.setSelecting(isSelecting.value);
        onSelect(selected);
      },
      { signal: lifetime.signal },
    );
    return () => lifetime.abort();
  }, [follow]);

  function focusLine(index: number): void {
    const line = lineAt(listRef.current, Math.min(Math.max(index, 0), cues.length - 1));
    if (listRef.current === null || line === null) return;
    // Focusing alone would scroll YouTube's page as well.
    line.focus({ preventScroll: true });
    bringIntoView(listRef.current, line);
  }

  function handleClick(event: MouseEvent): void {
    const line = lineAround(event.target);
    if (line === null) return;
    const action = actionOf(event.target);
    if (action === 'copy') onCopy(indexOfLine(line));
    else if (action === 'play') onPlay(indexOfLine(line));
    else if (listRef.current !== null && readSelectedText(listRef.current) === null) {
      onPlay(indexOfLine(line));
    }
  }

  function handleKey(event: KeyboardEvent): void {
    const line = lineAround(event.target);
    if (line === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') focusLine(indexOfLine(line) + 1);
    else if (event.key === 'ArrowUp') focusLine(indexOfLine(line) - 1);
    else if (event.key === 'Enter' && event.target === line) onPlay(indexOfLine(line));
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={listRef}
      role="list"
      class={lastsHours(cues) ? 'lines hours' : 'lines'}
      aria-label={text('linesName')}
      onClick={handleClick}
      onKeyDown={handleKey}
      onPointerOver={(event) => {
        hoveredIndex.value = indexOrNone(lineAround(event.target));
      }}
      onPointerLeave={() => {
        hoveredIndex.value = -1;
      }}
      onFocusIn={(event) => {
        focusedIndex.value = indexOrNone(lineAround(event.target));
        lastFocusedIndex.value = focusedIndex.value;
      }}
      onFocusOut={(event) => {
        // Within a line focus moves on to its buttons, which must not go away under it.
        const isStaying = lineAround(event.relatedTarget) === lineAround(event.target);
        if (!isStaying) focusedIndex.value = -1;
      }}
    >
      {chunkStarts(cues.length).map((firstIndex) => (
        <LineChunk
          key={firstIndex}
          cues={cues}
          firstIndex={firstIndex}
          formats={formats}
          activeIndex={activeIndex}
          pointedIndex={pointedIndex}
          tabStopIndex={tabStopIndex}
        />
      ))}
    </div>
  );
}

/** Times from the first hour on are wider, and their column is one width throughout. */
function lastsHours(cues: readonly Cue[]): boolean {
  const last = cues.at(-1);
  return last !== undefined && 'startMs' in last && last.startMs >= 3_600_000;
}

function chunkStarts(lineCount: number): readonly number[] {
  return Array.from(
    { length: Math.ceil(lineCount / linesPerChunk) },
    (_, chunk) => chunk * linesPerChunk,
  );
}

function lineAt(list: HTMLElement | null, index: number): HTMLElement | null {
  const chunk = list?.children[Math.floor(index / linesPerChunk)];
  const line = chunk?.children[index % linesPerChunk];
  return line instanceof HTMLElement ? line : null;
}

function indexOrNone(line: HTMLElement | null): number {
  return line === null ? -1 : indexOfLine(line);
}

function actionOf(target: EventTarget | null): string | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
  return button?.dataset['action'];
}
