import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';

/** How rows are selected by hand and by keys. */
export interface RowSelection {
  /** Selects a row, or no longer; as a range, everything from the row that was touched last. */
  readonly toggle: (position: number, isRange: boolean) => void;
  readonly toggleAll: () => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** What a deletion by key means: all that is selected, or else the row itself. */
  readonly affectedBy: (position: number) => readonly TranscriptSummary[];
}

/** Selects among rows; `onSelect` gets the whole new selection. */
export function useRowSelection(
  rows: readonly TranscriptSummary[],
  selection: ReadonlySignal<ReadonlySet<TranscriptId>>,
  onSelect: (ids: ReadonlySet<TranscriptId>) => void,
): RowSelection {
  const anchor = useRef<TranscriptId | null>(null);

  function selectAll(): void {
    onSelect(new Set(rows.map(({ id }) => id)));
  }

  function clear(): void {
    onSelect(new Set());
  }

  return {
    toggle(position, isRange) {
      const id = rows[position]?.id;
      if (id === undefined) return;
      const anchored = rows.findIndex((row) => row.id === anchor.current);
      const from = isRange && anchored !== -1 ? anchored : position;
      const [first, last] = [Math.min(from, position), Math.max(from, position)];
      const changed = new Set(selection.peek());
      if (from === position && changed.has(id)) changed.delete(id);
      else for (const row of rows.slice(first, last + 1)) changed.add(row.id);
      if (!isRange || anchored === -1) anchor.current = id;
      onSelect(changed);
    },
    toggleAll: () => (selection.peek().size === rows.length ? clear() : selectAll()),
    selectAll,
    clear,
    affectedBy(position) {
      const row = rows[position];
      const ids = selection.peek();
      if (ids.size > 0) return rows.filter(({ id }) => ids.has(id));
      return row ? [row] : [];
    },
  };
}
