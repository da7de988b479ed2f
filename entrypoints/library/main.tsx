import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '@/components/library/library-page';
import { setPageLanguage } from '@/components/shared/page-language';
import { onLibraryChange } from '@/utils/library/changes';
import { createImporter, type Continuation } from '@/utils/library/import/create-importer';
import { paceActivity } from '@/utils/library/import/paced-activity';
import { createReportView } from '@/utils/library/import/report-view';
import { selectDropped } from '@/utils/library/import/select-dropped';
import { selectFiles, type Selection } from '@/utils/library/import/selection';
import { startImportWorker } from '@/utils/library/import/start-import-worker';
import { startWorkerPool, usualPoolSize } from '@/utils/library/import/worker-pool';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import {
  readLibraryPageAddress,
  readerPageAddress,
  withSearch,
} from '@/utils/library/page-address';
import { createSearch } from '@/utils/library/search/create-search';
import { startSearchWorker } from '@/utils/library/search/start-search-worker';
import { openSettings } from '@/utils/settings/open-settings';
import { receivePasted } from './receive-pasted';
import { startBrowse } from './start-browse';
import { startSettings } from './start-settings';
import { startUpkeep } from './start-upkeep';

setPageLanguage('libraryPageTitle');

const pageLifetime = new AbortController();
const open = keepOpen(openLibrary);
const settings = openSettings(pageLifetime.signal);
const { searchedText, ...request } = readLibraryPageAddress(location.href);
const reports = createReportView(open);
const begun = signal<Continuation>('ran');
const importer = createImporter({
  open,
  startPool: () => startWorkerPool(usualPoolSize(), startImportWorker),
  wantedVideo: request.wantedVideo,
});

const isImporting = computed(() => importer.activity.value.phase !== 'idle');

const browse = startBrowse({
  open,
  settings: settings.settings,
  isImporting,
  onExport: (ids) => void upkeep.exporter.ask(ids),
  onSearch: (query) => search.search(query),
  lifetime: pageLifetime.signal,
});

const search = createSearch({ startWorker: startSearchWorker, pageSize: 10 }, pageLifetime.signal);

const upkeep = startUpkeep({
  open,
  settings,
  search,
  catalogue: browse.catalogue,
  onImport: (file) => startImport(selectFiles([file])),
});

search.search(searchedText);
// The browser takes milliseconds for this, and refuses to do it with every letter.
effect(() => {
  const searched = search.text.value;
  const timer = setTimeout(
    () => history.replaceState(history.state, '', withSearch(location.href, searched)),
    300,
  );
  return () => clearTimeout(timer);
});
// The index is tended when there is nothing else to do: an import leaves many small parts of it.
effect(() => {
  if (isImporting.value) return;
  browse.refresh();
  search.tend();
  upkeep.refreshStorage();
});

effect(() => void reports.follow(importer.jobs.value));
onLibraryChange(() => void importer.refresh(), pageLifetime.signal);
void importer.refresh();

// Leaving in the middle of an import cuts it off: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (isImporting.peek()) event.preventDefault();
});

/** Imports what a person chose, and shows how it goes: what was searched or read makes room. */
function startImport(selection: Promise<Selection>): void {
  if (browse.reading.reader.state.peek().status !== 'closed') browse.reading.onBack();
  search.search('');
  void begin(selection);
}

async function begin(selection: Promise<Selection>): Promise<void> {
  begun.value = 'ran';
  begun.value = await importer.add(selection);
}

receivePasted(startImport, pageLifetime.signal);

render(
  <LibraryPage
    {...request}
    {...browse.toast}
    browse={browse.section}
    reading={browse.reading}
    finding={{ search, readerAddress: readerPageAddress }}
    upkeep={upkeep.props}
    settings={startSettings(settings, pageLifetime.signal)}
    activity={paceActivity(importer.activity, pageLifetime.signal)}
    continuation={begun}
    jobs={importer.jobs}
    reportParts={reports.parts}
    onFiles={(files) => startImport(selectFiles(files))}
    onDrop={(dropped) => startImport(selectDropped(dropped))}
    onCancelImport={() => importer.cancel()}
    onFilter={({ id }, filter) => void reports.show(id, filter)}
    onMoreOutcomes={({ id }) => void reports.showMore(id)}
    onReadReport={({ id }) => reports.readAll(id)}
    onReadAs={({ id }, outcome, encoding) => importer.readAs(id, outcome, encoding)}
    onSettleVideo={async ({ id }, outcome, choice) => {
      const continuation = await importer.settleVideo(id, outcome, choice);
      browse.refresh();
      await reports.showAgain(id);
      return continuation;
    }}
    canContinue={(job) => importer.canResume(job)}
    onContinue={({ id }) => importer.resume(id)}
    onDismissReport={({ id }) => void importer.dismiss(id)}
    onCopyText={(copied) => navigator.clipboard.writeText(copied)}
    onAssignVideo={browse.onAssignVideo}
  />,
  document.body,
);
