import { readJsonHeader } from './json-header';
import { filledTextOf, firstField, isRecord, recordOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { textToLines } from './words-to-lines';

const TRANSCRIPT_KEYS = ['transcript', 'transcription', 'full_transcript', 'transcript_text'];

/** What OpenAI's service puts beside a text that is all there is; other objects have texts too. */
const BESIDE_TEXT: ReadonlySet<string> = new Set([
  'text',
  'language',
  'duration',
  'usage',
  'logprobs',
  'task',
  'segments',
  'words',
  'x_groq',
]);

/** Recognizes objects that hold a transcript as one text, without times. */
export function recognizeTextFieldJson(value: unknown): Recognition | null {
  return isRecord(value) && findText(value) !== null
    ? { confidence: 0.4, reason: 'JSON that holds a transcript as one text, without times' }
    : null;
}

/**
 * Reads a transcript that is one text in an object: under `transcript` or a similar name, with what
 * the object says of the video, or as OpenAI's service answers by default (`{text}`). Sentences
 * become lines.
 */
export function readTextFieldJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  return { header: readJsonHeader(root), cues: textToLines(findText(root) ?? '') };
}

function findText(root: JsonRecord): string | null {
  const transcript = filledTextOf(firstField(root, TRANSCRIPT_KEYS));
  if (transcript !== null) return transcript;
  return Object.keys(root).every((key) => BESIDE_TEXT.has(key)) ? filledTextOf(root['text']) : null;
}
