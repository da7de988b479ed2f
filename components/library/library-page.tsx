import type { ReadonlySignal } from '@preact/signals';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { MarkIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import { UndoToast, type UndoToastProps } from '@/components/shared/undo-toast';
import type { ImportOutcome } from '@/utils/library/import-files';
import type { ImportState } from '@/utils/library/import-state';
import type { LibraryState } from '@/utils/library/library-state';
import type { TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { DropZone } from './drop-zone';
import { ImportReport } from './import-report';
import { ImportSection } from './import-section';
import { TranscriptTable } from './transcript-table';
import { Welcome } from './welcome';

export interface LibraryPageProps extends UndoToastProps {
  readonly library: ReadonlySignal<LibraryState>;
  readonly importing: ReadonlySignal<ImportState>;
  /** True when the page was opened by the installation. */
  readonly isFirstRun: boolean;
  /** The video whose transcript a person came to import, `null` for none. */
  readonly wantedVideo: VideoId | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCancelImport: () => void;
  readonly onReadAs: (outcome: ImportOutcome, encoding: string) => void;
  readonly onDismissReport: () => void;
  readonly onCopyText: (copied: string) => Promise<void>;
  readonly onDelete: (summary: TranscriptSummary) => void;
  readonly onShowMore: () => void;
  readonly onRetry: () => void;
}

/** The library in full: import, what it said, and the transcripts. */
export function LibraryPage(props: LibraryPageProps) {
  const { importing, isFirstRun, wantedVideo, onFiles } = props;
  return (
    <DropZone onFiles={onFiles}>
      <header class="masthead">
        <h1>
          <MarkIcon />
          {text('extensionName')}
        </h1>
        <p class="quiet">{text('privacy')}</p>
      </header>
      <main>
        {isFirstRun && <Welcome />}
        <ImportSection
          importing={importing.value}
          wantedVideo={wantedVideo}
          onFiles={onFiles}
          onCancel={props.onCancelImport}
        />
        <ImportReport
          outcomes={importing.value.outcomes}
          onCopyText={props.onCopyText}
          onReadAs={props.onReadAs}
          onDismiss={props.onDismissReport}
        />
        <LibraryContents {...props} state={props.library.value} />
      </main>
      <UndoToast {...props} />
    </DropZone>
  );
}

function LibraryContents({ state, ...props }: LibraryPageProps & { readonly state: LibraryState }) {
  switch (state.status) {
    case 'opening':
      return <p class="quiet">{text('libraryLoading')}</p>;
    case 'unavailable':
      return <LibraryUnavailable onRetry={props.onRetry} />;
    case 'ready':
      return state.summaries.length === 0 ? (
        <section class="empty">
          <h2>{text('libraryEmptyTitle')}</h2>
          <p class="quiet">{text('libraryEmptyHelp')}</p>
        </section>
      ) : (
        <TranscriptTable
          summaries={state.summaries}
          totals={state.totals}
          onDelete={props.onDelete}
          onShowMore={props.onShowMore}
        />
      );
  }
}
