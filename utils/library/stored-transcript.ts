import type { Transcript } from '@/utils/transcript/model';
import { titleFromName } from '@/utils/transcript/title-from-name';
import { type PackLines, createLinePacker } from './pack-lines';
import type { Provenance, TranscriptId, TranscriptSummary } from './schema';
import { identifyTranscript } from './transcript-id';
import { unpackLines } from './unpack-lines';

/** A transcript as the database holds it. Plain data: it may be kept, cloned and sent. */
export interface StoredTranscript {
  readonly summary: TranscriptSummary;
  /** Made by a line packer. */
  readonly lines: Uint8Array;
}

/** Hashes and packs a transcript: all the slow work, to be done before a transaction opens. */
export async function prepareTranscript(
  transcript: Transcript,
  provenance: Provenance,
): Promise<StoredTranscript> {
  const id = await identifyTranscript(transcript);
  return packTranscript(id, transcript, provenance, createLinePacker());
}

/** Packs a transcript whose id is known already. */
export function packTranscript(
  id: TranscriptId,
  transcript: Transcript,
  { fileName, origin, importedAt, format, jobId }: Provenance,
  packLines: PackLines,
): StoredTranscript {
  const { videoId, title, channel, publishedOn, language, durationMs, timing, cues } = transcript;
  const lines = packLines(transcript);
  const summary: TranscriptSummary = {
    id,
    videoId,
    // Not part of the content, and so of the id: the same file may come under another name.
    title: title === '' ? titleFromName(fileName) : title,
    channel,
    publishedOn,
    language,
    durationMs,
    sourceModel: transcript.source.model,
    timing,
    lineCount: cues.length,
    characterCount: cues.reduce((sum, cue) => sum + cue.text.length, 0),
    byteCount: lines.byteLength,
    fileName,
    origin,
    importedAt,
    format,
    jobId,
  };
  return { summary, lines };
}

/** Undoes `packTranscript`; `null` where the lines are damaged. */
export async function unpackTranscript({
  summary,
  lines,
}: StoredTranscript): Promise<Transcript | null> {
  const { videoId, title, channel, publishedOn, language, durationMs } = summary;
  const body = await unpackLines(lines);
  return body.ok
    ? { videoId, title, channel, publishedOn, language, durationMs, ...body.value }
    : null;
}
