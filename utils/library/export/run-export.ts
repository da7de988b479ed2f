import type { BulkAccess } from '@/utils/library/backup/bulk-access';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { unpackTranscript } from '@/utils/library/stored-transcript';
import type { Transcript } from '@/utils/transcript/model';
import { type TimingAdjustment, UNADJUSTED, applyTiming } from '@/utils/transcript/timing';
import { type ExportFormat, FILE_KINDS } from './export-choice';
import type { FileSink } from './file-sink';
import { createFileNamer } from './name-files';
import { writeTranscript } from './write-transcript';

/** Why a transcript is not in an export. */
export type LeftOutReason =
  /** The format needs times, and it has none. */
  | 'no-times'
  /** Its stored lines cannot be read. */
  | 'damaged';

export interface LeftOut {
  readonly title: string;
  readonly reason: LeftOutReason;
}

/** What an export wrote. */
export interface ExportResult {
  readonly fileCount: number;
  readonly leftOut: readonly LeftOut[];
}

/** What a person has chosen for an export. */
export interface ExportStyle {
  readonly format: ExportFormat;
  /** Whether times are written as the person has put them right, or as they were imported. */
  readonly withOwnTiming: boolean;
}

export interface ExportOptions extends ExportStyle {
  /** Called with how many transcripts are done. */
  readonly onProgress: (doneCount: number) => void;
}

/** So many are read at once: packed, they take a MB or less. */
const READ_AT_ONCE = 16;

/** A transcript's file, or why there is none. */
type WrittenFile =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | ({ readonly kind: 'left-out' } & LeftOut);

/**
 * Writes transcripts as files, in folders by channel, and closes the sink. Those deleted meanwhile
 * are not among them. Rejects with a `LibraryError`, or as the sink does.
 */
export async function runExport(
  library: BulkAccess,
  ids: readonly TranscriptId[],
  sink: FileSink,
  { onProgress, ...style }: ExportOptions,
): Promise<ExportResult> {
  const leftOut: LeftOut[] = [];
  let fileCount = 0;
  for await (const written of writeFiles(library, ids, style)) {
    if (written.kind === 'file') {
      await sink.add(written.name, written.bytes);
      fileCount += 1;
    } else leftOut.push({ title: written.title, reason: written.reason });
    onProgress(fileCount + leftOut.length);
  }
  await sink.close();
  return { fileCount, leftOut };
}

async function* writeFiles(
  library: BulkAccess,
  ids: readonly TranscriptId[],
  { format, withOwnTiming }: ExportStyle,
): AsyncGenerator<WrittenFile> {
  const timings = withOwnTiming ? await library.timings() : null;
  const nameFile = createFileNamer(FILE_KINDS[format].extension);
  const encode = createEncoder();
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    for (const stored of await library.read(ids.slice(start, start + READ_AT_ONCE))) {
      const transcript = await unpackTranscript(stored);
      const timing = timings?.get(stored.summary.id) ?? UNADJUSTED;
      const content = transcript && writeTranscript(adjusted(transcript, timing), format);
      if (content === null) {
        yield leaveOut(stored.summary, transcript === null ? 'damaged' : 'no-times');
      } else {
        yield { kind: 'file', name: nameFile(stored.summary), bytes: encode(content) };
      }
    }
  }
}

/** Makes a function that encodes text; what it returns holds until it is called again. */
function createEncoder(): (content: string) => Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  let memory = new Uint8Array();
  return (content) => {
    // A UTF-16 unit takes three bytes at most.
    if (memory.length < 3 * content.length) memory = new Uint8Array(3 * content.length);
    return memory.subarray(0, encoder.encodeInto(content, memory).written);
  };
}

function adjusted(transcript: Transcript, timing: TimingAdjustment): Transcript {
  return { ...transcript, ...applyTiming(transcript, timing) };
}

function leaveOut({ title }: TranscriptSummary, reason: LeftOutReason): WrittenFile {
  return { kind: 'left-out', title, reason };
}
