import { signal } from '@preact/signals';
import { LibraryPage, type LibraryPageProps } from '@/components/library/library-page';
import pageStyles from '@/entrypoints/library/style.css?inline';
import type { ImportActivity } from '@/utils/library/import/import-activity';
import type { JobReport } from '@/utils/library/import/journal';
import type { ReportPart } from '@/utils/library/import/report-view';
import type { LibraryState } from '@/utils/library/library-state';
import { renderInPage } from './render';
import { sampleSummary } from './sample-summary';

/** A library with titles of every kind. */
export const filled: Extract<LibraryState, { readonly status: 'ready' }> = {
  status: 'ready',
  summaries: [
    sampleSummary(1, { title: 'A very long title that goes on and on '.repeat(8) }),
    sampleSummary(2, { title: 'عنوان عربي', channel: null, publishedOn: null, durationMs: null }),
    sampleSummary(3, { title: '', videoId: null, timing: 'none' }),
    sampleSummary(4, { title: '<script>alert(1)</script>' }),
  ],
  needingVideo: [],
  totals: { transcripts: 250, lines: 1_000_000, bytes: 12_300_000 },
};
/** What is shown; what is left out is as in a library at rest. */
export interface Shown {
  readonly library?: LibraryState;
  readonly activity?: ImportActivity;
  readonly job?: JobReport;
  readonly part?: ReportPart;
  readonly isFirstRun?: boolean;
  readonly deletedTitle?: string;
  readonly wantedVideo?: LibraryPageProps['wantedVideo'];
  readonly onAssignVideo?: LibraryPageProps['onAssignVideo'];
}

/** Draws the library page. */
export function showLibraryPage(shown: Shown): HTMLElement {
  const { library = filled, activity = { phase: 'idle' }, job, part } = shown;
  const ignore = () => undefined;
  return renderInPage(
    <LibraryPage
      library={signal(library)}
      activity={signal(activity)}
      jobs={signal(job === undefined ? [] : [job])}
      reportParts={signal(new Map(part === undefined ? [] : [['one', part]]))}
      isFirstRun={shown.isFirstRun ?? false}
      wantedVideo={shown.wantedVideo ?? null}
      deletedTitle={signal(shown.deletedTitle ?? null)}
      onFiles={ignore}
      onDrop={ignore}
      onCancelImport={ignore}
      onFilter={ignore}
      onMoreOutcomes={ignore}
      onReadAs={ignore}
      onContinue={ignore}
      onDismissReport={ignore}
      onCopyText={() => Promise.resolve()}
      onAssignVideo={shown.onAssignVideo ?? ignore}
      onDelete={ignore}
      onUndo={ignore}
      onDismiss={ignore}
      onShowMore={ignore}
      onRetry={ignore}
    />,
    pageStyles,
  );
}
