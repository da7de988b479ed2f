import type { DBSchema } from 'idb';
import type { CueList, IsoDate, VideoId } from '@/utils/transcript/model';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import type { BinKey } from './bin/removal';
import type { CatalogueChange } from './catalogue/change-log';
import type { FileRecord } from './import/import-outcome';
import type { ImportJob, JobId } from './import/import-job';
import type { BlockKey, SegmentHeader, SegmentId } from './search/segment';

declare const brand: unique symbol;

/** Names a transcript by its content. Made only in `transcript-id.ts`. */
export type TranscriptId = string & { readonly [brand]: 'TranscriptId' };

/** Who put a transcript into the library: a person, or the extension's own folder. */
type Origin = 'imported' | 'bundled';

/** Where a stored transcript comes from. */
export interface Provenance {
  readonly fileName: string;
  readonly origin: Origin;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  /** The family of formats that the file was read as; `null` where nobody has noted it. */
  readonly format: string | null;
  /** The import that brought it; `null` where it came alone. */
  readonly jobId: JobId | null;
}

/** What lists show of a transcript: small, because tens of thousands are listed at once. */
export interface TranscriptSummary extends Provenance {
  readonly id: TranscriptId;
  /** `null` while nobody has said which video it belongs to. */
  readonly videoId: VideoId | null;
  readonly title: string;
  readonly channel: string | null;
  readonly publishedOn: IsoDate | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The length of the video, where the file names it. */
  readonly durationMs: number | null;
  /** What made the transcript, as the file says: `whisper medium 20231117`. */
  readonly sourceModel: string | null;
  readonly timing: CueList['timing'];
  readonly lineCount: number;
  /** UTF-16 units of all lines' texts. */
  readonly characterCount: number;
  /** What its packed lines take. */
  readonly byteCount: number;
  /** Absent while it is what the file holds. */
  readonly edit?: Edit;
}

/** That a person has changed a transcript. */
export interface Edit {
  /** The id of what the file holds, by which it is known again when it comes once more. */
  readonly originalId: TranscriptId;
  /** When it was changed last, in ms since 1970. */
  readonly editedAtMs: number;
}

/** Sums over the whole library. */
export interface LibraryTotals {
  readonly transcripts: number;
  readonly lines: number;
  /** Of packed lines. */
  readonly bytes: number;
}

/** The newest shape of the database. How older ones become it stands in `migrations.ts`. */
export interface LibrarySchema extends DBSchema {
  transcripts: {
    key: TranscriptId;
    value: TranscriptSummary;
    /** A transcript whose value is `null` is absent from that index. */
    indexes: {
      'by-video': VideoId;
      'by-imported-at': number;
      'by-channel': string;
      /** Only of what a person has edited. */
      'by-original': TranscriptId;
    };
  };
  /** All that the summary does not say, made by `packLines`. */
  lines: { key: TranscriptId; value: Uint8Array };
  /** Kept in the transaction of every write, so that counting never reads the library. */
  totals: { key: 'library'; value: LibraryTotals };
  /** What each bundled file, by its path, last held: also after a person deleted it. */
  bundled: { key: string; value: TranscriptId };
  /**
   * Still to be indexed, in order. Whoever indexes looks whether a transcript is there, and deletes
   * the note in the transaction that writes the index.
   */
  toIndex: { key: number; value: readonly TranscriptId[] };
  /** The transcripts without a video, which no index by video could list; by time of import. */
  needVideo: { key: TranscriptId; value: number };
  /** The videos that a person named for transcripts, by the id these had without one. */
  chosenVideos: { key: TranscriptId; value: VideoId };
  /** The imports whose report is not dismissed yet. */
  jobs: { key: JobId; value: ImportJob };
  /** What became of the files of an import, one entry per chunk, in the order they were done. */
  jobChunks: {
    key: number;
    value: JobChunk;
    indexes: { 'by-job': JobId; 'by-mark': string };
  };
  /** The parts of the search index: what each holds, and where. */
  searchSegments: { key: SegmentId; value: SegmentHeader };
  /** The bytes of segments. Those without a header were left behind by a crash. */
  searchBlocks: { key: BlockKey; value: Uint8Array };
  /** Transcripts that were deleted and may still stand in segments: never to be found. */
  searchRemoved: { key: TranscriptId; value: true };
  /**
   * How people have put times right. Kept when the transcript is deleted: undoing the deletion
   * brings it back, and so does importing the same file again.
   */
  timing: { key: TranscriptId; value: TimingAdjustment };
  /** Which of its transcripts a person reads a video with; it may be deleted meanwhile. */
  preferredTranscripts: { key: VideoId; value: TranscriptId };
  /**
   * What was deleted and may still be brought back, in slices. Their lines stay where they are
   * until the bin is emptied.
   */
  bin: { key: BinKey; value: readonly TranscriptSummary[] };
  /** What came and went, in order: the last changes, for whoever shows a list to follow. */
  changeLog: { key: number; value: CatalogueChange };
}

/** A part of an import that was written in one transaction, journal and transcripts together. */
export interface JobChunk {
  readonly jobId: JobId;
  /** What a page of outcomes can be asked for that occurs in here: see `chunkMark`. */
  readonly marks: readonly string[];
  readonly files: readonly FileRecord[];
}
