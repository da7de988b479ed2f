import { alignWords } from './align-words';
import { segmentText } from './find-segments';
import { readJsonHeader } from './json-header';
import { firstField, isRecord, recordOf, recordsOf, textOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { areMilliseconds, isVideoTime, readSegmentTimes, segmentTimeMs } from './segment-times';
import { speakerName, type SpokenWord } from './spoken-word';
import { wordsToLines } from './words-to-lines';

const WORDS_LOOKED_AT = 20;

/** Where a file has these too, they say more than its words. */
const DIVISION_KEYS = ['segments', 'utterances', 'sentences', 'paragraphs'];

/** Recognizes words with times that no segments hold: ElevenLabs, OpenAI's service, Vosk. */
export function recognizeWordListJson(value: unknown): Recognition | null {
  const words = findParts(value).flatMap(({ words: its }) => its.slice(0, WORDS_LOOKED_AT));
  const hasTimes = words.some((word) => isVideoTime(readSegmentTimes(word).start));
  if (!hasTimes || !words.every((word) => spellingOf(word) !== null)) return null;
  return words.some(({ type }) => type === 'spacing')
    ? {
        confidence: 0.95,
        reason: 'JSON as ElevenLabs sends it (words and the spaces between them)',
      }
    : { confidence: 0.75, reason: 'JSON with a list of words and their times' };
}

/**
 * Reads words with times, of which lines are made: ElevenLabs' Scribe
 * (https://elevenlabs.io/docs/api-reference/speech-to-text/convert, `{text, words: [{text, start,
 * end, type, speaker_id}]}`, spaces being words of their own), OpenAI's service when it was asked for
 * words only (`{text, words: [{word, start, end}]}`), and Vosk (`{text, result: [{word, start, end}]}`,
 * one such object or a list of them). What the text has and the words lack, such as punctuation, is
 * taken over. Times are in seconds, unless the lengths of the words say otherwise.
 */
export function readWordListJson(value: unknown, _problems: ProblemList): Reading {
  return {
    header: readJsonHeader(recordOf(value)),
    cues: findParts(value).flatMap(readPart),
  };
}

/** A text and its words. */
interface Part {
  readonly text: string;
  readonly words: readonly JsonRecord[];
}

function findParts(value: unknown): readonly Part[] {
  const parts = isRecord(value) ? [value, ...recordsOf(value['transcripts'])] : recordsOf(value);
  return parts
    .filter((part) => DIVISION_KEYS.every((key) => !hasTexts(part[key])))
    .map((part) => ({
      text: textOf(part['text']) ?? '',
      words: [...recordsOf(part['words']), ...recordsOf(part['result'])],
    }))
    .filter(({ words }) => words.length > 0);
}

function hasTexts(division: unknown): boolean {
  return recordsOf(division).some((part) => segmentText(part) !== null);
}

function readPart({ text, words }: Part): readonly RawCue[] {
  const times = words.map(readSegmentTimes);
  const isInMs = areMilliseconds(times);
  const spokenWords: SpokenWord[] = [];
  let gap = '';
  for (const [index, word] of words.entries()) {
    const spelling = spellingOf(word) ?? '';
    if (word['type'] === 'spacing') {
      gap += spelling;
      continue;
    }
    spokenWords.push({
      startMs: segmentTimeMs(times[index]?.start ?? null, isInMs),
      endMs: segmentTimeMs(times[index]?.end ?? null, isInMs),
      text: gap + spelling,
      speaker: speakerName(firstField(word, ['speaker_id', 'speaker'])),
    });
    gap = '';
  }
  const isSpaced = words.some(({ type }) => type === 'spacing');
  return wordsToLines(isSpaced ? spokenWords : alignWords(spokenWords, text));
}

function spellingOf(word: JsonRecord): string | null {
  return textOf(firstField(word, ['word', 'text', 'punctuated_word']));
}
