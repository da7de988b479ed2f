import type { FileSink } from '@/utils/library/export/file-sink';
import type { TranscriptId } from '@/utils/library/schema';
import {
  type BackupCounts,
  type BackupManifest,
  CONTENTS,
  MANIFEST,
  type ManifestPart,
  SETTINGS,
  backupHead,
  partName,
  rowsName,
} from './backup-file';
import type { BulkAccess } from './bulk-access';
import { hexDigest } from './digest';
import { giveBack } from './give-back';
import { createPartPacker } from './transcript-part';

/** Small enough for memory and for what one damaged byte can spoil, large enough to be fast. */
const PART_BYTES = 1024 * 1024;

export interface BackupOptions {
  /** Of this Sidescript. */
  readonly appVersion: string;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Ends it: the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called as bytes of packed lines have been written, with their sum and the sum of all. */
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

/** What a backup holds. */
export interface BackupResult {
  readonly counts: BackupCounts;
  /** The SHA-256 of the manifest, which holds those of everything else. */
  readonly checksum: string;
}

/** What the first look at the library says of a transcript. */
interface Listed {
  readonly id: TranscriptId;
  readonly title: string;
  readonly byteCount: number;
}

/**
 * Writes everything that a person has in the library, and their settings, into a zip, and closes
 * it. It holds what the library held at the beginning; what is edited meanwhile may be in it as it
 * was or as it is, always whole. Rejects with a `LibraryError`, or as the zip's stream does.
 */
export async function writeBackup(
  library: BulkAccess,
  zip: FileSink,
  { appVersion, createdAt, settings, signal, onProgress }: BackupOptions,
): Promise<BackupResult> {
  const head = backupHead(appVersion, createdAt);
  const parts: ManifestPart[] = [];

  async function add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    signal.throwIfAborted();
    parts.push({ name, byteCount: bytes.length, sha256: await hexDigest(bytes) });
    await zip.add(name, bytes);
  }

  const listed = await listTranscripts(library);
  const transcripts = listed.map(({ id, title }) => [id, title] as const);
  await add(CONTENTS, jsonBytes({ ...head, transcripts }));
  await add(SETTINGS, jsonBytes(settings));
  const rows = await library.readRows();
  for (const [store, storeRows] of rows) await add(rowsName(store), jsonBytes(storeRows));

  const totalBytes = listed.reduce((sum, { byteCount }) => sum + byteCount, 0);
  const packPart = createPartPacker();
  const goneIds: TranscriptId[] = [];
  let lineCount = 0;
  let doneBytes = 0;
  for (const [number, batch] of [...batches(listed)].entries()) {
    const stored = await library.read(batch.map(({ id }) => id));
    const there = new Set(stored.map(({ summary }) => summary.id));
    goneIds.push(...batch.map(({ id }) => id).filter((id) => !there.has(id)));
    const part = await packPart(stored);
    for (const { lines } of stored) giveBack(lines);
    await add(partName(number + 1), part);
    lineCount += stored.reduce((sum, { summary }) => sum + summary.lineCount, 0);
    doneBytes += batch.reduce((sum, { byteCount }) => sum + byteCount, 0);
    onProgress(doneBytes, totalBytes);
  }

  const counts: BackupCounts = {
    transcripts: listed.length - goneIds.length,
    lines: lineCount,
    rows: Object.fromEntries([...rows].map(([store, { length }]) => [store, length])),
  };
  const manifest: BackupManifest = { ...head, counts, parts, goneIds };
  const manifestBytes = jsonBytes(manifest);
  await zip.add(MANIFEST, manifestBytes);
  await zip.close();
  return { counts, checksum: await hexDigest(manifestBytes) };
}

async function listTranscripts(library: BulkAccess): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for await (const slice of library.summaries()) {
    listed.push(...slice.map(({ id, title, byteCount }) => ({ id, title, byteCount })));
  }
  return listed;
}

function* batches(listed: readonly Listed[]): Generator<readonly Listed[]> {
  let batch: Listed[] = [];
  let byteCount = 0;
  for (const transcript of listed) {
    batch.push(transcript);
    byteCount += transcript.byteCount;
    if (byteCount < PART_BYTES) continue;
    yield batch;
    batch = [];
    byteCount = 0;
  }
  if (batch.length > 0) yield batch;
}

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
