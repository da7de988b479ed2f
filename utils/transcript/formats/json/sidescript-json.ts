import type { Transcript } from '@/utils/transcript/model';

import { isRecord, numberOf, recordOf } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { readSidescriptCues } from './sidescript-cues';
import { readSidescriptHeader } from './sidescript-header';

const FORMAT = 'sidescript-transcript';
const VERSION = 1;

/** Recognizes our own JSON by its field `format`. */
export function recognizeSidescriptJson(value: unknown): Recognition | null {
  return isRecord(value) && value['format'] === FORMAT
    ? { confidence: 1, reason: 'JSON that Sidescript wrote' }
    : null;
}

/**
 * Writes a transcript as JSON, so that `readSidescriptJson` gives exactly it back. The format, whose
 * version is 1:
 *
 * ```
 * {
 *   "format": "sidescript-transcript", "version": 1,
 *   "videoId": "dQw4w9WgXcQ" | null, "videoIdReason": "field", "title": "…", "channel": "…" | null,
 *   "publishedOn": "2025-04-28" | null, "language": "en" | null,
 *   "source": {"model": "…" | null, "generatedOn": "2025-04-30" | null},
 *   "facts": {"keywords": ["…"], "views": 7 | null, "rating": "…" | null, "description": "…" | null},
 *   "durationMs": 293000 | null,
 *   "timing": "exact" | "estimated" | "none",
 *   "cues": [
 *     {"startMs": 0, "endMs": 2500, "text": "…", "speaker": "…", "words": [{"startMs": 0, "endMs": 400, "text": "…"}]}
 *   ]
 * }
 * ```
 *
 * All times are whole milliseconds; with timing `none` cues have no times. `speaker` and `words` may
 * be left out. Each cue is a line of the file, so that versions of it can be compared line by line.
 */
export function writeSidescriptJson(transcript: Transcript): string {
  const { timing, cues, ...header } = transcript;
  const head = JSON.stringify({ format: FORMAT, version: VERSION, ...header, timing }, null, 2);
  const lines = cues.map((cue) => `    ${JSON.stringify(cue)}`);
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `${head.slice(0, -'\n}'.length)},\n  "cues": ${list}\n}\n`;
}

/**
 * Reads what `writeSidescriptJson` writes. Fields that are missing or wrong, since anybody may edit
 * the file, read as if nothing were known; where the cues are not all as they must be, they are
 * finished like those of any other format.
 */
export function readSidescriptJson(value: unknown, problems: ProblemList): Reading {
  const root = recordOf(value);
  const version = numberOf(root['version']);
  if (version !== null && version > VERSION) {
    const message = `This file is of version ${version}, from a newer Sidescript. What is known of it was read.`;
    problems.add('bad-value', null, message);
  }
  const header = readSidescriptHeader(root);
  const cueList = readSidescriptCues(root, header.durationMs, problems);
  return { header: {}, cues: [], transcript: { ...header, ...cueList } };
}
