import { createMemoryDisk } from '@/tests/utils/library/memory-target';
import { importedAt, timedTranscript } from '@/tests/utils/library/sample-transcript';
import { type Backups, createBackups } from '@/utils/library/backup/create-backups';
import { type Library, openLibrary } from '@/utils/library/library';
import type { Transcript } from '@/utils/transcript/model';

/** Saves transcripts that a backup is made of. */
export async function fillLibrary(
  library: Library,
  transcripts: readonly Transcript[],
): Promise<void> {
  for (const [position, transcript] of transcripts.entries()) {
    await library.save(transcript, importedAt(position));
  }
}

/** Transcripts that differ by their titles: `Title 0` and so on. */
export function titled(count: number): readonly Transcript[] {
  return Array.from({ length: count }, (_, number) =>
    timedTranscript({ title: `Title ${number}`, channel: `Channel ${number % 3}` }),
  );
}

/** The backups of a page with a disk in memory. */
export function startBackups(
  settings: Readonly<Record<string, unknown>> = {},
  disk = createMemoryDisk(),
): Backups & { readonly disk: typeof disk } {
  const backups = createBackups({
    open: openLibrary,
    chooseTarget: disk.chooseTarget,
    appVersion: '1.2.3',
    readSettings: () => Promise.resolve(settings),
  });
  return { ...backups, disk };
}

/** Backs up the library and returns the file. */
export async function makeBackup(settings: Readonly<Record<string, unknown>> = {}): Promise<File> {
  const backups = startBackups(settings);
  await backups.backUp();
  const [file] = backups.disk.files.values();
  if (!file) throw new Error(`No backup was made: ${JSON.stringify(backups.state.value)}`);
  return file;
}
