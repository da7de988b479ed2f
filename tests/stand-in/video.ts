/** What the stand-in knows of a video. */
export interface Video {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly durationMs: number;
  /** Whether it is being broadcast now; `false` by default. */
  readonly isLive?: boolean;
}

/** The video of client-side ads: 15 seconds, served like any other. */
export const AD_VIDEO: Video = {
  id: 'stand-in-ad',
  title: 'An advertisement',
  channel: 'A sponsor',
  durationMs: 15_000,
};

/** What every channel's `/@x/live` shows. */
export const LIVE_VIDEO: Video = {
  id: 'stand-in-on',
  title: 'A broadcast',
  channel: 'A broadcaster',
  durationMs: 600_000,
  isLive: true,
};

/** What is shown for an id that nobody described: a video of five minutes. */
export function describeUnknownVideo(id: string): Video {
  return { id, title: `Video ${id}`, channel: 'A channel', durationMs: 300_000 };
}

/** The address of a video's file on the server; `extraMs` more of it make room for ads inside it. */
export function mediaPath(videoId: string, extraMs = 0): string {
  return `/media/${videoId}.webm${extraMs === 0 ? '' : `?extraMs=${extraMs}`}`;
}

/** Tells whether a value is a `Video`. */
export function isVideo(value: unknown): value is Video {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'channel' in value &&
    typeof value.channel === 'string' &&
    'durationMs' in value &&
    typeof value.durationMs === 'number'
  );
}
