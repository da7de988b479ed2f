import type { IsoDate, Transcript, VideoId } from '@/utils/transcript/model';

/** A word as a file gives it. Times in ms, not checked yet; `null` where the file has none. */
export interface RawWord {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
}

/** A line as a file gives it. Times in ms, not checked yet; `null` where the file has none. */
export interface RawCue {
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** May hold line breaks and surrounding white space. */
  readonly text: string;
  readonly speaker?: string | null;
  readonly words?: readonly RawWord[];
  /** Where it begins in the file, 1-based; `null` where lines mean nothing, as in JSON. */
  readonly line: number | null;
}

/** What a file says of its video by other means than its cues; absent where it says nothing. */
export interface RawHeader {
  readonly title?: string | null;
  readonly channel?: string | null;
  readonly publishedOn?: IsoDate | null;
  /** BCP 47, or the English name that Whisper writes. */
  readonly language?: string | null;
  readonly durationMs?: number | null;
  readonly model?: string | null;
  /** A field of the file that names the video: `video_id`, `webpage_url`, `source_url`… */
  readonly videoId?: VideoId | null;
}

/** What a family's reader makes of a file: `finishTranscript` turns it into a transcript. */
export interface Reading {
  readonly header: RawHeader;
  readonly cues: readonly RawCue[];
  /** The transcript itself, where the file holds one of our own: then nothing is to be finished. */
  readonly transcript?: Transcript;
}

/** What a recognizer says of a text that is its own; `null` where it is not. */
export interface Recognition {
  /** 0 to 1: how sure; above 0.9 the format's own mark was seen. */
  readonly confidence: number;
  /** In plain words, for the import report: "begins with WEBVTT". */
  readonly reason: string;
}
