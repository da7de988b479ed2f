import type { ReadonlySignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { PanelState } from '@/utils/session/create-session';
import { TranscriptView, type TranscriptViewProps } from './transcript-view';

export interface PanelProps extends Omit<TranscriptViewProps, 'transcript'> {
  readonly state: ReadonlySignal<PanelState>;
  /** Opens the library's import for the video on screen. */
  readonly onImport: () => void;
  /** Looks for the transcript again. */
  readonly onRetry: () => void;
  readonly onReload: () => void;
}

/** The panel beside YouTube's player, in each of its states. */
export function Panel(props: PanelProps) {
  return (
    <aside class="panel" aria-label={text('panelName')}>
      <PanelBody {...props} />
    </aside>
  );
}

function PanelBody({ state, onImport, onRetry, onReload, ...view }: PanelProps) {
  const shown = state.value;
  switch (shown.status) {
    case 'loading':
      return (
        <p role="status" class="slim loading">
          {text('panelLoading')}
        </p>
      );
    case 'ready':
      return <TranscriptView {...view} key={shown.id} transcript={shown.transcript} />;
    case 'none':
      return (
        <div class="slim">
          <p>{text('panelNone')}</p>
          <button type="button" class="chip" onClick={onImport}>
            {text('panelImport')}
          </button>
        </div>
      );
    case 'unreachable':
      return shown.reason === 'updated' ? (
        <div class="slim" role="alert">
          <p>{text('panelUpdated')}</p>
          <button type="button" class="chip" onClick={onReload}>
            {text('reloadPage')}
          </button>
        </div>
      ) : (
        <div class="slim" role="alert">
          <p>{text('panelLibraryUnreachable')}</p>
          <button type="button" class="chip" onClick={onRetry}>
            {text('tryAgain')}
          </button>
        </div>
      );
  }
}
