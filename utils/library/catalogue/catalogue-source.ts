import { explained } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import { listInSlices } from '@/utils/library/read-transcripts';
import type { TranscriptSummary } from '@/utils/library/schema';
import { type CatalogueNews, type LogPosition, readNews, readPosition } from './change-log';

/** The list of all transcripts. Its functions reject with a `LibraryError`. */
export interface CatalogueSource {
  /** Where the news begin, for a list that is read from now on. */
  position(): Promise<LogPosition>;
  /** The whole list, the last imported first; what changes meanwhile is in it or not. */
  slices(): AsyncIterable<readonly TranscriptSummary[]>;
  /** What has changed since; `null` where the list has to be read anew. */
  news(position: LogPosition): Promise<CatalogueNews | null>;
}

/** Opens the list of a library. */
export function openCatalogueSource(database: LibraryDatabase): CatalogueSource {
  return {
    position: () => explained(readPosition(database)),
    async *slices() {
      const slices = listInSlices(database);
      for (;;) {
        const next = await explained(slices.next());
        if (next.done === true) return;
        yield next.value;
      }
    },
    news: (position) => explained(readNews(database, position)),
  };
}
