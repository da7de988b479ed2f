import type { ReadonlySignal } from '@preact/signals';
import { createFormats } from '@/components/shared/format';
import { DeleteIcon, ImportIcon, MarkIcon, PlayIcon } from '@/components/shared/icons';
import { Search, type SearchProps } from '@/components/shared/search';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { text } from '@/components/shared/text';
import { UndoToast, type UndoToastProps } from '@/components/shared/undo-toast';
import type { LibraryState } from '@/utils/library/library-state';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { videoUrl } from '@/utils/transcript/video-url';
import { ChangedPage, type ChangedPageProps } from './changed-page';

/** What the popup knows of the tab it was opened over. */
export type ActiveVideo =
  | { readonly status: 'looking' }
  | { readonly status: 'no-video' }
  | { readonly status: 'absent'; readonly videoId: VideoId; readonly tabTitle: string }
  | { readonly status: 'present'; readonly summary: TranscriptSummary };

export interface PopupProps extends UndoToastProps {
  readonly library: ReadonlySignal<LibraryState>;
  readonly finding: Pick<SearchProps, 'search' | 'readerAddress'>;
  readonly activeVideo: ReadonlySignal<ActiveVideo>;
  /** False where the person or the browser keeps the extension off YouTube. */
  readonly mayRunOnYoutube: ReadonlySignal<boolean>;
  readonly onAllowYoutube: () => void;
  /** What is known of a page on which the panel found no place; `null` where all is well. */
  readonly pageTrouble: ReadonlySignal<string | null>;
  readonly onCopyText: ChangedPageProps['onCopyText'];
  /** Where a transcript is open in the library. */
  readonly addressOf: (id: TranscriptId) => string;
  readonly onDelete: (summary: TranscriptSummary) => void;
  /** Opens the library's import in a tab, for the active video where there is one. */
  readonly onImport: () => void;
  readonly onOpenLibrary: () => void;
  readonly onRetry: () => void;
}

/** The library in small. */
export function Popup(props: PopupProps) {
  const { library, activeVideo, onImport, onOpenLibrary } = props;
  return (
    <main class="popup">
      <h1>
        <MarkIcon />
        {text('extensionName')}
      </h1>
      {props.mayRunOnYoutube.value ? (
        <ActiveVideoCard video={activeVideo.value} addressOf={props.addressOf} />
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

interface ActiveVideoCardProps {
  readonly video: ActiveVideo;
  readonly addressOf: PopupProps['addressOf'];
}

function ActiveVideoCard({ video, addressOf }: ActiveVideoCardProps) {
  switch (video.status) {
    case 'looking':
      return <div class="card" aria-busy="true" />;
    case 'no-video':
      return <p class="card quiet">{text('popupNoVideo')}</p>;
    case 'absent':
      return (
        <div class="card">
          <p class="title" dir="auto">
            {video.tabTitle}
          </p>
          <p class="quiet">{text('popupAbsent')}</p>
        </div>
      );
    case 'present':
      return (
        <div class="card present">
          <TitleLink summary={video.summary} addressOf={addressOf} />
          <p>{text('popupPresent')}</p>
        </div>
      );
  }
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
        <section class="recent" aria-labelledby="recent">
          <h2 id="recent">{text('popupRecent')}</h2>
          <ul>
            {state.summaries.map((summary) => (
              <RecentRow {...props} key={summary.id} summary={summary} />
            ))}
          </ul>
          <p class="totals quiet">{describeTotals(state.totals)}</p>
        </section>
      );
  }
}

interface TitleLinkProps {
  readonly summary: TranscriptSummary;
  readonly addressOf: PopupProps['addressOf'];
}

/** A transcript's title, which opens it in the library. */
function TitleLink({ summary, addressOf }: TitleLinkProps) {
  const title = summary.title || text('untitled');
  return (
    <a class="title" dir="auto" href={addressOf(summary.id)} target="_blank" title={title}>
      {title}
    </a>
  );
}

interface RecentRowProps extends TitleLinkProps {
  readonly onDelete: (summary: TranscriptSummary) => void;
}

function RecentRow({ summary, addressOf, onDelete }: RecentRowProps) {
  const title = summary.title || text('untitled');
  return (
    <li>
      <div class="names" dir="auto">
        <TitleLink summary={summary} addressOf={addressOf} />
        <span class="quiet">{summary.channel}</span>
      </div>
      {summary.videoId !== null && (
        <a
          class="icon-button"
          href={videoUrl(summary.videoId)}
          target="_blank"
          rel="noreferrer"
          aria-label={text('openTitleOnYoutube', title)}
          title={text('openOnYoutube')}
        >
          <PlayIcon />
        </a>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={text('deleteTitle', title)}
        title={text('delete')}
        onClick={() => onDelete(summary)}
      >
        <DeleteIcon />
      </button>
    </li>
  );
}

function describeTotals({ transcripts, bytes }: LibraryTotals): string {
  const formats = createFormats();
  return transcripts === 1
    ? text('libraryTotalsOne', formats.size(bytes))
    : text('libraryTotalsMany', formats.count(transcripts), formats.size(bytes));
}
