import { readJsonHeader } from './json-header';
import { isRecord, recordOf, recordsOf, type JsonRecord } from './json-value';
import { placeWords } from './place-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { readWhisperSegment, readWhisperWords } from './whisper-segments';

/** What only Whisper writes about a segment. */
const SEGMENT_MARKS = ['avg_logprob', 'no_speech_prob', 'compression_ratio', 'seek'];

/** Recognizes what Whisper and OpenAI's service write, by the fields of its segments. */
export function recognizeWhisperJson(value: unknown): Recognition | null {
  if (!isRecord(value) || Object.hasOwn(value, 'word_segments')) return null;
  const [first] = recordsOf(value['segments']);
  if (!first) return recognizeSilence(value);
  if (!Object.hasOwn(first, 'start') || typeof first['text'] !== 'string') return null;
  const [word] = recordsOf(first['words']);
  // WhisperX writes `score` where Whisper writes `probability`.
  if (word && Object.hasOwn(word, 'score')) return null;
  if (SEGMENT_MARKS.some((mark) => Object.hasOwn(first, mark))) {
    return { confidence: 0.95, reason: 'JSON as Whisper writes it' };
  }
  return typeof value['text'] === 'string'
    ? { confidence: 0.85, reason: 'JSON with a text and its segments, as Whisper writes it' }
    : null;
}

/**
 * Reads the JSON of openai-whisper's command (`whisper/utils.py`, `WriteJSON`) and of OpenAI's and
 * compatible services (`verbose_json`, `diarized_json`), and of programs that write the same:
 * `{text, language, segments: [{start, end, text, words?}], words?}`, times in seconds. Words stand
 * in the segments or, from the services, beside them.
 */
export function readWhisperJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const segments = recordsOf(root['segments']).map(readWhisperSegment);
  const hasWords = segments.some(({ words }) => words !== undefined);
  const words = hasWords ? [] : readWhisperWords(root['words']);
  return { header: readJsonHeader(root), cues: placeWords(segments, words) };
}

/** Where nobody speaks there are no segments, and nothing is wrong. */
function recognizeSilence({ text, segments, words }: JsonRecord): Recognition | null {
  const isSilent = typeof text === 'string' && text.trim() === '' && Array.isArray(segments);
  return isSilent && segments.length === 0 && recordsOf(words).length === 0
    ? { confidence: 0.8, reason: 'JSON as Whisper writes it where nobody speaks' }
    : null;
}
