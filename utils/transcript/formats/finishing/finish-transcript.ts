import type { Transcript } from '@/utils/transcript/model';

import { cleanText } from './clean-text';
import { finishCues, MAX_TIME_MS } from './finish-cues';
import { parseLanguage } from './language-tag';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawHeader, Reading } from '@/utils/transcript/formats/reading';
import { decideVideo } from './which-video';

/** The file that was read: links in its text and its name may say which video it belongs to. */
export interface ReadFile {
  readonly text: string;
  readonly name: string;
}

/**
 * Makes a transcript of what a family's reader found in a file: everything that is the same for all
 * formats. One that is finished already, since it is our own, stays as it is. What was wrong, and why the file names no video where it names several, goes to
 * `problems`.
 */
export function finishTranscript(
  reading: Reading,
  file: ReadFile,
  problems: ProblemList,
): Transcript {
  if (reading.transcript) return reading.transcript;
  const { header, cues } = reading;
  const durationMs = checkDuration(header.durationMs);
  return {
    ...decideVideo(file.text, reading, file.name, problems),
    title: cleanText(header.title ?? ''),
    channel: textOrNull(header.channel),
    publishedOn: header.publishedOn ?? null,
    language: parseLanguage(header.language ?? ''),
    source: { model: textOrNull(header.model), generatedOn: null },
    facts: { keywords: [], views: null, rating: null, description: null },
    durationMs,
    ...finishCues(cues, durationMs, problems),
  };
}

function textOrNull(text: RawHeader['title']): string | null {
  return cleanText(text ?? '') || null;
}

function checkDuration(durationMs: RawHeader['durationMs']): number | null {
  const isUsable = durationMs !== null && durationMs !== undefined && durationMs > 0;
  return isUsable && durationMs <= MAX_TIME_MS ? Math.round(durationMs) : null;
}
