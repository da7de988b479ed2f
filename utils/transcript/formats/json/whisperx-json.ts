import { readJsonHeader } from './json-header';
import { isRecord, recordOf, recordsOf } from './json-value';
import { placeWords } from './place-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { readWhisperSegment, readWhisperWords } from './whisper-segments';

/** Recognizes what WhisperX writes, by its list `word_segments` or the `score` of its words. */
export function recognizeWhisperxJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const [first] = recordsOf(value['segments']);
  if (Array.isArray(value['word_segments'])) {
    return { confidence: 0.98, reason: 'JSON as WhisperX writes it (“word_segments”)' };
  }
  const [word] = recordsOf(first?.['words']);
  return word && Object.hasOwn(word, 'score') && Object.hasOwn(word, 'word')
    ? { confidence: 0.93, reason: 'JSON as WhisperX writes it (words with a “score”)' }
    : null;
}

/**
 * Reads WhisperX's JSON (https://github.com/m-bain/whisperX, `whisperx/schema.py`): times in seconds,
 * `{segments: [{start, end, text, speaker?, words: [{word, start?, end?, speaker?}]}],
 * word_segments, language}`. Words that could not be aligned, such as numbers, have no times. Where
 * segments have no words, those of `word_segments` are theirs.
 */
export function readWhisperxJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const segments = recordsOf(root['segments']).map(readWhisperSegment);
  const hasWords = segments.some(({ words }) => words !== undefined);
  const words = hasWords ? [] : readWhisperWords(root['word_segments']);
  return { header: readJsonHeader(root), cues: placeWords(segments, words) };
}
