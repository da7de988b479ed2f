import { parseVideoId } from '@/utils/transcript/video-id';
import type { VideoId } from '@/utils/transcript/model';
import type { TranscriptId } from './schema';

/** What the library page was opened for. */
export interface LibraryPageRequest {
  readonly isFirstRun: boolean;
  /** The video whose transcript a person wants to import. */
  readonly wantedVideo: VideoId | null;
}

/** What the library page was opened to search for; empty for nothing. */
export interface LibrarySearchRequest {
  readonly searchedText: string;
}

const SEARCH = 'search';

/** In the address, the id of the transcript that is open. */
export const TRANSCRIPT = 'transcript';

type LibraryPageAddress = `/library.html${string}`;

/** The address of the library page within the extension, as `readLibraryPageAddress` reads it. */
export function libraryPageAddress({
  isFirstRun,
  wantedVideo,
}: LibraryPageRequest): LibraryPageAddress {
  const values = new URLSearchParams();
  if (isFirstRun) values.set('welcome', '');
  if (wantedVideo !== null) values.set('video', wantedVideo);
  return values.size === 0 ? '/library.html' : `/library.html?${values}`;
}

/** The address of the library page that searches everything; an empty query opens it alone. */
export function searchPageAddress(query: string): LibraryPageAddress {
  return query.trim() === ''
    ? '/library.html'
    : `/library.html?${new URLSearchParams({ [SEARCH]: query })}`;
}

/** The address of the library page that has a transcript open, to read and to edit. */
export function readerPageAddress(id: TranscriptId): LibraryPageAddress {
  return `/library.html?${new URLSearchParams({ [TRANSCRIPT]: id })}`;
}

/** The address of a library page that shows another search, or none where the query is empty. */
export function withSearch(address: string, query: string): string {
  const url = new URL(address);
  if (query.trim() === '') url.searchParams.delete(SEARCH);
  else url.searchParams.set(SEARCH, query);
  return url.href;
}

/** Reads what an address of the library page asks for; what is not understood is ignored. */
export function readLibraryPageAddress(address: string): LibraryPageRequest & LibrarySearchRequest {
  const values = new URL(address).searchParams;
  return {
    isFirstRun: values.has('welcome'),
    wantedVideo: parseVideoId(values.get('video')),
    searchedText: values.get(SEARCH) ?? '',
  };
}
