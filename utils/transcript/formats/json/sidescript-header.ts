import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { TranscriptHeader, VideoIdReason } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

import { cleanText } from '@/utils/transcript/formats/finishing/clean-text';
import { MAX_TIME_MS } from '@/utils/transcript/formats/finishing/finish-cues';
import { listOf, recordOf, textOf, type JsonRecord } from './json-value';
import { isFitText } from './sidescript-cues';

/** Every reason there is: the compiler sees to it. */
const REASONS: Readonly<Record<VideoIdReason, VideoIdReason>> = {
  'header-link': 'header-link',
  'line-links': 'line-links',
  field: 'field',
  'text-link': 'text-link',
  'name-in-brackets': 'name-in-brackets',
  'whole-name': 'whole-name',
  'no-video-link': 'no-video-link',
  'links-disagree': 'links-disagree',
  chosen: 'chosen',
};
const REASON_BY_NAME: ReadonlyMap<unknown, VideoIdReason> = new Map(Object.entries(REASONS));

/** Reads the facts beside the cues of our own JSON. Each that is missing or wrong is not known. */
export function readSidescriptHeader(root: JsonRecord): TranscriptHeader {
  const source = recordOf(root['source']);
  const facts = recordOf(root['facts']);
  const videoId = parseVideoId(root['videoId']);
  return {
    videoId,
    videoIdReason:
      REASON_BY_NAME.get(root['videoIdReason']) ?? (videoId ? 'field' : 'no-video-link'),
    title: fitTextOf(root['title']) ?? '',
    channel: fitTextOf(root['channel']),
    publishedOn: parseIsoDate(root['publishedOn']),
    language: fitTextOf(root['language']),
    source: {
      model: fitTextOf(source['model']),
      generatedOn: parseIsoDate(source['generatedOn']),
    },
    facts: {
      keywords: listOf(facts['keywords']).filter((keyword) => typeof keyword === 'string'),
      views: finiteOrNull(facts['views']),
      rating: fitTextOf(facts['rating']),
      description: textOf(facts['description']),
    },
    durationMs: durationOrNull(root['durationMs']),
  };
}

function fitTextOf(value: unknown): string | null {
  const text = textOf(value);
  return text === null || isFitText(text) ? text : cleanText(text);
}

function finiteOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function durationOrNull(value: unknown): number | null {
  const durationMs = finiteOrNull(value);
  return durationMs !== null && durationMs >= 0 && durationMs <= MAX_TIME_MS ? durationMs : null;
}
