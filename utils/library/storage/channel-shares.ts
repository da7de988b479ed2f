import type { LibraryTotals, TranscriptSummary } from '@/utils/library/schema';

/** What one channel takes of the library. */
export interface ChannelShare extends LibraryTotals {
  /** `null` for transcripts whose files name none. */
  readonly channel: string | null;
}

/** Sums up what each channel takes, the largest first. */
export function shareByChannel(summaries: Iterable<TranscriptSummary>): readonly ChannelShare[] {
  const shares = new Map<string | null, ChannelShare>();
  for (const { channel, lineCount, byteCount } of summaries) {
    const share = shares.get(channel);
    shares.set(channel, {
      channel,
      transcripts: (share?.transcripts ?? 0) + 1,
      lines: (share?.lines ?? 0) + lineCount,
      bytes: (share?.bytes ?? 0) + byteCount,
    });
  }
  return [...shares.values()].toSorted((one, other) => other.bytes - one.bytes);
}
