import { type BackupFigures, measureBackup } from './measure-backup';

export const SAMPLE_ZIP = '../shared/samples/archive-1000.zip';

/** Rows of a table, by their names; what each figure is to be stands in its column's head. */
export type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Measures backing up, restoring and exporting a library of these files. */
export async function backupRows(
  name: string,
  zip: string,
  files: { readonly markdownBytes: number },
): Promise<Rows> {
  const { markdownBytes } = files;
  const { backup, restore, exporting, backupBytes } = await measureBackup(zip);
  return {
    [`${name}, back up`]: describe(backup, markdownBytes, backupBytes),
    [`${name}, restore`]: describe(restore, markdownBytes, backupBytes),
    [`${name}, export as Markdown`]: describe(exporting, markdownBytes, null),
  };
}

export function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function describe(
  { seconds, longestGapMs, idleMb, peakMb }: BackupFigures,
  markdownBytes: number,
  backupBytes: number | null,
): Readonly<Record<string, string>> {
  return {
    'Markdown, MB': (markdownBytes / 1e6).toFixed(0),
    'backup / Markdown': backupBytes === null ? '' : (backupBytes / markdownBytes).toFixed(3),
    seconds: seconds.toFixed(2),
    'MB/s (≥ 20 but for exports)': (markdownBytes / 1e6 / seconds).toFixed(1),
    'longest gap, ms (≤ 100)': longestGapMs.toFixed(0),
    'idle memory, MB': idleMb.toFixed(0),
    'peak memory, MB (≤ 150)': peakMb?.toFixed(0) ?? 'unknown',
  };
}
