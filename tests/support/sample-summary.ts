import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import { parseVideoId } from '@/utils/transcript/video-id';

/** A made-up entry of the library; `number` makes it its own. */
export function sampleSummary(
  number: number,
  changes: Partial<TranscriptSummary> = {},
): TranscriptSummary {
  const id = parseTranscriptId(String(number).padStart(22, '0'));
  if (id === null) throw new Error(`${number} makes no id`);
  return {
    id,
    videoId: parseVideoId('jNQXAC9IVRw'),
    title: `Title ${number}`,
    channel: 'Slow News',
    publishedOn: parseIsoDate('2025-04-28'),
    language: null,
    durationMs: 3_661_000,
    timing: 'exact',
    lineCount: 1204,
    characterCount: 60_000,
    byteCount: 20_000,
    fileName: `${number}.md`,
    origin: 'imported',
    format: 'archive-markdown',
    jobId: null,
    sourceModel: null,
    importedAt: Date.UTC(2026, 10, 24, 12),
    ...changes,
  };
}
