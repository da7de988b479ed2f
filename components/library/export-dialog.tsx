import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { createFormats, type Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { ExportState } from '@/utils/library/export/create-exporter';
import type { ExportStyle } from '@/utils/library/export/run-export';
import { explainFailure } from './explain-failure';
import { ExportForm } from './export-form';
import { ExportOutcome } from './export-outcome';
import { TaskProgress } from './task-progress';

export interface ExportDialogProps {
  readonly exporting: ReadonlySignal<ExportState>;
  readonly onExport: (style: ExportStyle) => void;
  readonly onCancelExport: () => void;
  readonly onCloseExport: () => void;
  readonly onCopyText: (copied: string) => Promise<void>;
}

/** Asks how to export, shows how far it is, and says how it ended. Closed while nobody exports. */
export function ExportDialog({ exporting, ...actions }: ExportDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const formats = useMemo(() => createFormats(), []);
  const state = exporting.value;
  const isOpen = state.phase !== 'idle';

  useKeptFocus(dialogRef, dialogRef);
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen) dialog?.close();
  }, [isOpen]);

  return (
    <dialog
      ref={dialogRef}
      class="export"
      tabIndex={-1}
      aria-label={text('exportButton')}
      onCancel={(event) => {
        // While a file is written, Escape stops that first.
        event.preventDefault();
        if (state.phase === 'writing') actions.onCancelExport();
        else actions.onCloseExport();
      }}
      onClose={(event) => {
        // Chromium closes at the second Escape in a row, whatever the first one came to.
        if (state.phase === 'writing') event.currentTarget.showModal();
        else if (isOpen) actions.onCloseExport();
      }}
    >
      <ExportStep {...actions} state={state} formats={formats} />
    </dialog>
  );
}

interface ExportStepProps extends Omit<ExportDialogProps, 'exporting'> {
  readonly state: ExportState;
  readonly formats: Formats;
}

function ExportStep({ state, formats, ...actions }: ExportStepProps) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'opening':
      return <p class="quiet">{text('exportOpening')}</p>;
    case 'choosing':
      return (
        <ExportForm
          choice={state.choice}
          formats={formats}
          onExport={actions.onExport}
          onClose={actions.onCloseExport}
        />
      );
    case 'writing':
      return (
        <TaskProgress
          name={text('exportProgress')}
          progress={state.progress}
          describe={({ done, total }) =>
            text('exportProgressText', formats.count(done), formats.count(total))
          }
          formats={formats}
          isCancelling={state.isCancelling}
          onCancel={actions.onCancelExport}
        />
      );
    case 'written':
      return (
        <ExportOutcome
          state={state}
          formats={formats}
          onClose={actions.onCloseExport}
          onCopyText={actions.onCopyText}
        />
      );
    case 'failed':
      return (
        <div role="alert">
          <p class="complaint">{explainFailure(state.reason)}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={actions.onCloseExport}>
              {text('close')}
            </button>
          </div>
        </div>
      );
  }
}
