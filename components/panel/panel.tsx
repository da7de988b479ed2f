import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';
import type { Session } from '@/utils/session/create-session';
import type { Follow } from '@/utils/session/follow';
import type { Settings } from '@/utils/settings/settings';
import type { Quote } from '@/utils/transcript/quote';
import { DropTarget, type DropTargetProps } from './drop-target';
import type { LinePart } from '@/utils/transcript/sentences';
import { TranscriptView } from './transcript-view';
import { useNotices, type Notices } from './use-notices';

/** What the panel asks of the world around it. */
export interface PanelActions {
  readonly changeSettings: (changes: Partial<Settings>) => void;
  readonly playFrom: (timeMs: number) => void;
  /** Says that the player is where this part of a line begins, at this moment. */
  readonly pin: (part: LinePart) => void;
  /** Put something on the clipboard; they reject where the browser refuses. */
  readonly copyQuote: (quote: Quote) => Promise<void>;
  readonly copyText: (words: string) => Promise<void>;
  /** Opens the library's import for the video on screen. */
  readonly openImport: () => void;
  /** Opens the library, searching all of it; an empty query opens it alone. */
  readonly openLibrary: (query: string) => void;
  /** Imports a file for the video on screen, or as was decided where it names another. */
  readonly importFile: DropTargetProps['onDropFile'];
  readonly reload: () => void;
}

export interface PanelProps {
  readonly session: Session;
  readonly settings: ReadonlySignal<Settings>;
  /** True while the last changes of the settings could not be stored. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  readonly isAdPlaying: ReadonlySignal<boolean>;
  /** Grows with each wish from outside to copy the spoken line. */
  readonly copyRequests: ReadonlySignal<number>;
  readonly actions: PanelActions;
}

/** The panel beside YouTube's player, in each of its states. */
export function Panel(props: PanelProps) {
  const notices = useNotices();
  return (
    <DropTarget onDropFile={props.actions.importFile} notify={notices.notify}>
      <PanelBody {...props} notices={notices} />
      <LastNotice notices={notices} follow={props.session.follow} />
    </DropTarget>
  );
}

interface PanelBodyProps extends PanelProps {
  readonly notices: Notices;
}

function PanelBody(props: PanelBodyProps) {
  const { session, actions } = props;
  const retriedIn = useRef<Element | null>(null);
  const shown = session.state.value;

  useLayoutEffect(() => {
    // The button that was pressed is gone, and the focus must not be.
    retriedIn.current?.querySelector('button')?.focus({ preventScroll: true });
    retriedIn.current = null;
  }, [shown.status]);

  switch (shown.status) {
    case 'loading':
      return (
        <p role="status" class="slim loading">
          {text('panelLoading')}
        </p>
      );
    case 'ready':
      return <TranscriptView {...props} shown={shown} />;
    case 'none':
      return (
        <div class="slim">
          <p>{text('panelNone')}</p>
          <button type="button" class="chip quiet" onClick={actions.openImport}>
            {text('panelImport')}
          </button>
        </div>
      );
    case 'unreachable':
      return shown.reason === 'updated' ? (
        <div class="slim" role="alert">
          <p>{text('panelUpdated')}</p>
          <button type="button" class="chip quiet" onClick={actions.reload}>
            {text('reloadPage')}
          </button>
        </div>
      ) : (
        <div class="slim" role="alert">
          <p>{text('panelLibraryUnreachable')}</p>
          <button
            type="button"
            class="chip quiet"
            onClick={({ currentTarget }) => {
              retriedIn.current = currentTarget.closest('aside');
              void session.refresh();
            }}
          >
            {text('tryAgain')}
          </button>
        </div>
      );
  }
}

interface LastNoticeProps {
  readonly notices: Notices;
  readonly follow: Follow;
}

/** What was last to be told, above the way back to the spoken line while that is there. */
function LastNotice({ notices, follow }: LastNoticeProps) {
  const { words, count } = notices.notice.value;
  return (
    <div role="status" class={follow.isFollowing.value ? 'notice' : 'notice raised'}>
      {words !== '' && (
        <span key={count} dir="auto" onAnimationEnd={() => notices.dismiss(count)}>
          {words}
        </span>
      )}
    </div>
  );
}
