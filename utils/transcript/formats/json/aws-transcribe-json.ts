import { alignWords } from './align-words';
import { secondsAsMs } from './json-time';
import {
  filledTextOf,
  firstField,
  isRecord,
  listOf,
  numberOf,
  recordOf,
  recordsOf,
  textOf,
  type JsonRecord,
} from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { appendSign, speakerName, type SpokenWord } from './spoken-word';
import { turnToLines } from './turn-to-lines';
import { textToLines, wordsToLines } from './words-to-lines';

/** Recognizes what Amazon Transcribe writes, by `results.transcripts` and `results.items`. */
export function recognizeAwsTranscribeJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const results = recordOf(value['results']);
  const isAws = Array.isArray(results['transcripts']) && Array.isArray(results['items']);
  return isAws
    ? { confidence: 0.98, reason: 'JSON as Amazon Transcribe writes it (“results.transcripts”)' }
    : null;
}

/**
 * Reads Amazon Transcribe's output
 * (https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html#how-output): times in seconds as
 * text. Its lines are `audio_segments` where it has them (since 2024), else they
 * are made of `items`. Items of punctuation have no times and belong to the word before. Speakers
 * stand in the items, or in older files in `speaker_labels` or `channel_labels`, by the start of the
 * word.
 */
export function readAwsTranscribeJson(value: unknown, _problems: ProblemList): Reading {
  const results = recordOf(recordOf(value)['results']);
  const transcripts = recordsOf(results['transcripts']).map((part) => textOf(part['transcript']));
  const text = transcripts.filter((part) => part !== null).join(' ');
  const segments = recordsOf(results['audio_segments']);
  const cues = segments.length > 0 ? readSegments(results, segments) : readItems(results, text);
  return { header: { language: filledTextOf(results['language_code']) }, cues };
}

function readSegments(results: JsonRecord, segments: readonly JsonRecord[]): readonly RawCue[] {
  const items = recordsOf(results['items']);
  const itemsById = new Map(items.map((item, index) => [numberOf(item['id']) ?? index, item]));
  return segments.flatMap((segment) => {
    const ids = listOf(segment['items']).map(numberOf);
    const its = ids.map((id) => (id === null ? undefined : itemsById.get(id)));
    return turnToLines({
      startMs: secondsAsMs(segment['start_time']),
      endMs: secondsAsMs(segment['end_time']),
      text: textOf(segment['transcript']) ?? '',
      speaker: speakerName(segment['speaker_label']),
      words: readWords(
        its.filter((item) => item !== undefined),
        new Map(),
      ),
    });
  });
}

function readItems(results: JsonRecord, text: string): readonly RawCue[] {
  const words = readWords(recordsOf(results['items']), readSpeakers(results));
  return words.length > 0 ? wordsToLines(alignWords(words, text)) : textToLines(text);
}

function readWords(
  items: readonly JsonRecord[],
  speakers: ReadonlyMap<number, string>,
): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const item of items) {
    const [alternative] = recordsOf(item['alternatives']);
    const startMs = secondsAsMs(item['start_time']);
    const word = {
      startMs,
      endMs: secondsAsMs(item['end_time']),
      text: textOf(alternative?.['content']) ?? '',
      speaker:
        speakerName(firstField(item, ['speaker_label', 'channel_label'])) ??
        (startMs === null ? null : (speakers.get(startMs) ?? null)),
    };
    if (item['type'] === 'punctuation') appendSign(words, word);
    else words.push(word);
  }
  return words;
}

/** Who speaks at the start of each word, in ms. */
function readSpeakers(results: JsonRecord): ReadonlyMap<number, string> {
  const segments = recordsOf(recordOf(results['speaker_labels'])['segments']);
  const channels = recordsOf(recordOf(results['channel_labels'])['channels']);
  const speakers = new Map<number, string>();
  for (const group of [...segments, ...channels]) {
    const name = speakerName(firstField(group, ['speaker_label', 'channel_label']));
    for (const item of recordsOf(group['items'])) {
      const startMs = secondsAsMs(item['start_time']);
      const itemName = speakerName(item['speaker_label']) ?? name;
      if (startMs !== null && itemName !== null) speakers.set(startMs, itemName);
    }
  }
  return speakers;
}
