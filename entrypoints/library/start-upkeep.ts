import { effect, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { UpkeepProps } from '@/components/library/upkeep';
import { createBackups } from '@/utils/library/backup/create-backups';
import type { CatalogueState } from '@/utils/library/catalogue/create-catalogue';
import { createExporter, type Exporter } from '@/utils/library/export/create-exporter';
import { exportInWorker } from '@/utils/library/export/export-in-worker';
import { chooseSaveTarget } from '@/utils/library/export/save-target';
import type { Library } from '@/utils/library/library';
import { createStorageView } from '@/utils/library/storage/storage-view';
import type { SearchView } from '@/utils/library/search/create-search';
import type { SettingsStore } from '@/utils/settings/open-settings';
import { parseSettings } from '@/utils/settings/parse-settings';

export interface UpkeepOptions {
  readonly open: () => Promise<Library>;
  readonly catalogue: ReadonlySignal<CatalogueState>;
  readonly settings: SettingsStore;
  readonly search: Pick<SearchView, 'rebuild' | 'isRebuilding'>;
  readonly onImport: (file: File) => void;
}

/** What keeps the library safe, and what the page shows of it. */
export interface Upkeep {
  readonly exporter: Exporter;
  readonly props: UpkeepProps;
  /** To be called when much has come into the library. */
  readonly refreshStorage: () => void;
}

/** Introduces export, backup, restore and storage to the page. */
export function startUpkeep(options: UpkeepOptions): Upkeep {
  const { open, catalogue, settings, search, onImport } = options;
  const storage = createStorageView(open, catalogue);
  const exporter = createExporter({
    open,
    chooseTarget: chooseSaveTarget,
    run: exportInWorker,
    zipStem: () => `sidescript-export-${new Date().toISOString().slice(0, 10)}`,
  });
  const backups = createBackups({
    open,
    chooseTarget: chooseSaveTarget,
    appVersion: browser.runtime.getManifest().version,
    async readSettings() {
      await settings.read;
      return { ...settings.settings.peek() };
    },
  });

  // Not before the list is there, which is what a person waits for.
  const stop = effect(() => {
    const state = catalogue.value;
    if (state.status === 'ready' && state.isComplete) queueMicrotask(show);
  });
  function show(): void {
    stop();
    void storage.show();
  }

  // Leaving in the middle of any of them cuts it off: the browser asks first.
  window.addEventListener('beforeunload', (event) => {
    const isBusy =
      exporter.state.peek().phase === 'writing' || backups.state.peek().phase === 'running';
    if (isBusy) event.preventDefault();
  });

  return {
    exporter,
    refreshStorage: () => void storage.refresh(),
    props: {
      exporting: exporter.state,
      backup: backups.state,
      storage: storage.state,
      onExportAll: () => void exporter.ask('all'),
      onExport: (style) => void exporter.write(style),
      onCancelExport: () => exporter.cancel(),
      onCloseExport: () => exporter.close(),
      onBackUp: () => void backups.backUp(),
      onRestore: (file) => void backups.restore(file),
      onCancelBackup: () => backups.cancel(),
      onDismissBackup: () => backups.dismiss(),
      onUseSettings: (restored) => settings.change(parseSettings(restored)),
      onImportInstead(file) {
        backups.dismiss();
        onImport(file);
      },
      onShowStorage: () => void storage.show(),
      onCloseStorage: () => storage.close(),
      onCopyText: (copied) => navigator.clipboard.writeText(copied),
      onPersist: () => void storage.persist(),
      isIndexing: search.isRebuilding,
      onIndexAnew: search.rebuild,
      onDeleteEverything: () => storage.deleteEverything(),
    },
  };
}
