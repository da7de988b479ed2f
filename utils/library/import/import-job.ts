import type { VideoId } from '@/utils/transcript/model';
import type { ImportStatus } from './import-outcome';
import type { OpenableHandle } from './openable-handle';

/** Names an import; later ones come later in the alphabet. */
export type JobId = string;

/** What a person gave to import. */
export interface JobSource {
  readonly kind: 'zip' | 'folder' | 'files';
  /** Of the zip or folder; of several files the first one's. */
  readonly name: string;
  /** Of the zip itself, or of all files together. */
  readonly byteCount: number;
  /** `null` for a zip: it is not known before it is read. */
  readonly fileCount: number | null;
  /** Of a zip, in ms since 1970. */
  readonly lastModifiedMs: number | null;
}

/** Files, and what they hold unpacked. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** How many transcripts, or files without any, ended how. */
export type StatusCounts = Readonly<Record<ImportStatus, number>>;

export type JobState =
  /** Running in some tab; or cut off, where no tab holds its lock. */
  | 'running'
  | 'done'
  /** By the person. */
  | 'cancelled'
  /** The disk, or what the browser allows, is full. */
  | 'full'
  /** The library could not be written. */
  | 'unavailable';

/** The journal's account of an import: small, because each chunk writes it anew. */
export interface ImportJob {
  readonly id: JobId;
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly state: JobState;
  readonly sources: readonly JobSource[];
  /** Reopen the sources after a restart, where the browser has such handles; else empty. */
  readonly handles: readonly OpenableHandle[];
  /** The video that a person imports for: it is given to a single file that names none. */
  readonly wantedVideo: VideoId | null;
  /** Nothing before the sources have been listed. */
  readonly asked: Amount;
  readonly done: Amount;
  readonly counts: StatusCounts;
}

export const NO_COUNTS: StatusCounts = {
  added: 0,
  updated: 0,
  unchanged: 0,
  'needs-video': 0,
  'needs-encoding': 0,
  failed: 0,
};

/** Makes a name for an import that no other tab makes at the same time. */
export function createJobId(startedAtMs: number): JobId {
  return `${startedAtMs.toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
}

/** What an import that did not come to its end still lacks. */
export function missingAmount({ asked, done }: Pick<ImportJob, 'asked' | 'done'>): Amount {
  return {
    files: Math.max(0, asked.files - done.files),
    bytes: Math.max(0, asked.bytes - done.bytes),
  };
}

/** Adds `sign` times what `change` counts. */
export function movedCounts(
  counts: StatusCounts,
  change: Partial<StatusCounts>,
  sign: 1 | -1 = 1,
): StatusCounts {
  return {
    added: counts.added + sign * (change.added ?? 0),
    updated: counts.updated + sign * (change.updated ?? 0),
    unchanged: counts.unchanged + sign * (change.unchanged ?? 0),
    'needs-video': counts['needs-video'] + sign * (change['needs-video'] ?? 0),
    'needs-encoding': counts['needs-encoding'] + sign * (change['needs-encoding'] ?? 0),
    failed: counts.failed + sign * (change.failed ?? 0),
  };
}
