import type { ReadonlySignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { ImportIcon, MarkIcon } from '@/components/shared/icons';
import { Search, type SearchProps } from '@/components/shared/search';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { text } from '@/components/shared/text';
import { UndoToast, type UndoToastProps } from '@/components/shared/undo-toast';
import type { LibraryState } from '@/utils/library/library-state';
import { type ActiveVideo, ActiveVideoCard } from './active-video-card';
import { ChangedPage, type ChangedPageProps } from './changed-page';
import { RecentList, type RecentListProps } from './recent-list';

export interface PopupProps
  extends UndoToastProps, Pick<RecentListProps, 'addressOf' | 'onDelete'> {
  readonly library: ReadonlySignal<LibraryState>;
  readonly finding: Pick<SearchProps, 'search' | 'readerAddress'>;
  readonly activeVideo: ReadonlySignal<ActiveVideo>;
  /** False where the person or the browser keeps the extension off YouTube. */
  readonly mayRunOnYoutube: ReadonlySignal<boolean>;
  readonly onAllowYoutube: () => void;
  /** What is known of a page on which the panel found no place; `null` where all is well. */
  readonly pageTrouble: ReadonlySignal<string | null>;
  readonly onCopyText: ChangedPageProps['onCopyText'];
  /** Opens the library's import in a tab, for the active video where there is one. */
  readonly onImport: () => void;
  readonly onOpenLibrary: () => void;
  readonly onRetry: () => void;
}

/** The library in small. */
export function Popup(props: PopupProps) {
  const { library, activeVideo, onImport, onOpenLibrary } = props;
  return (
    <main class="popup" onKeyDown={moveWithArrows}>
      <h1>
        <MarkIcon />
        {text('extensionName')}
      </h1>
      {props.mayRunOnYoutube.value ? (
        <ActiveVideoCard
          video={activeVideo.value}
          addressOf={props.addressOf}
          onImport={onImport}
        />
      ) : (
        <PermissionCard onAllow={props.onAllowYoutube} />
      )}
      {props.pageTrouble.value !== null && (
        <ChangedPage report={props.pageTrouble.value} onCopyText={props.onCopyText} />
      )}
      <Search {...props.finding} isFirst />
      {!props.finding.search.isActive.value && <PopupLibrary {...props} state={library.value} />}
      <footer>
        <button type="button" class="button primary" onClick={onImport}>
          <ImportIcon />
          {text('importTranscripts')}
        </button>
        <button type="button" class="button" onClick={onOpenLibrary}>
          {text('openLibrary')}
        </button>
      </footer>
      <UndoToast {...props} />
    </main>
  );
}

/** From the search box through what is recent and back; the search leads through what it found. */
function moveWithArrows(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .recent .title')];
  const place = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[place + step];
  if (place < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function PermissionCard({ onAllow }: { readonly onAllow: () => void }) {
  return (
    <div class="card" role="alert">
      <p>{text('popupNotAllowed')}</p>
      <button type="button" class="button" onClick={onAllow}>
        {text('popupAllow')}
      </button>
    </div>
  );
}

function PopupLibrary({ state, ...props }: PopupProps & { readonly state: LibraryState }) {
  switch (state.status) {
    case 'opening':
      return <div class="recent" aria-busy="true" />;
    case 'unavailable':
      return <LibraryUnavailable onRetry={props.onRetry} />;
    case 'ready':
      return state.summaries.length === 0 ? (
        <p class="empty quiet">{text('popupEmpty')}</p>
      ) : (
        <RecentList {...props} summaries={state.summaries} totals={state.totals} />
      );
  }
}
