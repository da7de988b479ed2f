import { withVideo } from '@/utils/library/assign-video';
import type { Provenance, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { PackLines } from '@/utils/library/pack-lines';
import { type StoredTranscript, packTranscript } from '@/utils/library/stored-transcript';
import { identifyTranscript } from '@/utils/library/transcript-id';
import { guessEncodings } from '@/utils/transcript/formats/decoding/legacy-encodings';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { Encode } from '@/utils/transcript/create-encoder';
import type { Problem, Transcript, VideoId, VideoIdReason } from '@/utils/transcript/model';
import type { HeldBefore } from './held-before';
import { type ImportFile, baseName } from './import-file';
import type { TranscriptOutcome } from './import-outcome';
import { readFile } from './read-file';
import type { ReadRange } from './read-range';

/** A file, with what it holds in one of the stages from its bytes to the library. */
export interface FileInWork<Part> {
  readonly file: ImportFile;
  readonly problems: readonly Problem[];
  readonly parts: readonly Part[];
}

/** Nothing more is to be done for this part. */
export interface Settled {
  readonly kind: 'settled';
  readonly outcome: TranscriptOutcome;
}

/** A transcript that was read, and its id. */
export interface Identified {
  readonly kind: 'identified';
  readonly id: TranscriptId;
  readonly transcript: Transcript;
  readonly format: string;
  /** Imported for a video, but the file itself names another. */
  readonly isOfOtherVideo: boolean;
  /** The library holds it as a person has edited it: that stays. */
  readonly isEdited: boolean;
}

/** A transcript as it will lie in the database. */
export interface Packed {
  readonly kind: 'packed';
  readonly stored: StoredTranscript;
  readonly videoIdReason: VideoIdReason;
  readonly isOfOtherVideo: boolean;
}

export interface ReadOptions {
  /** The video that a person imports for: it is given to transcripts that name none. */
  readonly wantedVideo: VideoId | null;
  /** True where a person has said that it is of that video, whatever the file says. */
  readonly isCertain?: boolean;
  /** The encoding that a person has chosen for these files: a label of `TextDecoder`. */
  readonly encoding: string | null;
}

/** What files are read and known again with. */
export interface ReadSurroundings {
  readonly before: HeldBefore;
  readonly readRange: ReadRange;
  readonly encode: Encode;
}

/** Reads a file and finds the ids of what it holds. What is wrong with the file is an outcome. */
export async function identifyFile(
  file: ImportFile,
  { wantedVideo, isCertain = false, encoding }: ReadOptions,
  surroundings: ReadSurroundings,
): Promise<FileInWork<Identified | Settled>> {
  const content = await readFile(file, surroundings.readRange);
  if (!content.ok) return settled(file, [], { status: 'failed', reason: content.reason });
  const read = await readTranscript(content.bytes, baseName(file.path), { encoding });
  const { transcripts, problems, format } = read;
  if (problems.some(({ code }) => code === 'unknown-encoding')) {
    const guesses = guessEncodings(content.bytes);
    return settled(file, problems, { status: 'needs-encoding', guesses });
  }
  if (transcripts.length === 0) {
    return settled(file, problems, { status: 'failed', reason: 'not-a-transcript' });
  }
  const parts = await Promise.all(
    transcripts.map(async (transcript) => {
      const { edited, ...part } = await identify(surroundings, transcript, wantedVideo, isCertain);
      // A person may have settled it before.
      const { videoId } = edited ?? transcript;
      const isOfOtherVideo = !isCertain && isOther(videoId, wantedVideo);
      return { ...part, format, isOfOtherVideo, isEdited: edited !== undefined };
    }),
  );
  return { file, problems: problemsLeft(problems, parts), parts };
}

/** Packs what is not in `held`, the ids of transcripts that the library holds. */
export function packFile(
  { file, problems, parts }: FileInWork<Identified | Settled>,
  held: ReadonlySet<TranscriptId>,
  imported: Pick<Provenance, 'importedAt' | 'jobId'>,
  packLines: PackLines,
): FileInWork<Packed | Settled> {
  const fileName = baseName(file.path);
  const packed = parts.map((part): Packed | Settled => {
    if (part.kind === 'settled') return part;
    const { id, transcript, format, isOfOtherVideo, isEdited } = part;
    const { videoIdReason } = transcript;
    if (isEdited || held.has(id)) {
      const outcome: TranscriptOutcome = {
        status: 'unchanged',
        id,
        videoIdReason,
        isOfOtherVideo,
        ...(isEdited ? { isEdited } : {}),
      };
      return { kind: 'settled', outcome };
    }
    const provenance: Provenance = { ...imported, fileName, origin: 'imported', format };
    return {
      kind: 'packed',
      stored: packTranscript(id, transcript, provenance, packLines),
      videoIdReason,
      isOfOtherVideo,
    };
  });
  return { file, problems, parts: packed };
}

function settled(
  file: ImportFile,
  problems: readonly Problem[],
  outcome: TranscriptOutcome,
): FileInWork<Settled> {
  return { file, problems, parts: [{ kind: 'settled', outcome }] };
}

/** A transcript without a video gets the one that a person has named, now or the last time. */
async function identify(
  surroundings: ReadSurroundings,
  transcript: Transcript,
  wantedVideo: VideoId | null,
  isCertain: boolean,
): Promise<IdentifiedTranscript> {
  // A file that contradicts itself about its video is not settled by where it was dropped.
  const isOpen = transcript.videoId === null && transcript.videoIdReason !== 'links-disagree';
  if ((isOpen || isCertain) && wantedVideo !== null) {
    return identified(surroundings, withVideo(transcript, wantedVideo));
  }
  const part = await identified(surroundings, transcript);
  if (transcript.videoId !== null || part.edited) return part;
  const chosen = await surroundings.before.findChosenVideo(part.id);
  return chosen === undefined ? part : identified(surroundings, withVideo(transcript, chosen));
}

interface IdentifiedTranscript extends Pick<Identified, 'kind' | 'id' | 'transcript'> {
  /** The same as a person has edited it. */
  readonly edited: TranscriptSummary | undefined;
}

async function identified(
  { before, encode }: ReadSurroundings,
  transcript: Transcript,
): Promise<IdentifiedTranscript> {
  const id = await identifyTranscript(transcript, encode);
  const edited = await before.findEdited(id);
  return { kind: 'identified', id, transcript, edited };
}

function isOther(videoId: VideoId | null, wantedVideo: VideoId | null): boolean {
  return wantedVideo !== null && videoId !== null && videoId !== wantedVideo;
}

function problemsLeft(
  problems: readonly Problem[],
  parts: readonly Pick<Identified, 'transcript'>[],
): readonly Problem[] {
  const isChosen = parts.every(({ transcript }) => transcript.videoIdReason === 'chosen');
  return isChosen ? problems.filter(({ code }) => code !== 'no-video-id') : problems;
}
