import { parseVideoId } from '@/utils/transcript/video-id';
import type { VideoId } from '@/utils/transcript/model';

/** What the library page was opened for. */
export interface LibraryPageRequest {
  readonly isFirstRun: boolean;
  /** The video whose transcript a person wants to import. */
  readonly wantedVideo: VideoId | null;
}

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

/** Reads what an address of the library page asks for; what is not understood is ignored. */
export function readLibraryPageAddress(address: string): LibraryPageRequest {
  const values = new URL(address).searchParams;
  return { isFirstRun: values.has('welcome'), wantedVideo: parseVideoId(values.get('video')) };
}
