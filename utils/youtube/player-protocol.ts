import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

/**
 * How the content script and its helper in the page's own world talk: events on `document`, each
 * answered before `dispatchEvent` returns. The page may listen and answer as well: it can lie about
 * the time of its own player, and nothing more.
 */
export const playerEvents = {
  /** Asks for a report; answered by `report`, whose `detail` is text. */
  ask: 'sidescript-ask',
  report: 'sidescript-report',
  /** Asks the player to seek; `detail` is the time in the video itself, in ms. */
  seek: 'sidescript-seek',
  /**
   * Asks the content script for a sign of life: it prevents the default. Copies of the extension ask
   * one another as well; `detail` is then the id of the one that asks.
   */
  alive: 'sidescript-alive',
} as const;

/** What the player says of itself. */
export interface PlayerReport {
  /** The time in the video itself, also where a server has put ads into its stream. */
  readonly contentMs: number;
  /** The length of the video itself; 0 while it is not known. */
  readonly durationMs: number;
  /** `null` while it holds none, or where what it says is no id. */
  readonly videoId: VideoId | null;
  readonly isLive: boolean;
}

/** No video is longer: a week. */
const longestMs = 7 * 24 * 3_600_000;
const longestText = 200;

/** Writes a report as text: other values do not cross between the worlds in every browser. */
export function writePlayerReport(report: PlayerReport): string {
  const { contentMs, durationMs, videoId, isLive } = report;
  return [contentMs, durationMs, videoId ?? '', isLive ? 'live' : ''].join(' ');
}

/** Reads a report; `null` for anything else. */
export function parsePlayerReport(text: unknown): PlayerReport | null {
  if (typeof text !== 'string' || text.length > longestText) return null;
  const [time, duration, id, live] = text.split(' ');
  const contentMs = parseTimeMs(time);
  const durationMs = parseTimeMs(duration);
  if (contentMs === null || durationMs === null) return null;
  return { contentMs, durationMs, videoId: parseVideoId(id), isLive: live === 'live' };
}

/** Reads a time in ms that another world has sent; `null` for what is none. */
export function parseTimeMs(text: unknown): number | null {
  if (typeof text !== 'string' || text === '') return null;
  const timeMs = Number(text);
  return timeMs >= 0 && timeMs <= longestMs ? timeMs : null;
}
