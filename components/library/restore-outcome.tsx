import { useSignal } from '@preact/signals';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { BackupState } from '@/utils/library/backup/backup-state';
import { type Fact, Facts } from './facts';
import { Notice } from './notice';
import { shortChecksum } from './short-checksum';
import { TitleList } from './title-list';

type Restored = Extract<BackupState, { readonly phase: 'restored' }>;

export interface RestoreOutcomeProps {
  readonly state: Restored;
  readonly formats: Formats;
  readonly onUseSettings: (settings: Readonly<Record<string, unknown>>) => void;
  readonly onCopyText: (copied: string) => Promise<void>;
  readonly onDismissBackup: () => void;
}

/** What became of a backup that was restored. */
export function RestoreOutcome(props: RestoreOutcomeProps) {
  const { state, formats, onUseSettings, onCopyText, onDismissBackup } = props;
  const areSettingsUsed = useSignal(false);
  const { settings } = state.backup;
  return (
    <Notice title={titleOf(state)} isBad={state.result.isDamaged} onDismiss={onDismissBackup}>
      <Facts facts={restoreFacts(state, formats)} />
      <Losses state={state} formats={formats} onCopyText={onCopyText} />
      {settings !== null && Object.keys(settings).length > 0 && !areSettingsUsed.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            areSettingsUsed.value = true;
            onUseSettings(settings);
          }}
        >
          {text('useBackupSettings')}
        </button>
      )}
      {areSettingsUsed.value && <p>{text('backupSettingsUsed')}</p>}
    </Notice>
  );
}

function titleOf({ result }: Restored): string {
  if (result.isCancelled) return text('restoreStopped');
  return text(result.isDamaged ? 'restoredInPart' : 'restored');
}

function restoreFacts({ fileName, backup, result }: Restored, formats: Formats): readonly Fact[] {
  const { manifest, contents, checksum } = backup;
  const createdAt = (manifest ?? contents)?.createdAt;
  return [
    { name: text('factFile'), value: fileName },
    ...(createdAt === undefined
      ? []
      : [{ name: text('factMade'), value: formats.moment(Date.parse(createdAt)) }]),
    { name: text('factAdded'), value: formats.count(result.added) },
    ...(result.updated === 0
      ? []
      : [{ name: text('factUpdated'), value: formats.count(result.updated) }]),
    { name: text('factUnchanged'), value: formats.count(result.unchanged) },
    ...(checksum === null ? [] : [{ name: text('factChecksum'), value: shortChecksum(checksum) }]),
  ];
}

type LossesProps = Pick<RestoreOutcomeProps, 'state' | 'formats' | 'onCopyText'>;

/** What the backup was to hold and does not; nothing where it is whole. */
function Losses({ state: { backup, result }, formats, onCopyText }: LossesProps) {
  const { isDamaged, isCancelled, lostTitles } = result;
  if (!isDamaged || isCancelled) return null;
  if (backup.contents === null) return <p>{text('restoreLostUnknown')}</p>;
  if (lostTitles.length === 0) return <p>{text('restoreLostNone')}</p>;
  return (
    <>
      <p>{text('restoreLost')}</p>
      <TitleList
        name={text('restoreLost')}
        titles={lostTitles.map((title) => ({ title }))}
        formats={formats}
        onCopyText={onCopyText}
      />
    </>
  );
}
