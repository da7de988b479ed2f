import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { isRecord } from '@/utils/transcript/formats/json/json-value';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import { parseVideoId } from '@/utils/transcript/video-id';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber: Check = (value) => Number.isFinite(value);

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function isEdit(value: unknown): boolean {
  return (
    isRecord(value) &&
    parseTranscriptId(value['originalId']) !== null &&
    isNumber(value['editedAtMs'])
  );
}

/** Every field that a summary has, with what it must be. */
const FIELDS: Readonly<Record<keyof TranscriptSummary, Check>> = {
  id: (value) => parseTranscriptId(value) !== null,
  videoId: orNull((value) => parseVideoId(value) !== null),
  title: isText,
  channel: orNull(isText),
  publishedOn: orNull((value) => parseIsoDate(value) !== null),
  language: orNull(isText),
  durationMs: orNull(isNumber),
  sourceModel: orNull(isText),
  timing: (value) => value === 'exact' || value === 'estimated' || value === 'none',
  lineCount: isCount,
  characterCount: isCount,
  byteCount: isCount,
  fileName: isText,
  origin: (value) => value === 'imported' || value === 'bundled',
  importedAt: isNumber,
  format: orNull(isText),
  jobId: orNull(isText),
  edit: (value) => value === undefined || isEdit(value),
};

/** Says whether what stood in a file is a summary as the library keeps it. */
export function isSummary(value: unknown): value is TranscriptSummary {
  return isRecord(value) && Object.entries(FIELDS).every(([field, isFit]) => isFit(value[field]));
}
