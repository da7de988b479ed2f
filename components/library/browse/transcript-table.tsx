import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { SortOrder } from '@/utils/library/catalogue/browse-choice';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { readRowClick } from './row-click';
import { TableHead } from './table-head';
import { readTableKey } from './table-keys';
import { type RowActions, TranscriptRow } from './transcript-row';
import { type Reveal, useActiveRow } from './use-active-row';
import { useRowSelection } from './use-row-selection';
import { useRowWindow } from './use-row-window';

export interface TranscriptTableProps {
  readonly rows: readonly TranscriptSummary[];
  readonly sort: SortOrder;
  readonly selection: ReadonlySignal<ReadonlySet<TranscriptId>>;
  readonly revealed: ReadonlySignal<Reveal | null>;
  readonly formats: Formats;
  readonly addressOf: (id: TranscriptId) => string;
  readonly onSort: (sort: SortOrder) => void;
  readonly onSelect: (ids: ReadonlySet<TranscriptId>) => void;
  readonly onOpen: (id: TranscriptId) => void;
  readonly onDelete: (summaries: readonly TranscriptSummary[]) => void;
}

/** The transcripts: of tens of thousands of rows only those in view are drawn. */
export function TranscriptTable(props: TranscriptTableProps) {
  const { rows, formats } = props;
  const selection = props.selection.value;
  const bodyRef = useRef<HTMLDivElement>(null);
  const { scrollerRef, rulerRef, rowHeight, firstRow, endRow, rowsInView } = useRowWindow(
    rows.length,
  );
  const active = useActiveRow(rows, bodyRef, props.revealed);
  const select = useRowSelection(rows, props.selection, props.onSelect);

  function remove(gone: readonly TranscriptSummary[]): void {
    const ids = new Set(gone.map(({ id }) => id));
    const isLeft = ({ id }: TranscriptSummary) => !ids.has(id);
    const after = rows.findIndex((row, position) => position >= active.position && isLeft(row));
    // The focus is to be on a row that stays, before its own is gone.
    active.moveTo(after === -1 ? rows.findLastIndex(isLeft) : after);
    props.onDelete(gone);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = readTableKey(event, rowsInView);
    // Controls in the row answer to Space by themselves.
    const isControl = event.target instanceof Element && event.target.matches('button, input');
    if (command === null || (command.kind === 'toggle' && isControl)) return;
    event.preventDefault();
    switch (command.kind) {
      case 'move': {
        const position = Math.max(0, Math.min(rows.length - 1, active.position + command.by));
        if (command.isRange) {
          if (selection.size === 0) select.toggle(active.position, false);
          select.toggle(position, true);
        }
        active.moveTo(position);
        break;
      }
      case 'toggle':
        select.toggle(active.position, event.shiftKey);
        break;
      case 'select-all':
        select.selectAll();
        break;
      case 'clear':
        select.clear();
        break;
      case 'delete':
        remove(select.affectedBy(active.position));
        break;
    }
  }

  function onClick(event: MouseEvent): void {
    const click = readRowClick(event);
    // Who has selected words in a row wants to copy them.
    if (click === null || (click.kind === 'open' && hasSelectedText())) return;
    const position = rows.findIndex(({ id }) => id === click.id);
    const row = rows[position];
    if (!row) return;
    event.preventDefault();
    active.moveTo(position);
    if (click.kind === 'open') props.onOpen(row.id);
    else select.toggle(position, click.kind === 'select-range');
  }

  const latest = useRef<RowActions | null>(null);
  latest.current = {
    open: props.onOpen,
    remove: (summary) => remove([summary]),
    toggle: select.toggle,
    activate: active.activate,
  };
  const actions = useMemo(() => latestOf(latest), []);

  const drawn = rows.slice(firstRow, endRow).map((_, place) => firstRow + place);
  // Where the focus is, it must stay.
  const isActiveFar = active.position < firstRow || active.position >= endRow;
  return (
    <div class="table-scroller" ref={scrollerRef}>
      <div class="row-ruler" ref={rulerRef} aria-hidden="true" />
      <div role="table" aria-label={text('transcriptsTable')} aria-rowcount={rows.length + 1}>
        <TableHead
          sort={props.sort}
          selected={selection.size === 0 ? 'none' : selection.size < rows.length ? 'some' : 'all'}
          rowCount={formats.count(rows.length)}
          onSort={props.onSort}
          onToggleAll={select.toggleAll}
        />
        <div
          role="rowgroup"
          class="table-body"
          ref={bodyRef}
          style={{ blockSize: `${rows.length * rowHeight}px` }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onMouseDown={(event) => {
            // A range of rows, not of text.
            if (readRowClick(event)?.kind === 'select-range') event.preventDefault();
          }}
        >
          {(isActiveFar && active.position >= 0 ? [...drawn, active.position] : drawn).map(
            (row) => {
              const summary = rows[row];
              return (
                summary && (
                  <TranscriptRow
                    key={summary.id}
                    summary={summary}
                    row={row}
                    rowHeight={rowHeight}
                    isSelected={selection.has(summary.id)}
                    isActive={row === active.position}
                    address={props.addressOf(summary.id)}
                    formats={formats}
                    actions={actions}
                  />
                )
              );
            },
          )}
        </div>
      </div>
    </div>
  );
}

function hasSelectedText(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Does what the table last said, and is itself the same at every drawing. */
function latestOf(ref: RefObject<RowActions | null>): RowActions {
  return {
    open: (id) => ref.current?.open(id),
    remove: (summary) => ref.current?.remove(summary),
    toggle: (row, isRange) => ref.current?.toggle(row, isRange),
    activate: (id) => ref.current?.activate(id),
  };
}
