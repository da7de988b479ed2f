import { readJsonHeader } from './json-header';
import { secondsAsMs } from './json-time';
import { isRecord, recordOf, recordsOf, textOf, type JsonRecord } from './json-value';
import { mergeWordSegments } from './merge-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName } from './spoken-word';

/** Recognizes Podcasting 2.0 transcripts, by segments with `startTime` and `body`. */
export function recognizePodcastJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const segments = recordsOf(value['segments']);
  const isPodcast = segments
    .slice(0, 10)
    .some((segment) => Object.hasOwn(segment, 'startTime') && typeof segment['body'] === 'string');
  return isPodcast
    ? {
        confidence: 0.97,
        reason: 'JSON as podcasts have it (segments with “startTime” and “body”)',
      }
    : null;
}

/**
 * Reads Podcasting 2.0 transcripts as JSON
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md): times
 * in seconds, `{version, segments: [{speaker?, startTime, endTime?, body}]}`. Where each segment is a
 * word, as in the specification's own example, lines are made of them.
 */
export function readPodcastJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const segments = recordsOf(root['segments']).map(readSegment);
  return { header: readJsonHeader(root), cues: mergeWordSegments(segments) };
}

function readSegment(segment: JsonRecord): RawCue {
  return {
    startMs: secondsAsMs(segment['startTime']),
    endMs: secondsAsMs(segment['endTime']),
    text: textOf(segment['body']) ?? '',
    speaker: speakerName(segment['speaker']),
    line: null,
  };
}
