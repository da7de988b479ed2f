import type { MessageKey } from '@/components/shared/text';
import type { SortColumn, SortOrder } from '@/utils/library/catalogue/browse-choice';

interface TableColumn {
  readonly column: SortColumn;
  readonly name: MessageKey;
  /** True where one most often wants to see the highest first. */
  readonly isDescendingFirst: boolean;
}

/** The columns that the table can be sorted by, as they stand in it. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  { column: 'title', name: 'columnTitle', isDescendingFirst: false },
  { column: 'channel', name: 'columnChannel', isDescendingFirst: false },
  { column: 'date', name: 'columnDate', isDescendingFirst: true },
  { column: 'length', name: 'columnLength', isDescendingFirst: true },
  { column: 'lines', name: 'columnLines', isDescendingFirst: true },
  { column: 'timing', name: 'columnTiming', isDescendingFirst: true },
  { column: 'imported', name: 'columnImported', isDescendingFirst: true },
];

/** The order after a press on a column's name: sorted by it, or the other way round. */
export function nextOrder(
  current: SortOrder,
  { column, isDescendingFirst }: TableColumn,
): SortOrder {
  const isSame = current.column === column;
  return { column, isDescending: isSame ? !current.isDescending : isDescendingFirst };
}
