import type { Transcript, VideoId } from '@/utils/transcript/model';
import { createChangeAnnouncer } from './changes';
import { assignVideo } from './assign-video';
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
import { removeTranscript } from './remove-transcript';
import { type BundledStatus, saveBundled } from './save-bundled';
import { type SaveResult, saveTranscript } from './save-transcript';
import type { LibraryTotals, Provenance, TranscriptId, TranscriptSummary } from './schema';
import { type StoredTranscript, prepareTranscript } from './stored-transcript';

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
  /** Returns all that `restore` needs to undo it; `null` where there is none. */
  remove(id: TranscriptId): Promise<StoredTranscript | null>;
  /** Undoes `remove`; changes nothing where the transcript is back already. */
  restore(removed: StoredTranscript): Promise<SaveResult>;
  /** The transcripts that wait for somebody to say which video they belong to, oldest first. */
  listNeedingVideo(page?: Page): Promise<readonly TranscriptSummary[]>;
  /** Gives transcripts that wait for a video this one, all or none; returns how many did wait. */
  assignVideo(ids: readonly TranscriptId[], videoId: VideoId): Promise<number>;
  /** What became of imports. */
  readonly journal: ImportJournal;
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

  function store(stored: StoredTranscript): Promise<SaveResult> {
    return announced(saveTranscript(database, stored), ({ status }) => status === 'added');
  }

  return {
    closed: lifetime.signal,
    save: async (transcript, provenance) => store(await prepareTranscript(transcript, provenance)),
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
    remove: (id) => announced(removeTranscript(database, id), (removed) => removed !== null),
    restore: store,
    listNeedingVideo: (page) => explained(listNeedingVideo(database, page)),
    assignVideo: (ids, videoId) =>
      announced(assignVideo(database, ids, videoId), (count) => count > 0),
    journal: openJournal(database),
    close() {
      database.close();
      announcer.flush();
      lifetime.abort();
    },
  };
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
