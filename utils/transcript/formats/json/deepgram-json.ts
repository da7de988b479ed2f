import { alignWords } from './align-words';
import { readJsonHeader } from './json-header';
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
import { placeWords } from './place-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName, type SpokenWord } from './spoken-word';
import { turnToLines } from './turn-to-lines';
import { textToLines, wordsToLines } from './words-to-lines';

/** Recognizes what Deepgram sends, by `results.channels[].alternatives`. */
export function recognizeDeepgramJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const [channel] = recordsOf(recordOf(value['results'])['channels']);
  return channel && Array.isArray(channel['alternatives'])
    ? { confidence: 0.97, reason: 'JSON as Deepgram sends it (“results.channels”)' }
    : null;
}

/**
 * Reads Deepgram's response
 * (https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded): times in seconds.
 * Its lines are the first of these that it has: `utterances`, the sentences of `paragraphs`, and
 * what can be made of the words. Of several channels, all are read.
 */
export function readDeepgramJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const results = recordOf(root['results']);
  const channels = recordsOf(results['channels']);
  const utterances = recordsOf(results['utterances']);
  return {
    header: {
      ...readJsonHeader(root),
      language: filledTextOf(channels[0]?.['detected_language']),
      model: readModel(recordOf(root['metadata'])),
    },
    cues: utterances.length > 0 ? utterances.flatMap(readUtterance) : channels.flatMap(readChannel),
  };
}

function readModel(metadata: JsonRecord): string | null {
  const info = Object.values(recordOf(metadata['model_info'])).find(isRecord);
  const name = filledTextOf(info?.['name']);
  return name && `Deepgram ${name}`;
}

function readUtterance(utterance: JsonRecord): readonly RawCue[] {
  return turnToLines({
    startMs: secondsAsMs(utterance['start']),
    endMs: secondsAsMs(utterance['end']),
    text: textOf(utterance['transcript']) ?? '',
    speaker: speakerName(utterance['speaker']),
    words: readWords(utterance['words']),
  });
}

function readChannel(channel: JsonRecord): readonly RawCue[] {
  const alternative = recordOf(recordsOf(channel['alternatives'])[0]);
  const words = readWords(alternative['words']);
  const paragraphs = recordsOf(recordOf(alternative['paragraphs'])['paragraphs']);
  const sentences = paragraphs.flatMap(readSentences);
  if (sentences.length > 0) return placeWords(sentences, words);
  const transcript = textOf(alternative['transcript']) ?? '';
  return words.length > 0 ? wordsToLines(alignWords(words, transcript)) : textToLines(transcript);
}

function readSentences(paragraph: JsonRecord): readonly RawCue[] {
  const speaker = speakerName(paragraph['speaker']);
  return recordsOf(paragraph['sentences']).map((sentence) => ({
    startMs: secondsAsMs(sentence['start']),
    endMs: secondsAsMs(sentence['end']),
    text: textOf(sentence['text']) ?? '',
    speaker,
    line: null,
  }));
}

function readWords(words: unknown): readonly SpokenWord[] {
  return recordsOf(words).map((word) => ({
    startMs: secondsAsMs(word['start']),
    endMs: secondsAsMs(word['end']),
    text: textOf(firstField(word, ['punctuated_word', 'word'])) ?? '',
    speaker: speakerName(word['speaker']),
  }));
}
