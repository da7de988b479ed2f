import { text } from '@/components/shared/text';
import type { SortOrder } from '@/utils/library/catalogue/browse-choice';
import { TABLE_COLUMNS, nextOrder } from './table-columns';

export interface TableHeadProps {
  readonly sort: SortOrder;
  /** Of all rows, how many are selected. */
  readonly selected: 'none' | 'some' | 'all';
  /** How many a press on the box selects, in words of the language. */
  readonly rowCount: string;
  readonly onSort: (sort: SortOrder) => void;
  readonly onToggleAll: () => void;
}

/** The names of the columns, each of which sorts. */
export function TableHead({ sort, selected, rowCount, onSort, onToggleAll }: TableHeadProps) {
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" class="table-row" aria-rowindex={1}>
        <div role="columnheader" class="cell-select">
          <label class="box">
            <input
              type="checkbox"
              aria-label={text('selectAll', rowCount)}
              title={text('selectAll', rowCount)}
              checked={selected === 'all'}
              indeterminate={selected === 'some'}
              onChange={onToggleAll}
            />
          </label>
        </div>
        {TABLE_COLUMNS.map((tableColumn) => {
          const { column, name } = tableColumn;
          const isSorted = sort.column === column;
          return (
            <div
              key={column}
              role="columnheader"
              class={`cell-${column}`}
              aria-sort={isSorted ? direction(sort) : 'none'}
            >
              <button
                type="button"
                class="sort"
                onClick={() => onSort(nextOrder(sort, tableColumn))}
              >
                {text(name)}
                {isSorted && <SortArrow isDescending={sort.isDescending} />}
              </button>
            </div>
          );
        })}
        <div role="columnheader" class="cell-actions">
          <span class="visually-hidden">{text('columnActions')}</span>
        </div>
      </div>
    </div>
  );
}

function direction({ isDescending }: SortOrder): 'ascending' | 'descending' {
  return isDescending ? 'descending' : 'ascending';
}

function SortArrow({ isDescending }: { readonly isDescending: boolean }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 10 10" aria-hidden="true">
      <path d={isDescending ? 'M2 3.5 5 6.5l3-3' : 'M2 6.5 5 3.5l3 3'} />
    </svg>
  );
}
