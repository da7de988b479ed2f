import { findCaptionOpening } from './caption-opening';
import {
  decodeTerminatedEntities,
  isEscapedText,
} from '@/utils/transcript/formats/markup/html-entities';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { undoRolling } from './rolling-captions';
import { takeSpeakers } from './speaker-prefix';
import { readSrtBlocks } from './srt-blocks';
import { withoutSrtMarkup } from './srt-text';
import { unifyLineBreaks } from './unify-line-breaks';

/** Recognizes SubRip by the first times in a text, `00:00:01,000 --> 00:00:02,000`. */
export function recognizeSrt(text: string): Recognition | null {
  const opening = findCaptionOpening(text);
  if (!opening) return null;
  const confidence = opening.hasDots && !opening.isNumbered ? 0.8 : 0.95;
  return {
    confidence: opening.linesAbove > 3 ? 0.5 : confidence,
    reason: 'has times as in SubRip files (00:00:01,000 --> 00:00:02,000)',
  };
}

/**
 * Reads SubRip as players do: numbers may be missing, texts may have blank lines, times may have
 * `.` or no hours. Markup goes. Character references are decoded where the file's writer escaped
 * its texts. Where the file was converted from YouTube's automatic captions, rolling lines are
 * given once.
 */
export function readSrt(text: string, problems: ProblemList): Reading {
  const source = unifyLineBreaks(text);
  const isEscaped = isEscapedText(source);
  // Spelled out, because spreading each cue took longer than reading it.
  const cues = readSrtBlocks(source, problems).map(({ line, startMs, endMs, payload }) => {
    const words = withoutSrtMarkup(payload);
    return { line, startMs, endMs, payload: isEscaped ? decodeTerminatedEntities(words) : words };
  });
  const rolled = undoRolling(cues, (line) => ({ text: line, words: [] }));
  if (rolled) return { header: {}, cues: rolled };
  const rawCues = cues.map(({ line, startMs, endMs, payload }) => {
    return { line, startMs, endMs, text: payload };
  });
  return { header: {}, cues: takeSpeakers(rawCues) };
}
