import type { Formats } from '@/components/shared/format';
import { CloseIcon, DeleteIcon, ExportIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';

export interface SelectionBarProps {
  readonly selectedCount: number;
  readonly rowCount: number;
  readonly formats: Formats;
  readonly onSelectAll: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected transcripts. */
export function SelectionBar({ selectedCount, rowCount, formats, ...actions }: SelectionBarProps) {
  return (
    <div class="selection-bar">
      <p>
        {selectedCount === 1
          ? text('selectedOne')
          : text('selectedMany', formats.count(selectedCount))}
      </p>
      {selectedCount < rowCount && (
        <button type="button" class="button select-all" onClick={actions.onSelectAll}>
          {text('selectAll', formats.count(rowCount))}
        </button>
      )}
      <button type="button" class="button" onClick={actions.onExport}>
        <ExportIcon />
        {text('exportSelected')}
      </button>
      <button type="button" class="button" onClick={actions.onDelete}>
        <DeleteIcon />
        {text('deleteSelected')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={text('clearSelection')}
        title={text('clearSelection')}
        onClick={actions.onClear}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
