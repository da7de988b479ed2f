declare const brand: unique symbol;

/** The eleven characters that name a video on YouTube. Made only by `parseVideoId`. */
export type VideoId = string & { readonly [brand]: 'VideoId' };

/** A calendar day as `YYYY-MM-DD`. Made only by `parseIsoDate`. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' };

/** A word of a line with its own times, where the file has them. Integers, within its cue. */
export interface Word {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** A line with its times: integers, `0 <= startMs <= endMs`. */
export interface TimedCue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly speaker?: string;
  readonly words?: readonly Word[];
}

/** A line of a transcript whose file gives no times. */
export interface UntimedCue {
  readonly text: string;
  readonly speaker?: string;
}

export type Cue = TimedCue | UntimedCue;

/**
 * The cues of a transcript, sorted by `startMs` where they have times.
 * `exact` times stand in the file, `estimated` ones were computed by us.
 */
export type CueList =
  | { readonly timing: 'exact' | 'estimated'; readonly cues: readonly TimedCue[] }
  | { readonly timing: 'none'; readonly cues: readonly UntimedCue[] };

/** Where a video id was found, or why there is none. */
export type VideoIdReason =
  | 'header-link'
  | 'line-links'
  /** A field of the file: `video_id`, `webpage_url`… */
  | 'field'
  /** The only link to a video in the text. */
  | 'text-link'
  /** `Title [ID].en.vtt`, as yt-dlp names files. */
  | 'name-in-brackets'
  /** The file's whole name is an id. */
  | 'whole-name'
  | 'no-video-link'
  | 'links-disagree'
  /** The person said so, by importing from a video's page or by naming the video. */
  | 'chosen';

/** What the file says of how it was made. */
export interface TranscriptSource {
  /** For example `whisper medium 20231117`. */
  readonly model: string | null;
  readonly generatedOn: IsoDate | null;
}

/** What the file says of the video beyond its title, channel and date. */
export interface VideoFacts {
  readonly keywords: readonly string[];
  readonly views: number | null;
  readonly rating: string | null;
  /** Several lines separated by `\n`; `null` where the file has none. */
  readonly description: string | null;
}

/** What is known of a transcript besides its cues. */
export interface TranscriptHeader {
  readonly videoId: VideoId | null;
  readonly videoIdReason: VideoIdReason;
  /** May be empty: not every format has one. */
  readonly title: string;
  /** The channel or show, as the file names it. */
  readonly channel: string | null;
  readonly publishedOn: IsoDate | null;
  /** BCP 47, where the file names the language. */
  readonly language: string | null;
  readonly source: TranscriptSource;
  readonly facts: VideoFacts;
  /** The length of the video, where the file names it. */
  readonly durationMs: number | null;
}

export type Transcript = TranscriptHeader & CueList;

export type ProblemCode =
  | 'empty-file'
  | 'binary-file'
  | 'unknown-encoding'
  | 'file-too-large'
  | 'unknown-format'
  /** A format that is known, but no spoken line could be read. */
  | 'no-lines'
  /** A fault of ours: the reader gave up. */
  | 'reader-failed'
  /** Bytes that are no letters in the file's encoding; the rest was read. */
  | 'damaged-text'
  /** More lines than a transcript can have; the first million were read. */
  | 'too-many-lines'
  /** The file breaks off or is damaged; what is around the place was read. */
  | 'broken-off'
  | 'stray-line'
  /** A time that is missing, damaged or out of order. */
  | 'bad-time'
  /** A fact in the file's head that could not be understood: a date, a length, keywords. */
  | 'bad-value'
  | 'no-video-id'
  | 'links-disagree';

/** Something in a file that could not be read, in plain words for the person who made it. */
export interface Problem {
  readonly code: ProblemCode;
  /** 1-based; `null` where the problem is the file's as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** What a file holds. `transcripts` may be empty, then `problems` says why. */
export interface ReadResult {
  /** The family of formats, such as `webvtt`; `unknown` where it is none. */
  readonly format: string;
  /** How that is known, in plain words: "begins with WEBVTT". Empty where it is unknown. */
  readonly formatReason: string;
  readonly transcripts: readonly Transcript[];
  readonly problems: readonly Problem[];
}
