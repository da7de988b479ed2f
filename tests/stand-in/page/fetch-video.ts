import { isVideo, type Video } from '@/tests/stand-in/video';

/** Asks the server for the description of a video; rejects when the signal aborts. */
export async function fetchVideo(videoId: string, signal: AbortSignal): Promise<Video> {
  const response = await fetch(`/stand-in/videos/${videoId}`, { signal });
  const video: unknown = await response.json();
  if (!isVideo(video)) throw new TypeError(`The server described no video ${videoId}.`);
  return video;
}
