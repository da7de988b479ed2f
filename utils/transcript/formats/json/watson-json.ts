import { alignWords } from './align-words';
import { secondsAsMs } from './json-time';
import { isRecord, listOf, recordsOf, textOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName, type SpokenWord } from './spoken-word';
import { turnToLines } from './turn-to-lines';
import { wordsToLines } from './words-to-lines';

/** Recognizes what IBM's Watson sends, by alternatives whose words are `timestamps`. */
export function recognizeWatsonJson(value: unknown): Recognition | null {
  const [result] = answersOf(value).flatMap(({ results }) => recordsOf(results));
  const [best] = recordsOf(result?.['alternatives']);
  const isWatson = typeof best?.['transcript'] === 'string' && Array.isArray(best['timestamps']);
  return isWatson
    ? { confidence: 0.96, reason: 'JSON as IBM’s Watson sends it (“results” with “timestamps”)' }
    : null;
}

/**
 * Reads what IBM's Watson sends (https://cloud.ibm.com/apidocs/speech-to-text): each result is a
 * line, or more where several people speak in it, `{results: [{alternatives: [{transcript,
 * timestamps: [["word", 0.43, 0.81]]}]}], speaker_labels: [{from, speaker}]}`, times in seconds.
 */
export function readWatsonJson(value: unknown, _problems: ProblemList): Reading {
  return { header: {}, cues: answersOf(value).flatMap(readAnswer) };
}

/** With interim results there are several. */
function answersOf(value: unknown): readonly JsonRecord[] {
  return isRecord(value) ? [value] : recordsOf(value);
}

function readAnswer(answer: JsonRecord): readonly RawCue[] {
  const labels = recordsOf(answer['speaker_labels']);
  const speakers = new Map(labels.map(({ from, speaker }) => [secondsAsMs(from), speaker]));
  return recordsOf(answer['results']).flatMap((result) => readResult(result, speakers));
}

function readResult(
  result: JsonRecord,
  speakers: ReadonlyMap<number | null, unknown>,
): readonly RawCue[] {
  const [best] = recordsOf(result['alternatives']);
  const text = textOf(best?.['transcript']) ?? '';
  const words = listOf(best?.['timestamps']).map((timestamp): SpokenWord => {
    const [word, start, end] = listOf(timestamp);
    const startMs = secondsAsMs(start);
    const speaker = speakerName(speakers.get(startMs));
    return { startMs, endMs: secondsAsMs(end), text: textOf(word) ?? '', speaker };
  });
  const [first] = words;
  const isOneSpeaker = words.every(({ speaker }) => speaker === first?.speaker);
  if (!isOneSpeaker) return wordsToLines(alignWords(words, text));
  return turnToLines({
    startMs: first?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
    text,
    speaker: first?.speaker ?? null,
    words,
  });
}
