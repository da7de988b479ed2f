import { effectUntil } from './effect-until';
import type { LineListSignals } from './line-list';
import type { ListRows } from './list-rows';
import { isWhollySeen, RESTING_PLACE } from './scroll-place';

/** Brings the line that is asked for into view, which pauses following, until `lifetime` aborts. */
export function showRevealed(
  list: HTMLElement,
  { rows, show }: ListRows,
  { reveal, quotedLines, follow }: Pick<LineListSignals, 'reveal' | 'quotedLines' | 'follow'>,
  lifetime: AbortSignal,
): void {
  // What was asked for before there was a list is over, but for a quote that came home.
  const earlier = reveal.peek();
  const isOver = earlier?.lineIndex !== quotedLines.peek()?.firstIndex;
  let doneCount = isOver ? (earlier?.count ?? 0) : 0;

  effectUntil(lifetime, () => {
    const wanted = reveal.value;
    if (wanted === null || wanted.count === doneCount) return;
    doneCount = wanted.count;
    follow.pause();
    const passage = rows.peek().layout.passageOfLine[wanted.lineIndex];
    if (passage === undefined) return;
    const element = rows.peek().elementOf(passage);
    if (element !== null && isWhollySeen(list, element)) return;
    show(passage, list.clientHeight * RESTING_PLACE, true);
  });
}
