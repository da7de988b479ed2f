import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

import { firstField, isRecord, listOf, recordsOf, textOf, type JsonRecord } from './json-value';

/** A list of segments found in a JSON value. */
export interface FoundSegments {
  readonly segments: readonly JsonRecord[];
  /** The object that holds the list; empty where the file is the list itself. */
  readonly holder: JsonRecord;
  /** The video whose id is the list's key. */
  readonly videoId: VideoId | null;
  /** Of how many lists, one for each video, this is the first. */
  readonly listCount: number;
}

/** What programs call a list of segments; the surest names come first. */
const LIST_KEYS = [
  'segments',
  'transcript',
  'transcription',
  'transcripts',
  'captions',
  'subtitles',
  'cues',
  'speakers',
  'chunks',
  'utterances',
  'sentences',
  'lines',
  'snippets',
  'body',
  'content',
  'entries',
  'results',
  'result',
  'output',
  'data',
];

/** So deep are lists hidden in the answers of services: `{output: {transcription: {segments}}}`. */
const DEEPEST = 3;

const TEXT_KEYS = [
  'text',
  'content',
  'transcript',
  'sentence',
  'caption',
  'subtitle',
  'utterance',
  'body',
  'line',
];

/** A list may begin with segments that have no text. */
const SEGMENTS_LOOKED_AT = 20;

const NONE: JsonRecord = {};

/** Returns what is said in a segment, under the names that programs use; `null` where it has none. */
export function segmentText(segment: JsonRecord): string | null {
  return textOf(firstField(segment, TEXT_KEYS));
}

/**
 * Finds the list of segments in a JSON value: the value itself, the list in a list for each video, as
 * youtube-transcript-api's command writes it, or a list under one of the usual names, up to three
 * objects deep. Returns `null` where there is no list whose first objects have texts.
 */
export function findSegments(value: unknown): FoundSegments | null {
  return findIn(value, NONE, DEEPEST);
}

function findIn(value: unknown, holder: JsonRecord, depth: number): FoundSegments | null {
  if (Array.isArray(value)) return findInList(value, holder);
  if (!isRecord(value) || depth === 0) return null;
  for (const key of LIST_KEYS) {
    const found = Object.hasOwn(value, key) ? findIn(value[key], value, depth - 1) : null;
    if (found) return found;
  }
  return findByVideoId(value);
}

function findInList(list: readonly unknown[], holder: JsonRecord): FoundSegments | null {
  const segments = list.map(segmentOf).filter((segment) => segment !== null);
  if (haveTexts(segments)) return { segments, holder, videoId: null, listCount: 1 };
  const lists = list.map(recordsOf).filter(haveTexts);
  const [first] = lists;
  return first ? { segments: first, holder, videoId: null, listCount: lists.length } : null;
}

/** `{"dQw4w9WgXcQ": […]}` */
function findByVideoId(value: JsonRecord): FoundSegments | null {
  const lists = Object.entries(value)
    .map(([key, list]) => ({ videoId: parseVideoId(key), segments: recordsOf(list) }))
    .filter(({ videoId, segments }) => videoId !== null && haveTexts(segments));
  const [first] = lists;
  return first ? { ...first, holder: value, listCount: lists.length } : null;
}

function haveTexts(segments: readonly JsonRecord[]): boolean {
  const looked = segments.slice(0, SEGMENTS_LOOKED_AT);
  const textCount = looked.filter((segment) => segmentText(segment) !== null).length;
  return textCount > 0 && textCount * 2 >= looked.length;
}

/** whisper.cpp's addon for Node writes a segment as `["00:00:00.000", "00:00:02.500", " Hello"]`. */
function segmentOf(item: unknown): JsonRecord | null {
  if (isRecord(item)) return item;
  const [start, end, text, ...others] = listOf(item);
  const isRow = others.length === 0 && !isRecord(start) && !isRecord(end) && textOf(text) !== null;
  return isRow ? { start, end, text } : null;
}
