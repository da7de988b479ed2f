import { applyChanges } from '@/utils/library/apply-changes';
import type { LibraryDatabase } from '@/utils/library/open-database';
import { createLinePacker } from '@/utils/library/pack-lines';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import { createEncoder } from '@/utils/transcript/create-encoder';
import type { VideoId } from '@/utils/transcript/model';
import { openHeldBefore } from './held-before';
import type { TranscriptOutcome } from './import-outcome';
import { type Identified, type Settled, identifyFile, packFile } from './prepare-file';
import { createRangeReader } from './read-range';
import { settleTranscripts } from './settle-transcripts';
import type { VideoChoice } from './video-choice';

/** A file that a person gives to a video. */
export interface VideoFile {
  readonly videoId: VideoId;
  readonly name: string;
  readonly bytes: Blob;
  /** What a person has decided where the file names another video; `null` where nobody was asked. */
  readonly choice: VideoChoice | null;
}

/** What became of it. */
export type VideoImport =
  | 'added'
  /** The library held the same already. */
  | 'unchanged'
  /** Not added yet: the file itself names another video, and a person has to choose. */
  | 'other-video'
  | 'not-a-transcript'
  /** A zip, letters to be chosen, or a video to be named: the library page asks. */
  | 'needs-library';

/**
 * Imports one file for a video, without a report: who asks tells the person. Rejects where the
 * database refuses; then nothing of the file is in.
 */
export async function importForVideo(
  database: LibraryDatabase,
  { videoId, name, bytes, choice }: VideoFile,
): Promise<VideoImport> {
  if (/\.zip$/i.test(name)) return 'needs-library';
  const file = {
    path: name,
    byteCount: bytes.size,
    stamp: 0,
    content: { kind: 'file', file: bytes },
  } as const;
  const options = { wantedVideo: videoId, isCertain: choice === 'wanted', encoding: null };
  const encode = createEncoder();
  const identified = await identifyFile(file, options, {
    before: await openHeldBefore(database),
    readRange: createRangeReader(),
    encode,
  });
  if (choice === null && identified.parts.some(isOfOtherVideo)) return 'other-video';
  const imported = { importedAt: Date.now(), jobId: null };
  const { parts } = packFile(identified, new Set(), imported, createLinePacker(encode));
  const packed = parts.filter((part) => part.kind === 'packed');
  const settled = parts.filter((part) => part.kind === 'settled');
  const outcomes = await inWriteTransaction(database, async (transaction) => {
    const settlement = await settleTranscripts(transaction, packed);
    await applyChanges(transaction, settlement);
    return settlement.outcomes;
  });
  return summarize([...outcomes, ...settled.map(({ outcome }) => outcome)]);
}

function isOfOtherVideo(part: Identified | Settled): boolean {
  return part.kind === 'identified' && part.isOfOtherVideo;
}

/** Of several transcripts in a file, what a person should hear of first. */
function summarize(outcomes: readonly TranscriptOutcome[]): VideoImport {
  const found = new Set(outcomes.map(summarizeOne));
  const order = ['added', 'unchanged', 'needs-library'] as const;
  return order.find((result) => found.has(result)) ?? 'not-a-transcript';
}

function summarizeOne(outcome: TranscriptOutcome): VideoImport {
  switch (outcome.status) {
    case 'added':
    case 'updated':
      return 'added';
    case 'unchanged':
      return 'unchanged';
    case 'needs-video':
    case 'needs-encoding':
      return 'needs-library';
    case 'failed':
      return 'not-a-transcript';
  }
}
