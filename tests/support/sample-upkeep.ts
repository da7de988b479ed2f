import { signal } from '@preact/signals';
import type { UpkeepProps } from '@/components/library/upkeep';
import type { BackupState } from '@/utils/library/backup/backup-state';
import type { ExportState } from '@/utils/library/export/create-exporter';
import type { StorageState } from '@/utils/library/storage/storage-view';

/** What is shown of export, backup and storage; what is left out is at rest. */
export interface ShownUpkeep extends Partial<
  Omit<UpkeepProps, 'exporting' | 'backup' | 'storage'>
> {
  readonly exporting?: ExportState;
  readonly backup?: BackupState;
  readonly storage?: StorageState;
}

/** Makes the props of export, backup and storage for a page that is only looked at. */
export function sampleUpkeep(shown: ShownUpkeep = {}): UpkeepProps {
  const ignore = () => undefined;
  const { exporting, backup, storage, ...actions } = shown;
  return {
    exporting: signal<ExportState>(exporting ?? { phase: 'idle' }),
    backup: signal<BackupState>(backup ?? { phase: 'idle' }),
    storage: signal<StorageState>(storage ?? { status: 'closed' }),
    onExportAll: ignore,
    onExport: ignore,
    onCancelExport: ignore,
    onCloseExport: ignore,
    onBackUp: ignore,
    onRestore: ignore,
    onCancelBackup: ignore,
    onDismissBackup: ignore,
    onUseSettings: ignore,
    onImportInstead: ignore,
    onShowStorage: ignore,
    onCloseStorage: ignore,
    onCopyText: () => Promise.resolve(),
    onPersist: ignore,
    isIndexing: signal(false),
    onIndexAnew: ignore,
    onDeleteEverything: () => Promise.resolve('deleted'),
    ...actions,
  };
}
