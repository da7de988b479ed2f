import type { ReadonlySignal } from '@preact/signals';
import { buttonStopsAppearance, createMark, tabStopAppearance } from './create-mark';
import { effectUntil } from './effect-until';
import { createLineTools } from './line-tools';
import type { ListRows } from './list-rows';
import type { ReaderFocus } from './reader-input';

/**
 * Keeps one passage in reach of the Tab key, and the buttons at the one that is pointed at, until
 * `lifetime` aborts.
 */
export function keepMarks(
  { rows, version, spokenPassage, place }: ListRows,
  { pointed, lastFocusedLine }: ReaderFocus,
  isSelecting: ReadonlySignal<boolean>,
  canPin: ReadonlySignal<boolean>,
  lifetime: AbortSignal,
): void {
  const elementOf = (passage: number) => rows.peek().elementOf(passage);
  const tabStop = createMark(elementOf, tabStopAppearance);
  const buttonStops = createMark(elementOf, buttonStopsAppearance);
  const lineTools = createLineTools();
  const tools = createMark(elementOf, lineTools.appearance);

  const lastFocusedPassage = () => rows.value.layout.passageOfLine[lastFocusedLine.value] ?? -1;

  /** What was focused last, or is spoken, or is seen: the first of them that is drawn. */
  function tabStopPassage(): number {
    const lastFocused = lastFocusedPassage();
    if (lastFocused >= 0 && elementOf(lastFocused) !== null) return lastFocused;
    const spoken = spokenPassage.value;
    if (spoken >= 0 && elementOf(spoken) !== null) return spoken;
    return place.value?.passage ?? 0;
  }

  effectUntil(lifetime, () => lineTools.offerPin(canPin.value));
  effectUntil(lifetime, () => {
    if (version.value >= 0) tabStop.move(tabStopPassage());
  });
  effectUntil(lifetime, () => {
    if (version.value >= 0) buttonStops.move(lastFocusedPassage());
  });
  effectUntil(lifetime, () => {
    if (version.value < 0) return;
    // A selection offers to be copied itself, and two offers would be one too many.
    tools.move(isSelecting.value ? -1 : pointed.value);
  });
}
