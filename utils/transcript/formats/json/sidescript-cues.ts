import type { CueList, TimedCue, UntimedCue, Word } from '@/utils/transcript/model';

import { finishCues, MAX_TIME_MS } from '@/utils/transcript/formats/finishing/finish-cues';
import { wholeMs } from './json-time';
import { recordsOf, textOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue } from '@/utils/transcript/formats/reading';

/** Control characters, which no transcript of ours has, apart from the tab. */
const UNFIT = /[\p{Cc}--\t]/v;

/**
 * Reads the cues of our own JSON exactly as they are where all are as the model wants them; else
 * finishes them like those of any other format, with the length of the video in `durationMs`.
 */
export function readSidescriptCues(
  root: JsonRecord,
  durationMs: number | null,
  problems: ProblemList,
): CueList {
  const records = recordsOf(root['cues']);
  return exactly(root['timing'], records) ?? finishCues(records.map(rawCue), durationMs, problems);
}

/** Says whether a text can be shown as it is. */
export function isFitText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed() && !UNFIT.test(value);
}

function exactly(timing: unknown, records: readonly JsonRecord[]): CueList | null {
  if (timing === 'none') {
    const cues = records.map(untimedCue).filter((cue) => cue !== null);
    return cues.length === records.length ? { timing, cues } : null;
  }
  if (timing !== 'exact' && timing !== 'estimated') return null;
  const cues = records.map(timedCue).filter((cue) => cue !== null);
  return cues.length === records.length && areSorted(cues) ? { timing, cues } : null;
}

function untimedCue({ text, speaker }: JsonRecord): UntimedCue | null {
  if (!isFitText(text)) return null;
  if (speaker === undefined) return { text };
  return isFitText(speaker) ? { text, speaker } : null;
}

function timedCue(record: JsonRecord): TimedCue | null {
  const cue = untimedCue(record);
  const span = spanOf(record);
  if (!cue || !span || span.startMs > MAX_TIME_MS) return null;
  if (record['words'] === undefined) return { ...span, ...cue };
  const records = recordsOf(record['words']);
  const words = records.map(wordOf).filter((word) => word !== null);
  const areWithin = words.every(({ startMs, endMs }) => {
    return span.startMs <= startMs && endMs <= span.endMs;
  });
  const areWhole = words.length === records.length && areWithin && areSorted(words);
  return areWhole ? { ...span, ...cue, words } : null;
}

function wordOf(record: JsonRecord): Word | null {
  const span = spanOf(record);
  const { text } = record;
  return span && isFitText(text) ? { ...span, text } : null;
}

function spanOf({ startMs, endMs }: JsonRecord): Omit<Word, 'text'> | null {
  if (!isTime(startMs) || !isTime(endMs)) return null;
  return startMs <= endMs ? { startMs, endMs } : null;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function areSorted(spans: readonly Omit<Word, 'text'>[]): boolean {
  return spans.every(({ startMs }, index) => (spans[index - 1]?.startMs ?? 0) <= startMs);
}

function rawCue(record: JsonRecord): RawCue {
  const words = recordsOf(record['words']).map(rawSpan);
  return {
    ...rawSpan(record),
    speaker: textOf(record['speaker']),
    line: null,
    ...(words.length > 0 && { words }),
  };
}

function rawSpan(record: JsonRecord): Pick<RawCue, 'startMs' | 'endMs' | 'text'> {
  return {
    startMs: wholeMs(record['startMs']),
    endMs: wholeMs(record['endMs']),
    text: textOf(record['text']) ?? '',
  };
}
