import type { ReadonlySignal } from '@preact/signals';
import { CloseIcon } from './icons';
import { text } from './text';

export interface UndoToastProps {
  /** Title of what was deleted, `null` for nothing. */
  readonly deletedTitle: ReadonlySignal<string | null>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was deleted and brings it back; stays until it is used or closed. */
export function UndoToast({ deletedTitle, onUndo, onDismiss }: UndoToastProps) {
  return (
    <div role="status">
      {deletedTitle.value !== null && (
        <div class="toast">
          <p dir="auto">{text('deleted', deletedTitle.value || text('untitled'))}</p>
          <button type="button" class="button" onClick={onUndo}>
            {text('undo')}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={text('dismiss')}
            onClick={onDismiss}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
