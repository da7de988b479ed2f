import type { Transcript, VideoId } from '@/utils/transcript/model';
import type { TimingAdjustment } from '@/utils/transcript/timing';

/** One of several transcripts of a video, as a person tells them apart. */
export interface TranscriptChoice {
  readonly id: string;
  readonly title: string;
  /** What made it, or else the name of its file. */
  readonly origin: string;
  readonly hasTimes: boolean;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
}

/** Why nothing can be said: the library does not answer, or this copy of the extension is old. */
export interface Unreachable {
  readonly status: 'unreachable';
  readonly reason: 'library' | 'updated';
}

/** The transcripts of a video, the best first; `preferredId` is what a person chose once. */
export interface FoundTranscripts {
  readonly status: 'found';
  readonly choices: readonly TranscriptChoice[];
  readonly preferredId: string | null;
}

/** A transcript and how its times were put right; `null` where it was deleted meanwhile. */
export interface LoadedTranscript {
  readonly status: 'loaded';
  readonly transcript: Transcript | null;
  readonly adjustment: TimingAdjustment;
}

/** Where a session gets its transcript from: the background, or in tests anything else. */
export interface TranscriptSource {
  readonly find: (videoId: VideoId) => Promise<FoundTranscripts | Unreachable>;
  readonly load: (id: string) => Promise<LoadedTranscript | Unreachable>;
  /** Remembers which of its transcripts a video is read with. */
  readonly prefer: (videoId: VideoId, id: string) => Promise<void>;
  /** Resolves with whether it could be remembered. */
  readonly rememberTiming: (id: string, adjustment: TimingAdjustment) => Promise<boolean>;
}
