import type { StoredTranscript } from '@/utils/library/stored-transcript';
import { listOf } from '@/utils/transcript/formats/json/json-value';
import { ROW_PARSERS } from './backed-up-stores';
import { isPartName, rowsName } from './backup-file';
import type { BulkAccess } from './bulk-access';
import { hexDigest } from './digest';
import { type OpenedBackup, parseJson } from './open-backup';
import { readPart } from './transcript-part';
import { readEntry } from './zip-entries';

export interface RestoreOptions {
  /** Ends it between two parts; what is in stays in. */
  readonly signal: AbortSignal;
  /** Called as bytes of the zip have been restored, with their sum and the sum of all. */
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

/** What became of a backup. */
export interface RestoreResult {
  readonly added: number;
  /** The library held what the person has edited since. */
  readonly updated: number;
  /** The library held the same already, or a version that was edited since. */
  readonly unchanged: number;
  /** The titles of those that are damaged or missing, as far as they are known. */
  readonly lostTitles: readonly string[];
  /** True where something was lost, whether it can be named or not. */
  readonly isDamaged: boolean;
  readonly isCancelled: boolean;
}

/**
 * Puts what is whole in a backup into the library, beside what it holds, as `mergeTranscripts`
 * says; of rows the library's own stay. Each part is one transaction, so that wherever it stops, it may simply be done again.
 * Rejects with a `LibraryError`, or where the file cannot be read any more; what is in by then stays
 * in.
 */
export async function restoreBackup(
  library: BulkAccess,
  backup: OpenedBackup,
  { signal, onProgress }: RestoreOptions,
): Promise<RestoreResult> {
  const names = partNames(backup);
  const sizes = names.map((name) => backup.entries.get(name)?.packedByteCount ?? 0);
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  const areRowsWhole = await restoreRows(library, backup);
  const seen = new Set<string>(backup.manifest?.goneIds);
  let isDamaged = backup.manifest === null || !areRowsWhole;
  let added = 0;
  let updated = 0;
  let doneBytes = 0;
  let doneParts = 0;
  for (const name of names) {
    if (signal.aborted) break;
    const { transcripts, isWhole } = await readTranscripts(backup, name);
    const merged = await library.merge(transcripts);
    added += merged.added;
    updated += merged.updated;
    isDamaged ||= !isWhole;
    for (const { summary } of transcripts) seen.add(summary.id);
    doneParts += 1;
    doneBytes += sizes[doneParts - 1] ?? 0;
    onProgress(doneBytes, totalBytes);
  }
  const isCancelled = doneParts < names.length;
  const lostTitles = isDamaged && !isCancelled ? await nameLost(library, backup, seen) : [];
  const restoredCount = seen.size - (backup.manifest?.goneIds.length ?? 0);
  const unchanged = restoredCount - added - updated;
  return { added, updated, unchanged, lostTitles, isDamaged, isCancelled };
}

/** Those that are in the zip and those that should be. */
function partNames({ manifest, entries }: OpenedBackup): readonly string[] {
  const expected = manifest?.parts.map(({ name }) => name) ?? [];
  return [...new Set([...expected, ...entries.keys()])].filter(isPartName).toSorted();
}

async function readTranscripts(
  backup: OpenedBackup,
  name: string,
): Promise<{ readonly transcripts: readonly StoredTranscript[]; readonly isWhole: boolean }> {
  const { bytes, isWhole } = await readChecked(backup, name);
  const { transcripts, isDamaged } = await readPart(bytes ?? new Uint8Array());
  return { transcripts, isWhole: isWhole && !isDamaged };
}

/** Adds the rows of the small stores; returns whether all of them were whole. */
async function restoreRows(library: BulkAccess, backup: OpenedBackup): Promise<boolean> {
  let areWhole = true;
  for (const [store, parse] of ROW_PARSERS) {
    // A backup may be older than the store.
    if (!backup.entries.has(rowsName(store))) continue;
    const { bytes, isWhole } = await readChecked(backup, rowsName(store));
    const listed = listOf(parseJson(bytes)).map(listOf);
    const rows = listed.map(([key, value]) => parse(key, value)).filter((row) => row !== null);
    areWhole &&= isWhole && rows.length === listed.length;
    await library.addMissingRows(store, rows);
  }
  return areWhole;
}

/** The bytes of a file in the backup, and whether they are those that the manifest tells of. */
async function readChecked(
  { zip, entries, manifest }: OpenedBackup,
  name: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> | null; readonly isWhole: boolean }> {
  const entry = entries.get(name);
  const bytes = entry ? await readEntry(zip, entry) : null;
  if (bytes === null || manifest === null) return { bytes, isWhole: bytes !== null };
  const part = manifest.parts.find((other) => other.name === name);
  return { bytes, isWhole: part?.sha256 === (await hexDigest(bytes)) };
}

/** What the backup was to hold, and neither it nor the library does. */
async function nameLost(
  library: BulkAccess,
  { contents }: OpenedBackup,
  seen: ReadonlySet<string>,
): Promise<readonly string[]> {
  const unseen = contents?.transcripts.filter(([id]) => !seen.has(id)) ?? [];
  const missing = new Set(await library.missing(unseen.map(([id]) => id)));
  return unseen.filter(([id]) => missing.has(id)).map(([, title]) => title);
}
