import { computed } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '@/components/library/library-page';
import { rowsPerPage } from '@/components/library/transcript-table';
import { setPageLanguage } from '@/components/shared/page-language';
import { createImporter } from '@/utils/library/import-state';
import { keepOpen } from '@/utils/library/keep-open';
import { openLibrary } from '@/utils/library/library';
import { createLibraryView } from '@/utils/library/library-state';
import { readLibraryPageAddress } from '@/utils/library/page-address';

setPageLanguage('libraryPageTitle');

const pageLifetime = new AbortController();
const open = keepOpen(openLibrary);
const view = createLibraryView(open, rowsPerPage, pageLifetime.signal);
const request = readLibraryPageAddress(location.href);
const importer = createImporter(open, request.wantedVideo);

// Leaving in the middle of an import loses what is not in yet: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if (importer.state.peek().isRunning) event.preventDefault();
});

render(
  <LibraryPage
    {...request}
    library={view.state}
    importing={importer.state}
    deletedTitle={computed(() => view.removed.value?.summary.title ?? null)}
    onFiles={(files) => void importer.add(files)}
    onCancelImport={importer.cancel}
    onReadAs={(outcome, encoding) => void importer.readAs(outcome, encoding)}
    onDismissReport={importer.dismiss}
    onCopyText={(copied) => navigator.clipboard.writeText(copied)}
    onDelete={({ id }) => void view.remove(id)}
    onUndo={() => void view.undo()}
    onDismiss={view.dismiss}
    onShowMore={() => void view.showMore(rowsPerPage)}
    onRetry={() => void view.refresh()}
  />,
  document.body,
);
