import type { SearchCounts } from '@/utils/library/search/search-hit';
import type { Formats } from './format';
import { text, textLocale } from './text';

/** Says what a search has found, "606 videos, 2,410 lines, 0.02 s", as far as it is counted. */
export function describeFound(
  { transcripts, lines, hasMore }: SearchCounts,
  tookMs: number,
  formats: Formats,
): string {
  const more = hasMore ? '+' : '';
  const videos =
    transcripts === 1 ? text('videosOne') : text('videosMany', formats.count(transcripts) + more);
  const seconds = text('seconds', formatSeconds(tookMs));
  if (lines === null) return text('listOfTwo', videos, seconds);
  const lineCount = lines === 1 ? text('linesOne') : text('linesMany', formats.count(lines) + more);
  return text('listOfThree', videos, lineCount, seconds);
}

function formatSeconds(timeMs: number): string {
  const format = new Intl.NumberFormat(textLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(Math.max(10, timeMs) / 1000);
}
