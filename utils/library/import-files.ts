import {
  guessEncodings,
  type EncodingGuess,
} from '@/utils/transcript/formats/decoding/legacy-encodings';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { Problem, Transcript, VideoId, VideoIdReason } from '@/utils/transcript/model';
import type { Library } from './library';
import { LibraryError } from './library-error';
import type { SaveResult } from './save-transcript';
import type { Provenance } from './schema';
import { yieldToPage } from './yield-to-page';

export type ImportFailure =
  /** Empty, binary, or of a format that is not known: the problems say which. */
  | 'not-a-transcript'
  /** The browser cannot read the file: it was moved, deleted or is not allowed. */
  | 'unreadable'
  /** There is no room for more. This file and all after it were not added. */
  | 'library-full'
  /** The library was closed or cannot be written. This file and all after it were not added. */
  | 'library-unavailable';

type ImportResult =
  | (SaveResult & { readonly videoIdReason: VideoIdReason })
  /** Not stored: nothing says which video it belongs to. */
  | { readonly status: 'needs-video'; readonly title: string }
  /** Its letters are not stored as UTF-8: a person chooses among the guesses. */
  | {
      readonly status: 'needs-encoding';
      readonly guesses: readonly EncodingGuess[];
      readonly file: File;
    }
  | { readonly status: 'failed'; readonly reason: ImportFailure };

/** What became of a file, or of one transcript of a file that holds several. */
export type ImportOutcome = ImportResult & {
  readonly fileName: string;
  /** What could not be read in the file; the rest was. */
  readonly problems: readonly Problem[];
};

export interface ImportOptions {
  /** Called for every file, in order, and for each of several transcripts in one file. */
  readonly onOutcome: (outcome: ImportOutcome) => void;
  /** Ends the import before the next file; what is in stays in. */
  readonly signal: AbortSignal;
  /** The video that a person imports for: it is given to files that name none. */
  readonly wantedVideo?: VideoId | null;
  /** The encoding that a person has chosen for these files: a label of `TextDecoder`. */
  readonly encoding?: string | null;
}

/** The reader refuses files above 64 MB: this much of one is enough for it to say so. */
const READ_LIMIT_BYTES = 64 * 1024 * 1024 + 1;

/**
 * Imports files one after another. What is wrong with one file is its outcome and does not touch
 * the others; a library that takes no more ends the import, and each file left is an outcome too.
 */
export async function importFiles(
  library: Library,
  files: readonly File[],
  options: ImportOptions,
): Promise<void> {
  for (const [position, file] of files.entries()) {
    if (options.signal.aborted) return;
    try {
      await importFile(library, file, options);
    } catch (error) {
      const reason = failureOf(error);
      for (const { name } of files.slice(position)) options.onOutcome(failure(name, reason));
      return;
    }
    await yieldToPage();
  }
}

async function importFile(
  library: Library,
  file: File,
  { onOutcome, wantedVideo = null, encoding = null }: ImportOptions,
): Promise<void> {
  const fileName = file.name;
  const bytes = await readBytes(file);
  if (!bytes) return onOutcome(failure(fileName, 'unreadable'));
  const { transcripts, problems } = await readTranscript(bytes, fileName, { encoding });
  if (problems.some(({ code }) => code === 'unknown-encoding')) {
    const guesses = guessEncodings(bytes);
    return onOutcome({ fileName, problems, status: 'needs-encoding', guesses, file });
  }
  if (transcripts.length === 0) {
    return onOutcome(failure(fileName, 'not-a-transcript', problems));
  }
  for (const [position, transcript] of transcripts.entries()) {
    const wanted = withWantedVideo(transcript, wantedVideo);
    const result = await importTranscript(library, wanted, fileName);
    // Of a file with several transcripts, the first carries the problems of the file.
    const told = position === 0 ? problemsLeft(problems, wanted) : [];
    onOutcome({ fileName, problems: told, ...result });
  }
}

/** A file that contradicts itself about its video is not settled by where it was dropped. */
function withWantedVideo(transcript: Transcript, wantedVideo: VideoId | null): Transcript {
  const isOpen = transcript.videoId === null && transcript.videoIdReason !== 'links-disagree';
  return isOpen && wantedVideo !== null
    ? { ...transcript, videoId: wantedVideo, videoIdReason: 'chosen' }
    : transcript;
}

function problemsLeft(problems: readonly Problem[], { videoIdReason }: Transcript) {
  return videoIdReason === 'chosen'
    ? problems.filter(({ code }) => code !== 'no-video-id')
    : problems;
}

async function importTranscript(
  library: Library,
  transcript: Transcript,
  fileName: string,
): Promise<ImportResult> {
  if (transcript.videoId === null) return { status: 'needs-video', title: transcript.title };
  const provenance: Provenance = { fileName, origin: 'imported', importedAt: Date.now() };
  const saved = await library.save(transcript, provenance);
  return { ...saved, videoIdReason: transcript.videoIdReason };
}

async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, READ_LIMIT_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

function failure(
  fileName: string,
  reason: ImportFailure,
  problems: readonly Problem[] = [],
): ImportOutcome {
  return { fileName, problems, status: 'failed', reason };
}

function failureOf(error: unknown): ImportFailure {
  if (!(error instanceof LibraryError)) throw error;
  return error.reason === 'full' ? 'library-full' : 'library-unavailable';
}
