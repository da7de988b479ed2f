/** What the stand-in knows of a video. */
export interface Video {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly durationMs: number;
}

/** The video of client-side ads: 15 seconds, served like any other. */
export const AD_VIDEO: Video = {
  id: 'stand-in-ad',
  title: 'An advertisement',
  channel: 'A sponsor',
  durationMs: 15_000,
};

/** What is shown for an id that nobody described: a video of five minutes. */
export function describeUnknownVideo(id: string): Video {
  return { id, title: `Video ${id}`, channel: 'A channel', durationMs: 300_000 };
}

/** The address of a video's file on the server. */
export function mediaPath(videoId: string): string {
  return `/media/${videoId}.webm`;
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
