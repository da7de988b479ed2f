import type { TimedCue, Transcript, TranscriptHeader } from '@/utils/transcript/model';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import { parseVideoId } from '@/utils/transcript/video-id';

const header: TranscriptHeader = {
  videoId: parseVideoId('jNQXAC9IVRw'),
  videoIdReason: 'header-link',
  title: 'A walk along the river',
  channel: 'Slow News',
  publishedOn: parseIsoDate('2025-04-28'),
  language: null,
  source: { model: null, generatedOn: null },
  facts: { keywords: [], views: null, rating: null, description: null },
  durationMs: null,
};

/** Made-up lines of four seconds each, the first at 0:01. */
export function sampleCues(count: number): readonly TimedCue[] {
  return Array.from({ length: count }, (_, index) => ({
    startMs: 1000 + index * 4000,
    endMs: 5000 + index * 4000,
    text: `Line ${index + 1} of what is said here.`,
  }));
}

/** A made-up timed transcript. */
export function sampleTranscript(
  cues: readonly TimedCue[] = sampleCues(30),
  changes: Partial<TranscriptHeader> = {},
): Transcript {
  return { ...header, ...changes, timing: 'exact', cues };
}

/** The same without times. */
export function untimedTranscript(lines: readonly string[]): Transcript {
  return { ...header, timing: 'none', cues: lines.map((text) => ({ text })) };
}
