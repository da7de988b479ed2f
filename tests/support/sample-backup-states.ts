import type { BackupState } from '@/utils/library/backup/backup-state';
import type { BackupCounts } from '@/utils/library/backup/backup-file';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import type { StorageState } from '@/utils/library/storage/storage-view';

const checksum = '3f2a91bc77d01e440c5b'.padEnd(64, '0');
const createdAt = '2026-11-24T12:00:00.000Z';
const head = { format: 'sidescript-backup', version: 1, appVersion: '1.2.3', createdAt } as const;
const counts: BackupCounts = { transcripts: 27_381, lines: 11_600_000, rows: {} };
const file = new File(['PK'], 'sidescript-backup-2026-11-24.zip');

type Restored = Extract<BackupState, { readonly phase: 'restored' }>;

/** A backup that was restored as a whole. */
export const restored: Restored = {
  phase: 'restored',
  fileName: file.name,
  backup: {
    manifest: { ...head, counts, parts: [], goneIds: [] },
    contents: { ...head, transcripts: [] },
    checksum,
    settings: { view: 'lines' },
  },
  result: {
    added: 27_000,
    updated: 3,
    unchanged: 381,
    lostTitles: [],
    isDamaged: false,
    isCancelled: false,
  },
};

/** One of which not all is whole. */
export function restoredInPart(lostTitles: readonly string[]): Restored {
  return {
    ...restored,
    backup: { ...restored.backup, manifest: null, checksum: null, settings: null },
    result: { ...restored.result, lostTitles, isDamaged: true },
  };
}

/** A backup or restore in the middle. */
export function running(task: 'backup' | 'restore', isCancelling = false): BackupState {
  const progress = { done: 45_200_000, total: 312_000_000, remainingMs: 11_000 };
  return { phase: 'running', task, progress, isCancelling };
}

/** A backup that was made. */
export const backedUp: BackupState = {
  phase: 'backed-up',
  fileName: file.name,
  byteCount: 312_400_000,
  result: { counts, checksum },
};

/** A file that was not restored. */
export function refused(
  refusal: Extract<BackupState, { readonly phase: 'refused' }>['refusal'],
): BackupState {
  return { phase: 'refused', file, refusal };
}

/** A library of many channels, as its storage section sees it. */
export const storageOfMany: StorageState = {
  status: 'ready',
  totals: { transcripts: 27_381, lines: 11_600_000, bytes: 312_000_000 },
  channels: [
    'Slow News',
    '<script>alert(1)</script>',
    'قناة الأخبار البطيئة',
    'A channel with a name that goes on and on until nobody knows how it began any more',
    null,
    ...Array.from({ length: 40 }, (_, number) => `Channel ${number + 1}`),
  ].map((channel, place) => ({
    channel,
    transcripts: 900 - 20 * place,
    lines: 400_000 - 8000 * place,
    bytes: Math.round(40_000_000 / (place + 1)),
  })),
  room: {
    indexBytes: 31_000_000,
    browser: { usedBytes: 402_000_000, allowedBytes: 64_000_000_000, isPersisted: false },
  },
};

/** Made-up ids. */
export function sampleIds(count: number) {
  return Array.from({ length: count }, (_, number) =>
    parseTranscriptId(String(number).padStart(22, '0')),
  ).filter((id) => id !== null);
}
