import type { ReadonlySignal } from '@preact/signals';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { MarkIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import { UndoToast, type UndoToastProps } from '@/components/shared/undo-toast';
import type { ImportActivity } from '@/utils/library/import/import-activity';
import type { JobReport } from '@/utils/library/import/journal';
import type { ReportPart } from '@/utils/library/import/report-view';
import type { LibraryState } from '@/utils/library/library-state';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { DropZone } from './drop-zone';
import { ImportReport, type ImportReportActions } from './import-report';
import { ImportSection } from './import-section';
import { NeedVideo } from './need-video';
import { TranscriptTable } from './transcript-table';
import { Welcome } from './welcome';

export interface LibraryPageProps extends UndoToastProps, ImportReportActions {
  readonly library: ReadonlySignal<LibraryState>;
  readonly activity: ReadonlySignal<ImportActivity>;
  readonly jobs: ReadonlySignal<readonly JobReport[]>;
  readonly reportParts: ReadonlySignal<ReadonlyMap<string, ReportPart>>;
  /** True when the page was opened by the installation. */
  readonly isFirstRun: boolean;
  /** The video whose transcript a person came to import, `null` for none. */
  readonly wantedVideo: VideoId | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onCancelImport: () => void;
  readonly onAssignVideo: (ids: readonly TranscriptId[], videoId: VideoId) => void;
  readonly onDelete: (summary: TranscriptSummary) => void;
  readonly onShowMore: () => void;
  readonly onRetry: () => void;
}

/** The library in full: import, what it said, and the transcripts. */
export function LibraryPage(props: LibraryPageProps) {
  const { activity, jobs, reportParts, isFirstRun, wantedVideo, onFiles, onDrop } = props;
  const state = props.library.value;
  return (
    <DropZone onDrop={onDrop}>
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
          activity={activity.value}
          wantedVideo={wantedVideo}
          onFiles={onFiles}
          onCancel={props.onCancelImport}
        />
        <ImportReports {...props} jobs={jobs.value} parts={reportParts.value} />
        {state.status === 'ready' && (
          <NeedVideo
            summaries={state.needingVideo}
            wantedVideo={wantedVideo}
            onAssign={props.onAssignVideo}
          />
        )}
        <LibraryContents {...props} state={state} />
      </main>
      <UndoToast {...props} />
    </DropZone>
  );
}

interface ImportReportsProps extends ImportReportActions {
  readonly jobs: readonly JobReport[];
  readonly parts: ReadonlyMap<string, ReportPart>;
}

/** The reports that nobody has dismissed, in one place. While an import runs it has none yet. */
function ImportReports({ jobs, parts, ...actions }: ImportReportsProps) {
  const ended = jobs.filter(({ isRunning }) => !isRunning);
  if (ended.length === 0) return null;
  return (
    <section class="reports" aria-label={text('importReport')}>
      {ended.map((job) => (
        <ImportReport {...actions} key={job.id} job={job} part={parts.get(job.id)} />
      ))}
    </section>
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
