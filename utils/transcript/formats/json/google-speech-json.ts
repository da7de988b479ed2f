import { alignWords } from './align-words';
import { googleTimeMs } from './google-time';
import {
  filledTextOf,
  firstField,
  isRecord,
  recordOf,
  recordsOf,
  textOf,
  type JsonRecord,
} from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName, type SpokenWord } from './spoken-word';
import { turnToLines, type Turn } from './turn-to-lines';
import { wordsToLines } from './words-to-lines';

/** The first results may be empty. */
const RESULTS_LOOKED_AT = 20;

/** The names of versions 1 and 2, as JSON and as Python's client library writes them. */
const START_KEYS = ['startTime', 'startOffset', 'start_time', 'start_offset'];
const END_KEYS = ['endTime', 'endOffset', 'end_time', 'end_offset'];
const RESULT_END_KEYS = [
  'resultEndTime',
  'resultEndOffset',
  'result_end_time',
  'result_end_offset',
];
const SPEAKER_KEYS = ['speakerLabel', 'speaker_label', 'speakerTag', 'speaker_tag'];
const LANGUAGE_KEYS = ['languageCode', 'language_code'];

/** Recognizes what Google Speech-to-Text sends, by `results[].alternatives[].transcript`. */
export function recognizeGoogleSpeechJson(value: unknown): Recognition | null {
  const results = findResults(value).slice(0, RESULTS_LOOKED_AT);
  const alternatives = results.flatMap((result) => recordsOf(result['alternatives']));
  const isGoogle = alternatives.some(({ transcript, words }) => {
    return typeof transcript === 'string' || Array.isArray(words);
  });
  return isGoogle
    ? { confidence: 0.92, reason: 'JSON as Google sends it (“results”, “alternatives”)' }
    : null;
}

/**
 * Reads Google Speech-to-Text, versions 1 and 2
 * (https://cloud.google.com/speech-to-text/v2/docs/reference/rest/v2/SpeechRecognitionResult): the
 * best alternative of each result is a line, or more where several people speak in it. Results
 * without words last from the end of the one before. With version 1's speaker diarization the last
 * result repeats all words, only there with their speakers: then lines are made of them.
 */
export function readGoogleSpeechJson(value: unknown, _problems: ProblemList): Reading {
  const results = findResults(value);
  const turns = readTurns(results);
  const earlier = turns.slice(0, -1);
  const last = turns.at(-1);
  const header = { language: filledTextOf(firstField(results[0] ?? {}, LANGUAGE_KEYS)) };
  if (!last || !repeatsAll(last, earlier)) return { header, cues: turns.flatMap(readTurn) };
  const text = earlier.map((turn) => turn.text.trim()).join(' ');
  return { header, cues: wordsToLines(alignWords(last.words, text)) };
}

/** In the response itself, in that of a finished operation, or for each file of a batch. */
function findResults(value: unknown): readonly JsonRecord[] {
  if (!isRecord(value)) return [];
  const { results } = isRecord(value['response']) ? value['response'] : value;
  if (!isRecord(results)) return recordsOf(results);
  return Object.values(results).flatMap((file) =>
    recordsOf(recordOf(recordOf(file)['transcript'])['results']),
  );
}

function readTurns(results: readonly JsonRecord[]): readonly Turn[] {
  const hasEnds = results.some((result) => readResultEnd(result) !== null);
  let lastEndMs = 0;
  return results.map((result) => {
    const startMs = lastEndMs;
    lastEndMs = readResultEnd(result) ?? lastEndMs;
    const alternative = recordOf(recordsOf(result['alternatives'])[0]);
    const words = recordsOf(alternative['words']).map(readWord);
    const lastWordMs = words.findLast(({ endMs }) => endMs !== null)?.endMs ?? null;
    return {
      startMs: words.find((word) => word.startMs !== null)?.startMs ?? (hasEnds ? startMs : null),
      endMs: lastWordMs ?? (lastEndMs > startMs ? lastEndMs : null),
      text: textOf(alternative['transcript']) ?? '',
      speaker: words[0]?.speaker ?? null,
      words,
    };
  });
}

function readResultEnd(result: JsonRecord): number | null {
  return googleTimeMs(firstField(result, RESULT_END_KEYS));
}

function readWord(word: JsonRecord, index: number): SpokenWord {
  const endMs = googleTimeMs(firstField(word, END_KEYS));
  // Zero is left out, so the first word may have no start.
  const zeroMs = index === 0 && endMs !== null ? 0 : null;
  const [spelling = ''] = (textOf(word['word']) ?? '').split('|');
  const speaker = firstField(word, SPEAKER_KEYS);
  return {
    startMs: googleTimeMs(firstField(word, START_KEYS)) ?? zeroMs,
    endMs,
    // In Japanese the pronunciation follows: `今日|キョー`.
    text: spelling,
    speaker: speaker === 0 ? null : speakerName(speaker),
  };
}

function repeatsAll(last: Turn, earlier: readonly Turn[]): boolean {
  const isSpoken = last.words.some(({ speaker }) => speaker !== null);
  if (!isSpoken || earlier.length === 0) return false;
  const earlierCount = earlier.reduce((sum, { words }) => sum + words.length, 0);
  const isAsLong = earlierCount > 0 && last.words.length * 10 >= earlierCount * 9;
  const startsFirst = (last.startMs ?? 0) <= (earlier[0]?.startMs ?? 0);
  return startsFirst && (isAsLong || last.text.trim() === '');
}

function readTurn(turn: Turn): readonly RawCue[] {
  const speakers = new Set(turn.words.map(({ speaker }) => speaker));
  return speakers.size > 1 ? wordsToLines(alignWords(turn.words, turn.text)) : turnToLines(turn);
}
