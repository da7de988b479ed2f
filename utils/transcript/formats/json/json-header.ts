import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { IsoDate, VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { parseVideoUrl } from '@/utils/transcript/video-url';

import { secondsAsMs } from './json-time';
import { filledTextOf, firstField, isRecord, type JsonRecord } from './json-value';
import type { RawHeader } from '@/utils/transcript/formats/reading';

const TITLE_KEYS = ['title', 'fulltitle', 'video_title', 'videoTitle'];
const CHANNEL_KEYS = [
  'channel',
  'channel_name',
  'channelName',
  'channel_title',
  'channelTitle',
  'uploader',
  'author_name',
  'author',
];
const DATE_KEYS = [
  'upload_date',
  'uploadDate',
  'published_at',
  'publishedAt',
  'publish_date',
  'publishDate',
];
const LANGUAGE_KEYS = ['language', 'language_code', 'languageCode', 'detected_language', 'lang'];
const DURATION_KEYS = ['duration', 'audio_duration', 'duration_seconds', 'lengthSeconds'];

const ID_KEYS = ['video_id', 'videoId', 'youtube_id', 'youtubeId'];
const URL_KEYS = [
  'webpage_url',
  'original_url',
  'source_url',
  'sourceUrl',
  'video_url',
  'videoUrl',
  'youtube_url',
  'url',
  'source',
];

/** What programs call the site that an `id` belongs to: yt-dlp's `extractor` and `extractor_key`. */
const SITE_KEYS = ['extractor', 'extractor_key', 'ie_key', 'platform', 'site', 'source'];

/** Where programs put what they know of the video, beside the transcript's lines. */
const HOLDER_KEYS = ['metadata', 'meta', 'info', 'video', 'video_info', 'videoDetails'];

/**
 * Reads what an object says of its video, under the names that yt-dlp
 * (https://github.com/yt-dlp/yt-dlp#output-template) and common programs use: itself, or in an
 * object such as `metadata` within it. Fields that name different videos name none.
 */
export function readJsonHeader(root: JsonRecord): RawHeader {
  const holders = [root, ...HOLDER_KEYS.map((key) => root[key]).filter(isRecord)];
  return {
    title: firstText(holders, TITLE_KEYS),
    channel: firstText(holders, CHANNEL_KEYS),
    publishedOn: readDate(firstText(holders, DATE_KEYS)),
    language: firstText(holders, LANGUAGE_KEYS),
    durationMs: holders.map(readDurationMs).find((durationMs) => durationMs !== null) ?? null,
    videoId: theOnlyVideo(holders.flatMap(videosIn)),
  };
}

/** Returns the video that a list of objects belongs to, where all that name one name the same. */
export function readCommonVideo(records: readonly JsonRecord[]): VideoId | null {
  return theOnlyVideo(records.flatMap(videosIn));
}

function theOnlyVideo(videoIds: readonly VideoId[]): VideoId | null {
  const [videoId = null, ...others] = new Set(videoIds);
  return others.length === 0 ? videoId : null;
}

function videosIn(record: JsonRecord): readonly VideoId[] {
  const site = filledTextOf(firstField(record, SITE_KEYS))?.toLowerCase();
  const idKeys = site === 'youtube' ? [...ID_KEYS, 'id'] : ID_KEYS;
  const named = idKeys.map((key) => parseVideoId(record[key]) ?? videoOfUrl(record[key]));
  const linked = URL_KEYS.map((key) => videoOfUrl(record[key]));
  return [...named, ...linked].filter((videoId) => videoId !== null);
}

function videoOfUrl(value: unknown): VideoId | null {
  return typeof value === 'string' ? (parseVideoUrl(value)?.videoId ?? null) : null;
}

function firstText(holders: readonly JsonRecord[], keys: readonly string[]): string | null {
  for (const holder of holders) {
    for (const key of keys) {
      const text = filledTextOf(holder[key]);
      if (text !== null) return text;
    }
  }
  return null;
}

function readDurationMs(holder: JsonRecord): number | null {
  return secondsAsMs(firstField(holder, DURATION_KEYS));
}

/** `20250428`, as yt-dlp writes it, or a time that begins with `2025-04-28`. */
function readDate(text: string | null): IsoDate | null {
  if (text === null) return null;
  const day = /^\d{8}$/.test(text) ? text.replace(/^(....)(..)/, '$1-$2-') : text.slice(0, 10);
  return parseIsoDate(day);
}
