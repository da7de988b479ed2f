import { signal } from '@preact/signals';
import { timeOfOffset } from '@/utils/transcript/spoken-part';
import { followSpoken } from './follow-spoken';
import type { LineListActions, LineListSignals } from './line-list';
import { keepMarks } from './keep-marks';
import { createListRows } from './list-rows';
import { joinParts } from './passage-text';
import { listenToReader } from './reader-input';
import { scrollIntoList } from './scroll-place';
import { readSelectedText } from './selected-text';
import { selectAllLines } from './select-all-lines';
import { showHighlights } from './show-highlights';
import { showRevealed } from './show-revealed';
import { showSpoken } from './show-spoken';
import { timeOfWordAt } from './word-at-point';

/** Brings a list to life: draws its rows, marks them and listens, until `lifetime` aborts. */
export function runList(
  list: HTMLElement,
  surface: HTMLElement,
  signals: LineListSignals,
  actions: () => LineListActions,
  lifetime: AbortSignal,
): void {
  const { lines, follow, canPin } = signals;
  const isSelecting = signal(false);
  const mayDrop = () => !isSelecting.peek();
  const listRows = createListRows(list, surface, signals, mayDrop, lifetime);
  const { rows } = listRows;

  function firstPart(passage: number) {
    return rows.peek().layout.passages[passage]?.parts[0];
  }

  function play(passage: number, point: { readonly x: number; readonly y: number } | null): void {
    const part = firstPart(passage);
    const cue = lines.peek().cues[part?.lineIndex ?? -1];
    if (part === undefined || cue === undefined || !('startMs' in cue)) return;
    const wordMs = point === null ? null : timeOfWord(passage, point);
    actions().onPlay(wordMs ?? timeOfOffset(cue, part.start));
  }

  function timeOfWord(passage: number, point: { readonly x: number; readonly y: number }) {
    const pieces = rows.peek().elementOf(passage)?.querySelectorAll<HTMLElement>('[data-line]');
    for (const piece of pieces ?? []) {
      const cue = lines.peek().cues[Number(piece.dataset['line'])];
      const wordMs =
        cue !== undefined && 'startMs' in cue ? timeOfWordAt(point, cue, [piece]) : null;
      if (wordMs !== null) return wordMs;
    }
    return null;
  }

  const reader = listenToReader(
    list,
    {
      play,
      passageCount: () => rows.peek().layout.passages.length,
      passageOfLine: (lineIndex) => rows.peek().layout.passageOfLine[lineIndex] ?? -1,
      copy(passage) {
        const parts = rows.peek().layout.passages[passage]?.parts ?? [];
        const words = joinParts(lines.peek().cues, parts);
        if (words !== null) actions().onCopy(words);
      },
      pin(passage) {
        const part = firstPart(passage);
        if (part !== undefined) actions().onPin(part);
      },
      toggleFold(passage) {
        listRows.toggleFold(passage);
        const fold = rows.peek().elementOf(passage)?.querySelector<HTMLElement>('.fold');
        fold?.focus({ preventScroll: true });
      },
      focus(passage) {
        const element = rows.peek().bring(passage);
        if (element === null) return;
        // Focusing alone would scroll YouTube's page as well.
        element.focus({ preventScroll: true });
        scrollIntoList(list, element);
      },
      selectAll: () => selectAllLines(surface, rows.peek()),
      hasSelection: () => isSelecting.peek(),
    },
    lifetime,
  );

  // First, because it only measures: what the marks change would have to be laid out for it.
  followSpoken(list, listRows, follow, lifetime);
  showSpoken(listRows, signals, lifetime);
  showHighlights(listRows, signals, lifetime);
  keepMarks(listRows, reader, isSelecting, canPin, lifetime);

  showRevealed(list, listRows, signals, lifetime);

  document.addEventListener(
    'selectionchange',
    () => {
      const selected = readSelectedText(list, rows.peek().layout, lines.peek().cues);
      isSelecting.value = selected !== null;
      follow.hold('selection', selected !== null);
      actions().onSelect(selected);
    },
    { signal: lifetime },
  );
  lifetime.addEventListener('abort', () => follow.hold('selection', false), { once: true });
}
