import { clockAsMs, wholeMs } from './json-time';
import { filledTextOf, isRecord, recordOf, recordsOf, textOf, type JsonRecord } from './json-value';
import { mergeWordSegments } from './merge-words';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { speakerName } from './spoken-word';
import { readTokens } from './whisper-cpp-tokens';

/** Recognizes what whisper.cpp writes, by the list `transcription` whose items have `offsets`. */
export function recognizeWhisperCppJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const segments = value['transcription'];
  if (!Array.isArray(segments)) return null;
  const [first] = recordsOf(segments);
  // Where nobody speaks the list is empty.
  const isOwn = first
    ? isRecord(first['offsets']) || isRecord(first['timestamps'])
    : segments.length === 0 && isRecord(value['result']);
  if (!isOwn) return null;
  return { confidence: 0.98, reason: 'JSON as whisper.cpp writes it (“transcription”, “offsets”)' };
}

/**
 * Reads whisper.cpp's JSON (`-oj`, and `-ojf` with tokens;
 * https://github.com/ggml-org/whisper.cpp/blob/master/examples/cli/cli.cpp, `output_json`): times in
 * ms in `offsets`, the same as `00:00:02,500` in `timestamps`. Tokens become words; with `-ml 1`,
 * where each segment is a word, lines are made of them.
 */
export function readWhisperCppJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const modelType = filledTextOf(recordOf(root['model'])['type']);
  return {
    header: {
      language: filledTextOf(recordOf(root['result'])['language']),
      model: modelType && `whisper.cpp ${modelType}`,
    },
    cues: mergeWordSegments(recordsOf(root['transcription']).map(readSegment)),
  };
}

function readSegment(segment: JsonRecord): RawCue {
  const text = textOf(segment['text']) ?? '';
  const words = readTokens(recordsOf(segment['tokens']), text);
  return {
    startMs: readOffset(segment, 'from'),
    endMs: readOffset(segment, 'to'),
    text,
    speaker: speakerName(segment['speaker']),
    line: null,
    ...(words && { words }),
  };
}

function readOffset(segment: JsonRecord, key: 'from' | 'to'): number | null {
  return (
    wholeMs(recordOf(segment['offsets'])[key]) ?? clockAsMs(recordOf(segment['timestamps'])[key])
  );
}
