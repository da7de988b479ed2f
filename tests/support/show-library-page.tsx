import { signal } from '@preact/signals';
import { LibraryPage, type LibraryPageProps } from '@/components/library/library-page';
import pageStyles from '@/entrypoints/library/style.css?inline';
import type { RemovalState } from '@/utils/library/bin/create-removals';
import type { CatalogueState } from '@/utils/library/catalogue/create-catalogue';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { ImportActivity } from '@/utils/library/import/import-activity';
import type { JobReport } from '@/utils/library/import/journal';
import type { ReportPart } from '@/utils/library/import/report-view';
import { renderInPage } from './render';
import { catalogueOf, sampleBrowse } from './sample-browse';
import { sampleReading } from './sample-reading';
import { sampleSummary } from './sample-summary';
import { sampleSearch } from './sample-search';
import { sampleSettings } from './sample-settings';
import { sampleUpkeep } from './sample-upkeep';

/** Transcripts with titles of every kind. */
export const sampleSummaries = [
  sampleSummary(1, { title: 'A very long title that goes on and on '.repeat(8) }),
  sampleSummary(2, { title: 'عنوان عربي', channel: null, publishedOn: null, durationMs: null }),
  sampleSummary(3, { title: '', timing: 'none' }),
  sampleSummary(4, { title: '<script>alert(1)</script>' }),
];

/** What is shown; what is left out is as in a library at rest. */
export interface Shown {
  readonly catalogue?: CatalogueState;
  readonly activity?: ImportActivity;
  readonly continuation?: Continuation;
  readonly job?: JobReport;
  readonly part?: ReportPart;
  readonly isFirstRun?: boolean;
  readonly removal?: RemovalState;
  readonly wantedVideo?: LibraryPageProps['wantedVideo'];
  readonly canContinue?: boolean;
  readonly onContinue?: LibraryPageProps['onContinue'];
  readonly onReadAs?: LibraryPageProps['onReadAs'];
  readonly onSettleVideo?: LibraryPageProps['onSettleVideo'];
  readonly onAssignVideo?: LibraryPageProps['onAssignVideo'];
}

/** Draws the library page. */
export function showLibraryPage(shown: Shown): HTMLElement {
  const { activity = { phase: 'idle' }, removal = { phase: 'idle' }, job, part } = shown;
  const { catalogue = catalogueOf(sampleSummaries) } = shown;
  const ignore = () => undefined;
  return renderInPage(
    <LibraryPage
      browse={sampleBrowse({ catalogue })}
      reading={sampleReading()}
      finding={{ search: sampleSearch(), readerAddress: (id) => `/library.html?transcript=${id}` }}
      activity={signal(activity)}
      continuation={signal(shown.continuation ?? 'ran')}
      jobs={signal(job === undefined ? [] : [job])}
      reportParts={signal(new Map(part === undefined ? [] : [['one', part]]))}
      isFirstRun={shown.isFirstRun ?? false}
      wantedVideo={shown.wantedVideo ?? null}
      removal={signal(removal)}
      upkeep={sampleUpkeep()}
      settings={sampleSettings()}
      onFiles={ignore}
      onDrop={ignore}
      onCancelImport={ignore}
      onFilter={ignore}
      onMoreOutcomes={ignore}
      onReadReport={async () => part?.outcomes ?? []}
      onReadAs={shown.onReadAs ?? (async () => 'ran')}
      onSettleVideo={shown.onSettleVideo ?? (async () => 'ran')}
      canContinue={() => shown.canContinue ?? false}
      onContinue={shown.onContinue ?? (async () => 'ran')}
      onDismissReport={ignore}
      onCopyText={() => Promise.resolve()}
      onAssignVideo={shown.onAssignVideo ?? ignore}
      onUndo={ignore}
      onDismiss={ignore}
    />,
    pageStyles,
  );
}
