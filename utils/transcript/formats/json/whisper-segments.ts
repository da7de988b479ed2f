import { secondsAsMs } from './json-time';
import { firstField, recordsOf, textOf, type JsonRecord } from './json-value';
import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';
import { speakerName } from './spoken-word';

/**
 * Reads a segment as Whisper's many descendants write it, times in seconds:
 * `{start, end, text, speaker?, words?: [{word | text, start?, end?}]}`.
 */
export function readWhisperSegment(segment: JsonRecord): RawCue {
  const words = readWhisperWords(segment['words']);
  return {
    startMs: secondsAsMs(segment['start']),
    endMs: secondsAsMs(segment['end']),
    text: textOf(segment['text']) ?? words.map(({ text }) => text).join(' '),
    speaker: speakerName(segment['speaker']) ?? commonSpeaker(segment),
    line: null,
    ...(words.length > 0 && { words }),
  };
}

/** Reads `[{word | text, start?, end?}]`, times in seconds; none where it is no list. */
export function readWhisperWords(words: unknown): readonly RawWord[] {
  return recordsOf(words).map((word) => ({
    startMs: secondsAsMs(word['start']),
    endMs: secondsAsMs(word['end']),
    text: textOf(firstField(word, ['word', 'text'])) ?? '',
  }));
}

/** WhisperX names a speaker for each word, and for the segment only where one was found. */
function commonSpeaker(segment: JsonRecord): string | null {
  const names = recordsOf(segment['words'])
    .map((word) => speakerName(word['speaker']))
    .filter((name) => name !== null);
  const groups = [...Map.groupBy(names, (name) => name)];
  const [largest] = groups.toSorted(([, one], [, other]) => other.length - one.length);
  return largest?.[0] ?? null;
}
