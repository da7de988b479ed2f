import { hasPhrase } from './find-phrase';
import type { Folder } from './fold-lines';
import type { LoadedIndex } from './index-reader';
import type { SearchQuery } from './search-query';

/** What a query says of channels and days. */
export type Filters = Pick<SearchQuery, 'channels' | 'excludedChannels' | 'fromDay' | 'beforeDay'>;

/** Marks with 1 the transcripts of the library that a query's filters let through. */
export function filterDocuments(
  { segments, total }: LoadedIndex,
  filters: Filters,
  folder: Folder,
): Uint8Array {
  const isCandidate = new Uint8Array(total);
  for (const { header, offset, isLive } of segments) {
    const { count, channels, channelNumbers, days } = header.documents;
    const isRightChannel = channels.map((name) => isChannel(name, filters, folder));
    for (let number = 0; number < count; number++) {
      const isRight =
        isLive[number] === 1 &&
        isRightChannel[channelNumbers[number] ?? 0] === true &&
        isDay(days[number] ?? 0, filters);
      isCandidate[offset + number] = isRight ? 1 : 0;
    }
  }
  return isCandidate;
}

function isChannel(
  name: string,
  { channels, excludedChannels }: Filters,
  { classify, fold }: Folder,
): boolean {
  const { text } = fold(name);
  return (
    channels.every((phrase) => hasPhrase(text, phrase, classify)) &&
    !excludedChannels.some((phrase) => hasPhrase(text, phrase, classify))
  );
}

/** 0 is no day. */
function isDay(day: number, { fromDay, beforeDay }: Filters): boolean {
  if (fromDay === null && beforeDay === null) return true;
  return day > 0 && day >= (fromDay ?? 0) && day < (beforeDay ?? Infinity);
}
