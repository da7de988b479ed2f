import { secondsAsMs } from './json-time';
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
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { appendSign, spaceWords, speakerName, type SpokenWord } from './spoken-word';
import { wordsToLines } from './words-to-lines';

const RESULTS_LOOKED_AT = 20;

/** Recognizes what Speechmatics sends, by results with a `type` and alternatives with `content`. */
export function recognizeSpeechmaticsJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  if (isFirstVersion(value)) {
    return { confidence: 0.95, reason: 'JSON as Speechmatics sent it before 2021 (“speakers”)' };
  }
  const results = recordsOf(value['results']).slice(0, RESULTS_LOOKED_AT);
  const isSpeechmatics = results.some(({ type, alternatives }) => {
    const [best] = recordsOf(alternatives);
    return typeof type === 'string' && typeof best?.['content'] === 'string';
  });
  return isSpeechmatics
    ? { confidence: 0.96, reason: 'JSON as Speechmatics sends it (“results” with “content”)' }
    : null;
}

/**
 * Reads Speechmatics' `json-v2` (https://docs.speechmatics.com/speech-to-text/batch/output): times in
 * seconds, one result a word or a sign, which says by `attaches_to` to which word it belongs. Lines
 * are made of the words, set apart by the `word_delimiter` of the language, which may be empty. The
 * speaker `UU` is nobody known. Also its first version, with `speakers` beside the `words`.
 */
export function readSpeechmaticsJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  if (isFirstVersion(root)) return readFirstVersion(root);
  const metadata = recordOf(root['metadata']);
  const pack = recordOf(metadata['language_pack_info']);
  const delimiter = textOf(pack['word_delimiter']) ?? ' ';
  const durationMs = secondsAsMs(recordOf(root['job'])['duration']);
  const language = filledTextOf(recordOf(metadata['transcription_config'])['language']);
  return {
    header: { language, durationMs },
    cues: wordsToLines(readWords(recordsOf(root['results']), delimiter)),
  };
}

function readWords(results: readonly JsonRecord[], delimiter: string): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  let gap = '';
  for (const result of results) {
    const [alternative] = recordsOf(result['alternatives']);
    const content = textOf(alternative?.['content']) ?? '';
    if (content === '') continue;
    const attachesTo = attachmentOf(result);
    const word = {
      startMs: secondsAsMs(result['start_time']),
      endMs: secondsAsMs(result['end_time']),
      text: content,
      speaker: speakerName(alternative?.['speaker'] ?? result['channel']),
    };
    if (attachesTo === 'previous' || attachesTo === 'both') appendSign(words, word);
    else words.push({ ...word, text: gap + content });
    gap = attachesTo === 'next' || attachesTo === 'both' ? '' : delimiter;
  }
  return words;
}

/** Older versions have no `attaches_to`: there, every sign belongs to the word before it. */
function attachmentOf(result: JsonRecord): string {
  const standard = result['type'] === 'punctuation' ? 'previous' : 'none';
  return textOf(firstField(result, ['attaches_to'])) ?? standard;
}

function isFirstVersion({ words, speakers }: JsonRecord): boolean {
  const [word] = recordsOf(words);
  return word !== undefined && 'name' in word && 'time' in word && Array.isArray(speakers);
}

/** `{job, speakers: [{name, time, duration}], words: [{name, time, duration}]}` */
function readFirstVersion(root: JsonRecord): Reading {
  const { lang, duration } = recordOf(root['job']);
  const speakers = recordsOf(root['speakers']);
  const words: SpokenWord[] = [];
  let speakerIndex = 0;
  for (const record of recordsOf(root['words'])) {
    const startMs = secondsAsMs(record['time']);
    const durationMs = secondsAsMs(record['duration']);
    const nextMs = secondsAsMs(speakers[speakerIndex + 1]?.['time']);
    if (startMs !== null && nextMs !== null && startMs >= nextMs) speakerIndex++;
    const text = textOf(record['name']) ?? '';
    const word = {
      startMs,
      endMs: startMs === null || durationMs === null ? null : startMs + durationMs,
      text,
      speaker: speakerName(speakers[speakerIndex]?.['name']),
    };
    if (/^\p{P}$/u.test(text)) appendSign(words, word);
    else words.push(word);
  }
  const header = { language: filledTextOf(lang), durationMs: secondsAsMs(duration) };
  return { header, cues: wordsToLines(spaceWords(words)) };
}
