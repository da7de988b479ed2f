import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { Transcript, VideoId } from '@/utils/transcript/model';

/**
 * All that a page may ask of the background: one line ties a name, its argument and its answer.
 * Nothing here deletes: a page's renderer is hostile ground.
 */
export interface PageRequests {
  /** The transcripts of a video, best first; none gives an empty list. */
  findTranscripts(videoId: VideoId): readonly TranscriptSummary[];
  /** A whole transcript; `null` where it was deleted meanwhile. */
  loadTranscript(id: TranscriptId): Transcript | null;
  /** Opens the library's import in a tab, for this video. */
  openImport(videoId: VideoId): null;
}

export type RequestName = keyof PageRequests;
export type Argument<Name extends RequestName> = Parameters<PageRequests[Name]>[0];
export type Answer<Name extends RequestName> = ReturnType<PageRequests[Name]>;

/** What goes over the wire, in either direction plain JSON. */
export interface RequestMessage {
  readonly request: string;
  readonly argument: unknown;
}

export type Refusal =
  /** The library could not be opened; asking again may help. */
  | 'library-unavailable'
  /** The request was understood and went wrong. */
  | 'failed'
  /** Nobody answered: wrong shape, wrong sender, or the background was being restarted. */
  | 'no-answer'
  /** This page's copy of the extension was updated or removed. */
  | 'disconnected';

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Refusal };
