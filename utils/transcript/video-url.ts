import type { VideoId } from './model';
import { parseVideoId } from './video-id';

/** What a link to a video says. */
export interface VideoLink {
  readonly videoId: VideoId;
  /** Where the link asks the video to start, in milliseconds. */
  readonly startMs: number | null;
}

// Seen on YouTube, 2026-11.
const LONG_HOSTS: ReadonlySet<string> = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
]);
const SHORT_HOSTS: ReadonlySet<string> = new Set(['youtu.be', 'www.youtu.be']);
const ID_FOLDERS: ReadonlySet<string> = new Set(['shorts', 'live', 'embed', 'v', 'e', 'watch']);

/** These stand where an id would and are eleven characters long, but name a player. */
const NOT_IDS: ReadonlySet<string> = new Set(['videoseries', 'live_stream']);

const START = /^(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,9}(?:\.\d+)?)s?)?$/;

/**
 * Reads a link to a YouTube video: `/watch?v=`, `/watch/`, `/shorts/`, `/live/`, `/embed/`, `/v/`, `/e/` and
 * `youtu.be/`, with the start in `t` or `start` as `90`, `90s`, `1m30s` or `1h2m3s`. The scheme may
 * be missing, as in pasted links. Returns `null` for everything else.
 */
export function parseVideoUrl(url: string): VideoLink | null {
  const parsed = parseHttpUrl(url.trim());
  const videoId = parsed && parseVideoId(idInUrl(parsed));
  if (!parsed || !videoId) return null;
  return { videoId, startMs: parseStart(startInUrl(parsed)) };
}

/**
 * Returns the link to a video, `https://www.youtube.com/watch?v=ID&t=67s`. YouTube takes whole
 * seconds only, so `startMs` is rounded down and the moment asked for is not missed.
 */
export function videoUrl(videoId: VideoId, startMs: number | null = null): string {
  const url = `https://www.youtube.com/watch?v=${videoId}`;
  return startMs === null ? url : `${url}&t=${Math.floor(startMs / 1000)}s`;
}

function parseHttpUrl(url: string): URL | null {
  const parsed = URL.parse(url.includes('://') ? url : `https://${url.replace(/^\/\//, '')}`);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed : null;
}

function idInUrl(url: URL): string | null {
  const [folder = '', name = ''] = url.pathname.split('/').slice(1, 3);
  if (SHORT_HOSTS.has(url.hostname)) return folder;
  if (!LONG_HOSTS.has(url.hostname)) return null;
  if (folder === 'watch' && name === '') return url.searchParams.get('v');
  return ID_FOLDERS.has(folder) && !NOT_IDS.has(name) ? name : null;
}

function startInUrl(url: URL): string | null {
  // `#t=90` is what links from before 2015 have.
  const inFragment = new URLSearchParams(url.hash.slice(1)).get('t');
  return url.searchParams.get('t') ?? url.searchParams.get('start') ?? inFragment;
}

function parseStart(start: string | null): number | null {
  const parts = start ? START.exec(start) : null;
  if (!parts) return null;
  const [, hours = 0, minutes = 0, seconds = 0] = parts;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}
