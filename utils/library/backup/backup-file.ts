import type { TranscriptId } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { isRecord, listOf } from '@/utils/transcript/formats/json/json-value';
import type { StoreName } from './backed-up-stores';

/** Read by older Sidescripts as "newer": raise it where they could not read the file rightly. */
export const BACKUP_VERSION = 1;

const FORMAT = 'sidescript-backup';

/** The first file in a backup: what was about to be written. */
export const CONTENTS = 'contents.json';
/** The last file: what was written. Without it the backup was cut off. */
export const MANIFEST = 'manifest.json';
export const SETTINGS = 'settings.json';

const PART = /^transcripts\/\d+\.part$/;

export function partName(number: number): string {
  return `transcripts/${String(number).padStart(6, '0')}.part`;
}

export function isPartName(name: string): boolean {
  return PART.test(name);
}

export function rowsName(store: StoreName): string {
  return `stores/${store}.json`;
}

/** What is said of a backup at both its ends. */
export interface BackupHead {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** Of the Sidescript that made it. */
  readonly appVersion: string;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
}

export interface BackupContents extends BackupHead {
  /** Every transcript's id and title, so that what is lost can be named. */
  readonly transcripts: readonly (readonly [id: TranscriptId, title: string])[];
}

export interface BackupCounts {
  readonly transcripts: number;
  readonly lines: number;
  /** By store. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A file in the zip, and the SHA-256 of its content in hexadecimal. */
export interface ManifestPart {
  readonly name: string;
  readonly byteCount: number;
  readonly sha256: string;
}

export interface BackupManifest extends BackupHead {
  readonly counts: BackupCounts;
  readonly parts: readonly ManifestPart[];
  /** Listed in the contents, but deleted before their turn came. */
  readonly goneIds: readonly string[];
}

/** Says what every backup says of itself. */
export function backupHead(appVersion: string, createdAt: string): BackupHead {
  return { format: FORMAT, version: BACKUP_VERSION, appVersion, createdAt };
}

/** Reads the head of a file in a backup; `null` where it is none of a backup. */
export function parseHead(value: unknown): BackupHead | null {
  if (!isRecord(value) || value['format'] !== FORMAT) return null;
  const { version, appVersion, createdAt } = value;
  if (typeof version !== 'number' || typeof appVersion !== 'string') return null;
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) return null;
  return { format: FORMAT, version, appVersion, createdAt };
}

/** Reads `contents.json`; what does not name a transcript is left out. */
export function parseContents(value: unknown): BackupContents | null {
  const head = parseHead(value);
  if (!head || !isRecord(value)) return null;
  const transcripts = listOf(value['transcripts']).flatMap((entry) => {
    const [listedId, title] = listOf(entry);
    const id = parseTranscriptId(listedId);
    return id !== null && typeof title === 'string' ? [[id, title] as const] : [];
  });
  return { ...head, transcripts };
}

/** Reads `manifest.json`; `null` where anything of it is not as it must be. */
export function parseManifest(value: unknown): BackupManifest | null {
  const head = parseHead(value);
  if (!head || !isRecord(value)) return null;
  const counts = parseCounts(value['counts']);
  const listed = listOf(value['parts']);
  const parts = listed.filter(isManifestPart);
  if (!counts || parts.length < listed.length) return null;
  const goneIds = listOf(value['goneIds']).filter((id) => typeof id === 'string');
  return { ...head, counts, parts, goneIds };
}

function parseCounts(value: unknown): BackupCounts | null {
  if (!isRecord(value) || !isRecord(value['rows'])) return null;
  const { transcripts, lines } = value;
  if (typeof transcripts !== 'number' || typeof lines !== 'number') return null;
  const rows = Object.entries(value['rows']).flatMap(([store, count]) =>
    typeof count === 'number' ? [[store, count] as const] : [],
  );
  return { transcripts, lines, rows: Object.fromEntries(rows) };
}

function isManifestPart(value: unknown): value is ManifestPart {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['byteCount'] === 'number' &&
    typeof value['sha256'] === 'string'
  );
}
