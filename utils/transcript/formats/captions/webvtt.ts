import { findCaptionOpening } from './caption-opening';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { undoRolling } from './rolling-captions';
import { takeSpeakers } from './speaker-prefix';
import { unifyLineBreaks } from './unify-line-breaks';
import { readWebvttBlocks, type WebvttCue } from './webvtt-blocks';
import { readWebvttCueText } from './webvtt-cue-text';
import { hasWebvttSignature, readWebvttHeader } from './webvtt-header';

/** What only WebVTT has: comments and styles, settings behind the times, voices, timed words. */
const OWN_MARKS =
  /^(?:NOTE|STYLE|REGION)[ \t]*$|^NOTE |--> *[\d:.]+ +(?:align|line|position|size|region|vertical):|<v[ .]|<\d+:\d\d/m;

const CHARACTERS_SEARCHED = 8192;

/** Recognizes WebVTT by its first line, or without that by its times and what only it has. */
export function recognizeWebvtt(text: string): Recognition | null {
  if (hasWebvttSignature(text)) return { confidence: 0.99, reason: 'begins with WEBVTT' };
  const opening = findCaptionOpening(text);
  if (!opening || opening.hasTextBehind || !opening.hasDots) return null;
  const hasOwnMarks = OWN_MARKS.test(text.slice(0, CHARACTERS_SEARCHED));
  if (!hasOwnMarks && (opening.isNumbered || opening.linesAbove > 0)) return null;
  return {
    confidence: opening.linesAbove > 3 ? 0.6 : 0.9,
    reason: 'has times as in WebVTT (00:00:01.000 --> 00:00:02.000), without its first line',
  };
}

/**
 * Reads WebVTT by the W3C's algorithm (https://www.w3.org/TR/webvtt1/#file-parsing), and keeps cues
 * that it drops only for the form of their times. Tags go; voices become speakers and timestamps
 * word times. The rolling lines of YouTube's automatic captions are given once.
 */
export function readWebvtt(text: string, problems: ProblemList): Reading {
  const source = unifyLineBreaks(text);
  const { language, next } = readWebvttHeader(source, problems);
  const cues = readWebvttBlocks(source, next, problems);
  return {
    header: language === null ? {} : { language },
    cues:
      undoRolling(cues, readWebvttCueText) ??
      takeSpeakers(cues.map((cue) => readCue(cue, problems))),
  };
}

function readCue({ line, startMs, endMs, payload }: WebvttCue, problems: ProblemList): RawCue {
  const { text, speaker, words, isCutOff } = readWebvttCueText(payload, startMs);
  if (isCutOff) {
    const message =
      'The text below these times has a “<” without a “>”. What follows was left out.';
    problems.add('stray-line', line, message);
  }
  return {
    startMs,
    endMs,
    text,
    line,
    ...(speaker !== null && { speaker }),
    ...(words.length > 0 && { words }),
  };
}
