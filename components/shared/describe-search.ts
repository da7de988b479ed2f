import type { SearchCounts } from '@/utils/library/search/search-hit';
import type { Formats } from './format';
import { text, textLocale } from './text';

/** Says what a search has found, "606 videos, 2,410 lines, 0.02 s", as far as it is counted. */
export function describeFound(
  { transcripts, lines, hasMore }: SearchCounts,
  tookMs: number,
  formats: Formats,
): string {
  const countOf = (count: number) => formats.count(count) + (hasMore && count > 0 ? '+' : '');
  const videos = transcripts === 1 ? text('videosOne') : text('videosMany', countOf(transcripts));
  const seconds = text('seconds', formatSeconds(tookMs));
  if (lines === null) return text('listOfTwo', videos, seconds);
  const lineCount = lines === 1 ? text('linesOne') : text('linesMany', countOf(lines));
  return text('listOfThree', videos, lineCount, seconds);
}

/** So much of what was asked for is said again: somebody may have pasted a whole page. */
const LONGEST_REPEATED = 100;

/** Says that nothing was found for what was typed. */
export function describeNothing(typed: string): string {
  const letters = Array.from(typed.trim());
  const isWhole = letters.length <= LONGEST_REPEATED;
  return text(
    'searchNothing',
    isWhole ? typed.trim() : `${letters.slice(0, LONGEST_REPEATED).join('')}…`,
  );
}

function formatSeconds(timeMs: number): string {
  const format = new Intl.NumberFormat(textLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(Math.max(10, timeMs) / 1000);
}
