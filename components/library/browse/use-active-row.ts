import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';

/** Asks the table to put the focus on a row; on the active one where there is no id. */
export interface Reveal {
  readonly id: TranscriptId | null;
}

/** The row that the keys act on: the only one that the Tab key reaches. */
export interface ActiveRow {
  /** Its place in the rows; -1 where there are none. */
  readonly position: number;
  readonly activate: (id: TranscriptId) => void;
  /** Makes the row at this place the active one, in view and with the focus. */
  readonly moveTo: (position: number) => void;
}

/** Keeps an active row through sorting, filtering and deleting. */
export function useActiveRow(
  rows: readonly TranscriptSummary[],
  bodyRef: RefObject<HTMLDivElement | null>,
  revealed: ReadonlySignal<Reveal | null>,
): ActiveRow {
  const activeId = useSignal<TranscriptId | null>(null);
  const isFocusWanted = useSignal(false);
  const shown = useRef<Reveal | null>(null);
  // Read here, so that wishing for it draws the rows.
  const wantsFocus = isFocusWanted.value;
  const found = rows.findIndex(({ id }) => id === activeId.value);
  const position = found === -1 ? Math.min(0, rows.length - 1) : found;

  useSignalEffect(() => {
    const reveal = revealed.value;
    if (reveal === null || reveal === shown.current) return;
    shown.current = reveal;
    if (reveal.id !== null) activeId.value = reveal.id;
    isFocusWanted.value = true;
  });

  // After every drawing: the row that is wanted may have been drawn only now.
  useLayoutEffect(() => {
    const id = rows[position]?.id;
    if (!wantsFocus || id === undefined) return;
    const row = bodyRef.current?.querySelector(`[data-id="${id}"]`);
    const link = row?.querySelector<HTMLElement>('[role="rowheader"] a');
    if (!link) return;
    isFocusWanted.value = false;
    link.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  return {
    position,
    activate(id) {
      activeId.value = id;
    },
    moveTo(wanted) {
      const target = rows[Math.max(0, Math.min(rows.length - 1, wanted))];
      if (!target) return;
      activeId.value = target.id;
      isFocusWanted.value = true;
    },
  };
}
