import { parseTiming } from '@/utils/transcript/parse-timing';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { type VideoChoice, parseVideoChoice } from './import/video-choice';
import type { TranscriptId } from './schema';
import { parseTranscriptId } from './transcript-id';

/** Longer names are cut by every system, and longer searches find nothing. */
const longestText = 1000;

/** Reads which transcript a page prefers for a video; `null` where it is anything else. */
export function parsePreference(
  value: unknown,
): { readonly videoId: VideoId; readonly id: TranscriptId } | null {
  if (!isRecord(value)) return null;
  const videoId = parseVideoId(value['videoId']);
  const id = parseTranscriptId(value['id']);
  return videoId !== null && id !== null ? { videoId, id } : null;
}

/** Reads how a page has put times right; `null` where it is anything else. */
export function parseRememberedTiming(
  value: unknown,
): { readonly id: TranscriptId; readonly adjustment: TimingAdjustment } | null {
  if (!isRecord(value)) return null;
  const id = parseTranscriptId(value['id']);
  const adjustment = parseTiming(value['adjustment']);
  return id !== null && adjustment !== null ? { id, adjustment } : null;
}

/** Reads a file that a page sends for a video; `null` where it is anything else. */
export function parseSentFile(value: unknown): {
  readonly videoId: VideoId;
  readonly name: string;
  readonly base64: string;
  readonly choice: VideoChoice | null;
} | null {
  if (!isRecord(value)) return null;
  const { name, base64 } = value;
  const videoId = parseVideoId(value['videoId']);
  const isNamed = typeof name === 'string' && name !== '' && name.length <= longestText;
  if (videoId === null || !isNamed || typeof base64 !== 'string') return null;
  return { videoId, name, base64, choice: parseVideoChoice(value['choice']) };
}

/** Reads what a page searches for; `null` where it is no text. */
export function parseQuery(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, longestText) : null;
}

interface Fields {
  readonly [name: string]: unknown;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
