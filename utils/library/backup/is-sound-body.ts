import type { TranscriptBody } from '@/utils/library/packed-lines';
import { isRecord } from '@/utils/transcript/formats/json/json-value';
import type { Cue, Word } from '@/utils/transcript/model';

/**
 * Says whether lines that came from a file, and were packed by nobody knows whom, are what the
 * model allows: everything shown, searched or computed with is of its type.
 */
export function isSoundBody({ videoIdReason, source, facts, cues }: TranscriptBody): boolean {
  return (
    isText(videoIdReason) &&
    isRecord(source) &&
    [source.model, source.generatedOn].every(isTextOrNull) &&
    isRecord(facts) &&
    [facts.rating, facts.description].every(isTextOrNull) &&
    (facts.views === null || Number.isFinite(facts.views)) &&
    Array.isArray(facts.keywords) &&
    facts.keywords.every(isText) &&
    cues.every(isSoundCue)
  );
}

function isSoundCue(cue: Cue): boolean {
  const isSaid = isText(cue.text) && (cue.speaker === undefined || isText(cue.speaker));
  if (!isSaid || !('startMs' in cue)) return isSaid;
  return isSpan(cue) && (cue.words ?? []).every((word) => isSpan(word) && isText(word.text));
}

function isSpan({ startMs, endMs }: Pick<Word, 'startMs' | 'endMs'>): boolean {
  return Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs) && startMs <= endMs;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}
