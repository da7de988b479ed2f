import { alignWords } from './align-words';
import { readJsonHeader } from './json-header';
import { wholeMs } from './json-time';
import { isRecord, recordOf, recordsOf, textOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName, type SpokenWord } from './spoken-word';
import { turnToLines } from './turn-to-lines';
import { textToLines, wordsToLines } from './words-to-lines';

/** The divisions that AssemblyAI has for a text; those that are nearest to a line come first. */
const DIVISIONS = ['sentences', 'utterances', 'paragraphs'];

/** What AssemblyAI writes beside them. */
const MARKS = ['audio_duration', 'audio_url', 'speech_model', 'language_model', 'acoustic_model'];

/** Recognizes what AssemblyAI sends, by its divisions or words and the facts beside them. */
export function recognizeAssemblyaiJson(value: unknown): Recognition | null {
  if (!isRecord(value) || !MARKS.some((mark) => Object.hasOwn(value, mark))) return null;
  const [part] = [...DIVISIONS, 'words'].flatMap((key) => recordsOf(value[key]));
  const isPart = part && wholeMs(part['start']) !== null && typeof part['text'] === 'string';
  return isPart
    ? { confidence: 0.94, reason: 'JSON as AssemblyAI sends it (its parts, “audio_duration”)' }
    : null;
}

/**
 * Reads AssemblyAI's transcripts (https://www.assemblyai.com/docs/api-reference/transcripts): times
 * in ms, `{text, utterances: [{speaker, start, end, text, words}], words}`, and its `sentences` and
 * `paragraphs`. Without a division, lines are made of the words.
 */
export function readAssemblyaiJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  return { header: readJsonHeader(root), cues: readCues(root) };
}

function readCues(root: JsonRecord): readonly RawCue[] {
  for (const key of DIVISIONS) {
    const parts = recordsOf(root[key]);
    if (parts.length > 0) return parts.flatMap(readPart);
  }
  const text = textOf(root['text']) ?? '';
  const words = readWords(root['words']);
  return words.length > 0 ? wordsToLines(alignWords(words, text)) : textToLines(text);
}

function readPart(part: JsonRecord): readonly RawCue[] {
  return turnToLines({
    startMs: wholeMs(part['start']),
    endMs: wholeMs(part['end']),
    text: textOf(part['text']) ?? '',
    speaker: speakerName(part['speaker']),
    words: readWords(part['words']),
  });
}

function readWords(words: unknown): readonly SpokenWord[] {
  return recordsOf(words).map((word) => ({
    startMs: wholeMs(word['start']),
    endMs: wholeMs(word['end']),
    text: textOf(word['text']) ?? '',
    speaker: speakerName(word['speaker']),
  }));
}
