import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '@/components/library/library-page';
import { rowsPerPage } from '@/components/library/transcript-table';
import { setPageLanguage } from '@/components/shared/page-language';
import { text } from '@/components/shared/text';
import { onLibraryChange } from '@/utils/library/changes';
import { createImporter } from '@/utils/library/import/create-importer';
import { createReportView } from '@/utils/library/import/report-view';
import { selectDropped } from '@/utils/library/import/select-dropped';
import { selectFiles, selectText } from '@/utils/library/import/selection';
import { startImportWorker } from '@/utils/library/import/start-import-worker';
import { startWorkerPool, usualPoolSize } from '@/utils/library/import/worker-pool';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { createLibraryView } from '@/utils/library/library-state';
import { readLibraryPageAddress } from '@/utils/library/page-address';

setPageLanguage('libraryPageTitle');

const pageLifetime = new AbortController();
const open = keepOpen(openLibrary);
const request = readLibraryPageAddress(location.href);
const view = createLibraryView(open, rowsPerPage, pageLifetime.signal);
const reports = createReportView(open);
const importer = createImporter({
  open,
  startPool: () => startWorkerPool(usualPoolSize(), startImportWorker),
  wantedVideo: request.wantedVideo,
});

// While an import runs its progress is enough; at its end the report is read.
effect(() => {
  for (const { id, isRunning } of importer.jobs.value) {
    const shown = reports.parts.peek().get(id);
    if (!isRunning) void reports.show(id, shown?.filter ?? 'explained');
  }
});
onLibraryChange(() => void importer.refresh(), pageLifetime.signal);
void importer.refresh();

// Leaving in the middle of an import cuts it off: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (importer.activity.peek().phase !== 'idle') event.preventDefault();
});

document.addEventListener('paste', (event) => {
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
  if (isTyping || event.clipboardData === null) return;
  const files = [...event.clipboardData.files];
  const pasted = event.clipboardData.getData('text/plain');
  if (files.length > 0) void importer.add(selectFiles(files));
  else if (pasted.trim() !== '') void importer.add(selectText(pasted, text('pastedText')));
});

render(
  <LibraryPage
    {...request}
    library={view.state}
    activity={importer.activity}
    jobs={importer.jobs}
    reportParts={reports.parts}
    deletedTitle={computed(() => view.removed.value.at(0)?.summary.title ?? null)}
    onFiles={(files) => void importer.add(selectFiles(files))}
    onDrop={(dropped) => void importer.add(selectDropped(dropped))}
    onCancelImport={() => importer.cancel()}
    onFilter={({ id }, filter) => void reports.show(id, filter)}
    onMoreOutcomes={({ id }) => void reports.showMore(id)}
    onReadAs={({ id }, outcome, encoding) => void importer.readAs(id, outcome, encoding)}
    onContinue={({ id }) => void importer.resume(id)}
    onDismissReport={({ id }) => void importer.dismiss(id)}
    onCopyText={(copied) => navigator.clipboard.writeText(copied)}
    onAssignVideo={(ids, videoId) => void view.assignVideo(ids, videoId)}
    onDelete={({ id }) => void view.remove(id)}
    onUndo={() => void view.undo()}
    onDismiss={view.dismiss}
    onShowMore={() => void view.showMore(rowsPerPage)}
    onRetry={() => void view.refresh()}
  />,
  document.body,
);
