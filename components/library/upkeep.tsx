import { BackupSection, type BackupSectionProps } from './backup-section';
import { ExportDialog, type ExportDialogProps } from './export-dialog';
import { StorageSection, type StorageSectionProps } from './storage-section';

export type UpkeepProps = BackupSectionProps & StorageSectionProps & ExportDialogProps;

/** What keeps a library safe: export, backup, and what it takes. */
export function Upkeep(props: UpkeepProps) {
  return (
    <>
      <BackupSection {...props} />
      <StorageSection {...props} />
      <ExportDialog {...props} />
    </>
  );
}
