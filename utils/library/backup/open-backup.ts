import { isRecord } from '@/utils/transcript/formats/json/json-value';
import {
  BACKUP_VERSION,
  type BackupContents,
  type BackupManifest,
  CONTENTS,
  MANIFEST,
  SETTINGS,
  isPartName,
  parseContents,
  parseHead,
  parseManifest,
} from './backup-file';
import { hexDigest } from './digest';
import { type ZipEntry, type ZipListing, listEntries, readEntry } from './zip-entries';

/** A backup that can be restored, perhaps not to its end. */
export interface OpenedBackup {
  readonly kind: 'backup';
  readonly zip: Blob;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** `null` where it was cut off before its end, or is damaged there. */
  readonly manifest: BackupManifest | null;
  /** As `writeBackup` gave it; `null` without a manifest. */
  readonly checksum: string | null;
  /** `null` where that part is damaged: then what is lost cannot be named. */
  readonly contents: BackupContents | null;
  readonly settings: Readonly<Record<string, unknown>> | null;
}

export type BackupOpening =
  | OpenedBackup
  | { readonly kind: 'not-a-backup' }
  /** By a newer Sidescript, in a way that this one does not know. */
  | { readonly kind: 'newer'; readonly appVersion: string }
  /** The browser cannot read the file: it was moved, changed or is not allowed. */
  | { readonly kind: 'unreadable' };

/** Looks into a file that a person chose to restore. Never rejects, and changes nothing. */
export async function openBackup(file: Blob): Promise<BackupOpening> {
  try {
    const listing = await listEntries(file);
    return listing ? await readEnds(file, listing) : { kind: 'not-a-backup' };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function readEnds(zip: Blob, listing: ZipListing): Promise<BackupOpening> {
  const entries = new Map(listing.entries.map((entry) => [entry.name, entry]));
  const read = async (name: string) => {
    const entry = entries.get(name);
    return entry ? readEntry(zip, entry) : null;
  };
  const manifestBytes = await read(MANIFEST);
  const manifestJson = parseJson(manifestBytes);
  const contentsJson = parseJson(await read(CONTENTS));
  const head = parseHead(manifestJson) ?? parseHead(contentsJson);
  if (head && head.version > BACKUP_VERSION) return { kind: 'newer', appVersion: head.appVersion };
  // Both ends may be damaged: the parts between them know themselves what they are.
  if (!head && ![...entries.keys()].some(isPartName)) return { kind: 'not-a-backup' };
  const manifest = parseManifest(manifestJson);
  const settings = parseJson(await read(SETTINGS));
  return {
    kind: 'backup',
    zip,
    entries,
    manifest,
    checksum: manifest && manifestBytes ? await hexDigest(manifestBytes) : null,
    contents: parseContents(contentsJson),
    settings: isRecord(settings) ? settings : null,
  };
}

/** What JSON stands in these bytes; `null` where there is none. */
export function parseJson(bytes: Uint8Array | null): unknown {
  try {
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
