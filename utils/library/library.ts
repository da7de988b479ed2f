import type { Transcript, VideoId } from '@/utils/transcript/model';
import { type BulkAccess, openBulkAccess } from './backup/bulk-access';
import { type Bin, openBin } from './bin/bin';
import { type CatalogueSource, openCatalogueSource } from './catalogue/catalogue-source';
import { createChangeAnnouncer } from './changes';
import { assignVideo } from './assign-video';
import type { Edit } from './edit/edit';
import { type EditResult, editTranscript } from './edit/edit-transcript';
import { findCurrent } from './edit/original';
import type { VideoFile, VideoImport } from './import/import-for-video';
import { type ImportJournal, openJournal } from './import/journal';
import { explained } from './library-error';
import { openDatabase } from './open-database';
import {
  type Page,
  findByVideo,
  listNeedingVideo,
  listNewest,
  loadTranscript,
  readTotals,
} from './read-transcripts';
import { type ReadingMemory, openReadingMemory } from './reading-memory';
import { type BundledStatus, saveBundled } from './save-bundled';
import { type SaveResult, saveTranscript } from './save-transcript';
import type { LibraryTotals, Provenance, TranscriptId, TranscriptSummary } from './schema';
import { type Deletion, deleteEverything } from './storage/delete-everything';
import { readIndexBytes } from './storage/read-index-bytes';
import { prepareTranscript } from './stored-transcript';

/**
 * A person's transcripts, on their computer. Where the database cannot do what was asked, the
 * promise rejects with a `LibraryError`. Every change is announced: see `onLibraryChange`.
 */
export interface Library {
  /** Aborts once the connection is gone, by `close` or otherwise: then open the library again. */
  readonly closed: AbortSignal;
  /** Saving the same content again changes nothing, also from two tabs at once. */
  save(transcript: Transcript, provenance: Provenance): Promise<SaveResult>;
  /** Saves what the bundled file at `path` holds, unless the person has decided otherwise. */
  saveBundled(path: string, transcript: Transcript, importedAt: number): Promise<BundledStatus>;
  /** The transcripts of a video, the best first: timed before untimed, then the last imported. */
  findByVideo(videoId: VideoId): Promise<readonly TranscriptSummary[]>;
  /** A whole transcript; `null` where there is none. */
  load(id: TranscriptId): Promise<Transcript | null>;
  /** The last imported first. */
  list(page?: Page): Promise<readonly TranscriptSummary[]>;
  /** How much the library holds, from one small record. */
  totals(): Promise<LibraryTotals>;
  /** All summaries, and how to keep a list of them up to date. */
  readonly catalogue: CatalogueSource;
  /** Where deleted transcripts go. */
  readonly bin: Bin;
  /** The transcripts that wait for somebody to say which video they belong to, oldest first. */
  listNeedingVideo(page?: Page): Promise<readonly TranscriptSummary[]>;
  /** Gives transcripts that wait for a video this one, all or none; returns how many did wait. */
  assignVideo(ids: readonly TranscriptId[], videoId: VideoId): Promise<number>;
  /** The transcript with this id, or edited from what had it; `null` where there is none. */
  find(id: TranscriptId): Promise<TranscriptSummary | null>;
  /** Makes one change to a transcript: see `editTranscript`. */
  edit(id: TranscriptId, edit: Edit): Promise<EditResult>;
  /** What became of imports. */
  readonly journal: ImportJournal;
  /** Imports one file for a video, without a report. */
  importForVideo(file: VideoFile): Promise<VideoImport>;
  /** What was settled while reading along. */
  readonly reading: ReadingMemory;
  /** Reading and writing by the thousand; nothing of it is announced. */
  readonly bulk: BulkAccess;
  /** What the search index takes. */
  indexBytes(): Promise<number>;
  /** Empties the library, unless some tab is filling it just now. */
  deleteEverything(): Promise<Deletion>;
  /** Ends the connection once what is being written is written. */
  close(): void;
}

/** Opens the library; to be called again where it rejects, and once `closed` aborts. */
export async function openLibrary(): Promise<Library> {
  const lifetime = new AbortController();
  const database = await openDatabase(() => lifetime.abort());
  const announcer = createChangeAnnouncer();

  async function announced<Result>(
    writing: Promise<Result>,
    isChange: (result: Result) => boolean,
  ): Promise<Result> {
    const result = await explained(writing);
    if (isChange(result)) announcer.announce();
    return result;
  }

  return {
    closed: lifetime.signal,
    async save(transcript, provenance) {
      const stored = await prepareTranscript(transcript, provenance);
      return announced(saveTranscript(database, stored), ({ status }) => status === 'added');
    },
    async saveBundled(path, transcript, importedAt) {
      const provenance: Provenance = {
        fileName: fileNameOf(path),
        origin: 'bundled',
        importedAt,
        format: null,
        jobId: null,
      };
      const stored = await prepareTranscript(transcript, provenance);
      return announced(
        saveBundled(database, path, stored),
        (status) => status === 'added' || status === 'replaced',
      );
    },
    findByVideo: (videoId) => explained(findByVideo(database, videoId)),
    load: (id) => explained(loadTranscript(database, id)),
    list: (page) => explained(listNewest(database, page)),
    totals: () => explained(readTotals(database)),
    catalogue: openCatalogueSource(database),
    bin: openBin(database, () => announcer.announce()),
    listNeedingVideo: (page) => explained(listNeedingVideo(database, page)),
    assignVideo: (ids, videoId) =>
      announced(assignVideo(database, ids, videoId, Date.now()), (count) => count > 0),
    find: (id) => explained(findCurrent(database, id)),
    edit: (id, edit) =>
      announced(editTranscript(database, id, edit, Date.now()), ({ status }) => status === 'saved'),
    journal: openJournal(database),
    async importForVideo(file) {
      // What reads files is half of the popup, which reads none.
      const { importForVideo } = await import('./import/import-for-video');
      return announced(importForVideo(database, file), changesLibrary);
    },
    reading: openReadingMemory(database),
    bulk: openBulkAccess(database),
    indexBytes: () => explained(readIndexBytes(database)),
    deleteEverything: () =>
      announced(deleteEverything(database), (deletion) => deletion === 'deleted'),
    close() {
      database.close();
      announcer.flush();
      lifetime.abort();
    },
  };
}

function changesLibrary(result: VideoImport): boolean {
  return result === 'added' || result === 'needs-library';
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
