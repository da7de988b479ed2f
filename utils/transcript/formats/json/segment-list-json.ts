import { findSegments, segmentText, type FoundSegments } from './find-segments';
import { readCommonVideo, readJsonHeader } from './json-header';
import {
  decodeDoubledEntities,
  isEscapedText,
} from '@/utils/transcript/formats/markup/html-entities';
import { firstField, recordOf, recordsOf, textOf, type JsonRecord } from './json-value';
import { mergeWordSegments } from './merge-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, RawWord, Reading, Recognition } from '@/utils/transcript/formats/reading';
import {
  areMilliseconds,
  isVideoTime,
  readSegmentTimes,
  segmentTimeMs,
  type SegmentTimes,
} from './segment-times';
import { speakerName } from './spoken-word';

const SEGMENTS_LOOKED_AT = 20;

const SPEAKER_KEYS = [
  'speaker',
  'speaker_name',
  'speakerName',
  'speaker_label',
  'speakerLabel',
  'speaker_id',
  'speakerId',
];

/**
 * Recognizes lists of objects that hold a text and when it is said, whoever wrote them: as the file
 * itself (youtube-transcript-api, faster-whisper) or within it. Less sure than the families of one
 * writer, which come first.
 */
export function recognizeSegmentListJson(value: unknown): Recognition | null {
  const found = findSegments(value);
  if (!found) return null;
  const looked = found.segments.slice(0, SEGMENTS_LOOKED_AT);
  const withText = looked.filter((segment) => segmentText(segment) !== null);
  const timed = withText.filter((segment) => isVideoTime(readSegmentTimes(segment).start));
  if (timed.length * 2 >= withText.length) {
    const confidence = Array.isArray(value) ? 0.8 : 0.7;
    return { confidence, reason: 'JSON with a list of texts and their times' };
  }
  const areLines = withText.every((segment) => {
    return typeof segment['text'] === 'string' && firstField(segment, SPEAKER_KEYS) !== undefined;
  });
  return areLines
    ? { confidence: 0.3, reason: 'JSON with a list of speakers and what they say' }
    : null;
}

/**
 * Reads lists of segments under the names that programs use: youtube-transcript-api
 * (`[{text, start, duration}]`), the npm package youtube-transcript (`[{text, offset, duration,
 * lang}]`), faster-whisper (`[{start, end, text, words}]`), Hugging Face's pipelines
 * (`{chunks: [{text, timestamp: [start, end]}]}`) and others. Times are in seconds, unless their
 * names or the lengths of the lines say that they are in milliseconds. Of lists for several videos
 * only the first is read, which is reported. Where each segment is a word, lines are made of them.
 * Character references are decoded where the texts are escaped, as youtube-transcript leaves them
 * (https://github.com/Kakulukian/youtube-transcript/issues/28).
 */
export function readSegmentListJson(value: unknown, problems: ProblemList): Reading {
  const found = findSegments(value);
  if (!found) return { header: {}, cues: [] };
  if (found.listCount > 1) {
    const message = `This file has the transcripts of ${found.listCount} videos. Only the first was read.`;
    problems.add('stray-line', null, message);
  }
  const times = found.segments.map(readSegmentTimes);
  const isInMs = areMilliseconds(times);
  const cues = found.segments.map((segment, index) => readSegment(segment, times[index], isInMs));
  return { header: readHeader(value, found), cues: mergeWordSegments(unescapeTexts(cues)) };
}

function unescapeTexts(cues: readonly RawCue[]): readonly RawCue[] {
  const withReferences = cues.map(({ text }) => text).filter((text) => text.includes('&'));
  if (!isEscapedText(withReferences.join('\n'))) return cues;
  return cues.map((cue) => ({ ...cue, text: decodeDoubledEntities(cue.text) }));
}

function readHeader(value: unknown, { segments, holder, videoId }: FoundSegments) {
  const [first] = segments;
  const language = textOf(firstField(first ?? {}, ['lang', 'language']));
  const outer = readJsonHeader({ ...recordOf(value), ...holder });
  return {
    ...outer,
    language: outer.language ?? language,
    videoId: videoId ?? outer.videoId ?? readCommonVideo(segments),
  };
}

function readSegment(
  segment: JsonRecord,
  times: SegmentTimes | undefined,
  isInMs: boolean,
): RawCue {
  const startMs = segmentTimeMs(times?.start ?? null, isInMs);
  const endMs = segmentTimeMs(times?.end ?? null, isInMs);
  const durationMs = segmentTimeMs(times?.duration ?? null, isInMs);
  const words = recordsOf(segment['words']).map((word) => readWord(word, isInMs));
  return {
    startMs,
    endMs: endMs ?? (startMs === null || durationMs === null ? null : startMs + durationMs),
    text: segmentText(segment) ?? '',
    speaker: readSpeaker(segment),
    line: null,
    ...(words.length > 0 && { words }),
  };
}

function readWord(word: JsonRecord, isInMs: boolean): RawWord {
  const { start, end } = readSegmentTimes(word);
  return {
    startMs: segmentTimeMs(start, isInMs),
    endMs: segmentTimeMs(end, isInMs),
    text: textOf(firstField(word, ['word', 'text'])) ?? '',
  };
}

function readSpeaker(segment: JsonRecord): string | null {
  const speaker = firstField(segment, SPEAKER_KEYS);
  return speakerName(recordOf(speaker)['name'] ?? speaker);
}
