import type { VideoId } from './model';

const VIDEO_ID = /^[\w-]{11}$/;

/** Returns `value` as a video id where it is one: eleven of `0-9 A-Z a-z _ -`; else `null`. */
export function parseVideoId(value: unknown): VideoId | null {
  return typeof value === 'string' && VIDEO_ID.test(value) ? (value as VideoId) : null;
}
