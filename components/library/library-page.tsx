import type { ReadonlySignal } from '@preact/signals';
import { MarkIcon } from '@/components/shared/icons';
import { Search, type SearchProps } from '@/components/shared/search';
import { text } from '@/components/shared/text';
import { UndoToast, type UndoToastProps } from '@/components/shared/undo-toast';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { ImportActivity } from '@/utils/library/import/import-activity';
import type { JobReport } from '@/utils/library/import/journal';
import type { ReportPart } from '@/utils/library/import/report-view';
import type { TranscriptId } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { BrowseSection, type BrowseSectionProps } from './browse/browse-section';
import { DropZone } from './drop-zone';
import { ImportProgress } from './import-progress';
import { ImportReport, type ImportReportActions } from './import-report';
import { ImportSection } from './import-section';
import { NeedVideo } from './need-video';
import { ReaderSection, type ReaderSectionProps } from './reader/reader-section';
import { SectionLinks } from './section-links';
import { SettingsSection, type SettingsSectionProps } from './settings-section';
import { Upkeep, type UpkeepProps } from './upkeep';
import { Welcome } from './welcome';

interface ReportedImports {
  readonly jobs: ReadonlySignal<readonly JobReport[]>;
  readonly reportParts: ReadonlySignal<ReadonlyMap<string, ReportPart>>;
}

export interface LibraryPageProps extends UndoToastProps, ImportReportActions, ReportedImports {
  readonly browse: BrowseSectionProps;
  readonly reading: ReaderSectionProps;
  readonly finding: Pick<SearchProps, 'search' | 'readerAddress'>;
  readonly activity: ReadonlySignal<ImportActivity>;
  /** How the last attempt to begin an import ended. */
  readonly continuation: ReadonlySignal<Continuation>;
  /** True when the page was opened by the installation. */
  readonly isFirstRun: boolean;
  /** The video whose transcript a person came to import, `null` for none. */
  readonly wantedVideo: VideoId | null;
  readonly upkeep: UpkeepProps;
  readonly settings: SettingsSectionProps;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onCancelImport: () => void;
  readonly onAssignVideo: (ids: readonly TranscriptId[], videoId: VideoId) => void;
}

/**
 * The library in full: search, import, what it said, and the transcripts. It looks itself only at
 * what seldom changes: an import changes the rest ten times a second.
 */
export function LibraryPage(props: LibraryPageProps) {
  const { activity, isFirstRun, wantedVideo, onFiles, onDrop } = props;
  const isReading = props.reading.reader.state.value.status !== 'closed';
  const isSearching = !isReading && props.finding.search.isActive.value;
  return (
    <DropZone onDrop={onDrop}>
      <header class="masthead">
        <h1>
          <MarkIcon />
          {text('extensionName')}
        </h1>
        {!isReading && !isSearching && <SectionLinks />}
        <p class="quiet">{text('privacy')}</p>
      </header>
      <main>
        {isReading && <ReaderSection {...props.reading} />}
        {!isReading && <Search {...props.finding} isFirst={!isFirstRun} />}
        {/* In sight whatever else is: leaving the page would cut it off. */}
        <ImportProgress activity={activity} onCancel={props.onCancelImport} />
        {/* What was found or opened takes the place of all else; what goes on there goes on. */}
        <div class={isReading ? 'beside-search set-aside' : 'beside-search'} hidden={isSearching}>
          {isFirstRun && <Welcome />}
          <ImportSection
            wantedVideo={wantedVideo}
            continuation={props.continuation}
            onFiles={onFiles}
          />
          <ImportReports {...props} />
          <NeedVideo
            summaries={props.browse.browsing.needingVideo}
            wantedVideo={wantedVideo}
            onAssign={props.onAssignVideo}
          />
          <BrowseSection {...props.browse} />
          <Upkeep {...props.upkeep} />
          <SettingsSection {...props.settings} />
        </div>
      </main>
      <UndoToast {...props} />
    </DropZone>
  );
}

/** The reports that nobody has dismissed, in one place. While an import runs it has none yet. */
function ImportReports({ jobs, reportParts, ...actions }: ReportedImports & ImportReportActions) {
  const ended = jobs.value.filter(({ isRunning }) => !isRunning);
  if (ended.length === 0) return null;
  return (
    <section class="reports" aria-label={text('importReport')}>
      {ended.map((job) => (
        <ImportReport {...actions} key={job.id} job={job} part={reportParts.value.get(job.id)} />
      ))}
    </section>
  );
}
