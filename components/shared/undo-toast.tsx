import type { ReadonlySignal } from '@preact/signals';
import type { RemovalState } from '@/utils/library/bin/create-removals';
import { createFormats } from './format';
import { CloseIcon } from './icons';
import { text } from './text';

export interface UndoToastProps {
  readonly removal: ReadonlySignal<RemovalState>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was deleted and brings it back; stays until it is used or closed. */
export function UndoToast({ removal, onUndo, onDismiss }: UndoToastProps) {
  const state = removal.value;
  return (
    <>
      <div role="status">
        {(state.phase === 'removed' || state.phase === 'failed') && (
          <div class="toast">
            <p dir="auto">{describeRemoval(state)}</p>
            {state.phase === 'removed' && (
              <button type="button" class="button" onClick={onUndo}>
                {text('undo')}
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={text('dismiss')}
              title={text('dismiss')}
              onClick={onDismiss}
            >
              <CloseIcon />
            </button>
          </div>
        )}
      </div>
      {(state.phase === 'removing' || state.phase === 'bringing-back') && (
        // Outside the status: it would be read out at every step.
        <div class="toast">
          <p>{describeRemoval(state)}</p>
          <progress
            aria-label={describeRemoval({ ...state, doneCount: 0 })}
            max={state.totalCount}
            value={state.doneCount}
          />
        </div>
      )}
    </>
  );
}

function describeRemoval(state: RemovalState): string {
  const { count } = createFormats();
  switch (state.phase) {
    case 'idle':
      return '';
    case 'removing':
      return text('deleting', count(state.doneCount), count(state.totalCount));
    case 'bringing-back':
      return text('bringingBack', count(state.doneCount), count(state.totalCount));
    case 'removed':
      return state.count === 1
        ? text('deleted', state.title || text('untitled'))
        : text('deletedMany', count(state.count));
    case 'failed':
      return text(state.action === 'removing' ? 'deleteFailed' : 'bringBackFailed');
  }
}
