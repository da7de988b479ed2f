import type { TranscriptId } from '@/utils/library/schema';
import { documentIds, isDocument } from './document-table';
import type { SegmentHeader, SegmentId } from './segment';
import { TOKENIZER_VERSION } from './tokenize';

/** A segment among others. */
export interface NumberedSegment {
  readonly header: SegmentHeader;
  /** The number of its first transcript, where those of all segments are numbered through. */
  readonly offset: number;
  /** By number within it: 1 for a transcript that is to be found here, 0 for any other. */
  readonly isLive: Uint8Array;
}

/** What can be told of all segments without their blocks. */
export interface IndexSnapshot {
  readonly segments: readonly NumberedSegment[];
  readonly removed: readonly TranscriptId[];
  /** How many transcripts stand in all segments. */
  readonly total: number;
  /** By number: how long each transcript is, against the average. */
  readonly relativeLengths: Float32Array;
}

/** Takes in what segments say they hold, and which transcripts were deleted since. */
export function createSnapshot(
  headers: readonly SegmentHeader[],
  removed: readonly TranscriptId[],
): IndexSnapshot {
  const total = headers.reduce((sum, { documents }) => sum + documents.count, 0);
  const isLive = findLive(headers, removed);
  const lengths = new Float32Array(total);
  let offset = 0;
  const segments = headers.map((header): NumberedSegment => {
    const { count, lengths: segmentLengths } = header.documents;
    const segment = { header, offset, isLive: isLive.get(header.id) ?? new Uint8Array(count) };
    lengths.set(segmentLengths, offset);
    offset += count;
    return segment;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, total);
  const relativeLengths = lengths.map((length) => length / Math.max(1, average));
  return { segments, removed, total, relativeLengths };
}

/** Whether a snapshot is of just these segments and deletions. */
export function isSnapshotOf(
  { segments, removed }: IndexSnapshot,
  ids: readonly SegmentId[],
  otherRemoved: readonly TranscriptId[],
): boolean {
  return (
    ids.length === segments.length &&
    ids.every((id, place) => segments[place]?.header.id === id) &&
    otherRemoved.length === removed.length &&
    otherRemoved.every((id, place) => removed[place] === id)
  );
}

/** A transcript may stand in several segments, as it was brought back: one of them counts. */
function findLive(
  headers: readonly SegmentHeader[],
  removed: readonly TranscriptId[],
): ReadonlyMap<SegmentId, Uint8Array> {
  const seen = new Set<string>(removed);
  const isCurrent = ({ tokenizer }: SegmentHeader) => tokenizer === TOKENIZER_VERSION;
  const currentFirst = [
    ...headers.filter(isCurrent),
    ...headers.filter((header) => !isCurrent(header)),
  ];
  return new Map(
    currentFirst.map(({ id, documents }) => {
      const isLive = new Uint8Array(documents.count);
      for (const [number, transcript] of documentIds(documents).entries()) {
        if (!isDocument(transcript) || seen.has(transcript)) continue;
        seen.add(transcript);
        isLive[number] = 1;
      }
      return [id, isLive] as const;
    }),
  );
}
