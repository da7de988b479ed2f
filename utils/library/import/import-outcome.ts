import type { TranscriptId } from '@/utils/library/schema';
import type { EncodingGuess } from '@/utils/transcript/formats/decoding/legacy-encodings';
import type { Problem, VideoIdReason } from '@/utils/transcript/model';

/** Why nothing of a file was imported. */
export type ImportFailure =
  /** Empty, binary, or of a format that is not known: the problems say which. */
  | 'not-a-transcript'
  /** The browser cannot read the file: it was moved, changed, deleted or is not allowed. */
  | 'unreadable'
  /** The browser cannot list the folder, or not to its end. */
  | 'folder-unreadable'
  /** The zip is cut off or damaged: what could be listed was imported. */
  | 'zip-damaged'
  /** What the zip says of this entry is not what it holds. */
  | 'entry-damaged'
  /** The entry needs a password. */
  | 'entry-encrypted'
  /** Packed by another method than zip's usual one. */
  | 'entry-method-unknown'
  /** More than 64 MB, unpacked. */
  | 'too-large'
  /** Would unpack to hundreds of times its size, as only a trap does. */
  | 'entry-packed-too-tightly'
  /** A zip inside a zip: it has to be unpacked first. */
  | 'zip-inside-zip';

/** What became of one transcript, or of a file without any. */
export type TranscriptOutcome =
  | {
      /** `unchanged`: the library held the same content already. */
      readonly status: 'added' | 'unchanged';
      readonly id: TranscriptId;
      /** True where the library holds it as a person has edited it; that stays. */
      readonly isEdited?: boolean;
      readonly videoIdReason: VideoIdReason;
      /** Imported for a video, but the file itself names another. */
      readonly isOfOtherVideo: boolean;
    }
  | {
      /** In place of a worse one of the same origin: see `supersedes`. */
      readonly status: 'updated';
      readonly id: TranscriptId;
      readonly replacedId: TranscriptId;
      readonly videoIdReason: VideoIdReason;
      readonly isOfOtherVideo: boolean;
    }
  | {
      /** Stored, but nothing says which video it belongs to, or the file contradicts itself. */
      readonly status: 'needs-video';
      readonly id: TranscriptId;
      readonly title: string;
      readonly videoIdReason: VideoIdReason;
    }
  /** Not stored: its letters are not UTF-8, and a person has to choose among the guesses. */
  | { readonly status: 'needs-encoding'; readonly guesses: readonly EncodingGuess[] }
  | { readonly status: 'failed'; readonly reason: ImportFailure };

export type ImportStatus = TranscriptOutcome['status'];

/** What the journal keeps of a file. */
export interface FileRecord {
  /** Harmless to show: see `safePath`. */
  readonly path: string;
  /** Tells the file from others of the same import: see `fingerprintOf`. */
  readonly fingerprint: string;
  /** Unpacked. */
  readonly byteCount: number;
  /** What could not be read in the file; the rest was. */
  readonly problems: readonly Problem[];
  /** One, or one for each of several transcripts in the file. */
  readonly outcomes: readonly TranscriptOutcome[];
}

/** A line of an import's report. */
export type ImportOutcome = TranscriptOutcome & {
  readonly path: string;
  readonly fingerprint: string;
  /** Of a file with several transcripts, the first carries the problems of the file. */
  readonly problems: readonly Problem[];
};

/** A transcript in the library. */
export type StoredOutcome = Extract<ImportOutcome, { readonly isOfOtherVideo: boolean }>;

/** Where the video was found without any doubt. */
const CLEAR_REASONS: ReadonlySet<VideoIdReason> = new Set([
  'header-link',
  'line-links',
  'field',
  'chosen',
]);

/** True where there is nothing more to say than that the file was added. */
export function isPlainlyAdded(
  outcome: TranscriptOutcome,
  problems: FileRecord['problems'],
): boolean {
  return (
    outcome.status === 'added' &&
    problems.length === 0 &&
    !outcome.isOfOtherVideo &&
    CLEAR_REASONS.has(outcome.videoIdReason)
  );
}

/** The lines of the report that a file's record makes. */
export function outcomesOf(record: FileRecord): readonly ImportOutcome[] {
  const { path, fingerprint } = record;
  return record.outcomes.map((outcome, position) => ({
    ...outcome,
    path,
    fingerprint,
    problems: position === 0 ? record.problems : [],
  }));
}
