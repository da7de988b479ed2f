import type { StoreNames } from 'idb';
import type { LibrarySchema } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { parseTiming } from '@/utils/transcript/parse-timing';
import { parseVideoId } from '@/utils/transcript/video-id';

export type StoreName = StoreNames<LibrarySchema>;

/** A key and what a store holds for it, both as JSON can keep them. */
export type StoredRow = readonly [key: IDBValidKey, value: unknown];

/** Returns a row that stood in a backup file; `null` where it is none of the store. */
type RowParser = (key: unknown, value: unknown) => StoredRow | null;

/** The stores that a backup packs together, transcript by transcript. */
export const TRANSCRIPT_STORES: readonly StoreName[] = ['transcripts', 'lines'];

/** The stores that a backup holds row by row: small ones only, without bytes in them. */
export const ROW_PARSERS: ReadonlyMap<StoreName, RowParser> = new Map([
  ['bundled', rowOf(parsePath, parseTranscriptId)],
  ['chosenVideos', rowOf(parseTranscriptId, parseVideoId)],
  ['preferredTranscripts', rowOf(parseVideoId, parseTranscriptId)],
  ['timing', rowOf(parseTranscriptId, parseTiming)],
]);

/** The stores that no backup holds, each with the reason why nothing is lost by that. */
export const LEFT_OUT: ReadonlyMap<StoreName, string> = new Map([
  ['totals', 'counted anew as transcripts are added'],
  ['needVideo', 'follows from the transcripts'],
  ['toIndex', 'notes for an index that is made anew'],
  ['searchSegments', 'the search index is made anew'],
  ['searchBlocks', 'the search index is made anew'],
  ['searchRemoved', 'the search index is made anew'],
  ['bin', 'what the person has deleted'],
  ['changeLog', 'only tells pages that are open what to read anew'],
  ['jobs', 'reports on imports by this browser, with its own handles to files'],
  ['jobChunks', 'the same'],
]);

function rowOf(
  parseKey: (key: unknown) => string | null,
  parseValue: (value: unknown) => unknown,
): RowParser {
  return (key, value) => {
    const parsedKey = parseKey(key);
    const parsedValue = parseValue(value);
    return parsedKey === null || parsedValue === null ? null : [parsedKey, parsedValue];
  };
}

function parsePath(key: unknown): string | null {
  return typeof key === 'string' ? key : null;
}
