import type { VideoImport } from '@/utils/library/import/import-for-video';
import type { VideoChoice } from '@/utils/library/import/video-choice';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { Transcript, VideoId } from '@/utils/transcript/model';
import type { TimingAdjustment } from '@/utils/transcript/timing';

/** The transcripts of a video, the best first, and the one that a person chose once. */
export interface FoundTranscripts {
  readonly summaries: readonly TranscriptSummary[];
  readonly preferredId: TranscriptId | null;
}

/** A transcript, and how its times were put right. */
export interface LoadedTranscript {
  readonly transcript: Transcript;
  readonly adjustment: TimingAdjustment;
}

/** Which of its transcripts a video is read with. */
export interface Preference {
  readonly videoId: VideoId;
  readonly id: TranscriptId;
}

export interface RememberedTiming {
  readonly id: TranscriptId;
  readonly adjustment: TimingAdjustment;
}

/** A file for a video, as a message can carry it: JSON has no bytes. */
export interface SentFile {
  readonly videoId: VideoId;
  readonly name: string;
  readonly base64: string;
  /** What a person has decided where the file names another video; `null` to be told of it. */
  readonly choice: VideoChoice | null;
}

/**
 * All that a page may ask of the background: one line ties a name, its argument and its answer.
 * Nothing here deletes: a page's renderer is hostile ground.
 */
export interface PageRequests {
  /** Runs the panel's script in the page that asks, which shows this video. */
  loadPanel(videoId: VideoId): null;
  /** None gives an empty list. */
  findTranscripts(videoId: VideoId): FoundTranscripts;
  /** `null` where it was deleted meanwhile. */
  loadTranscript(id: TranscriptId): LoadedTranscript | null;
  preferTranscript(preference: Preference): null;
  rememberTiming(timing: RememberedTiming): null;
  /** Imports a file that was dropped on the panel. */
  importForVideo(file: SentFile): VideoImport;
  /** Opens the library's import in a tab, for this video. */
  openImport(videoId: VideoId): null;
  /** Opens the library in a tab, searching all of it; an empty query opens it alone. */
  openSearch(query: string): null;
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
