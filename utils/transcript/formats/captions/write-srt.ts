import type { TimedCue } from '@/utils/transcript/model';

import { formatCaptionTime } from './format-caption-time';

/**
 * Writes lines as SubRip (SRT) captions. What the format has no place for: everything about the
 * video, and the times of words. Who speaks is written before the text. SRT has no way to write
 * `<`, `{\` or `-->` as text: the first two may vanish in players, the last becomes `->`. Lines
 * without text are left out, because a blank line ends a caption.
 */
export function writeSrt(cues: readonly TimedCue[]): string {
  return cues
    .map((cue) => ({ cue, text: spokenText(cue) }))
    .filter(({ text }) => text !== '')
    .map(({ cue, text }, index) => `${index + 1}\n${timings(cue)}\n${text}\n`)
    .join('\n');
}

function timings({ startMs, endMs }: TimedCue): string {
  return `${formatCaptionTime(startMs, ',')} --> ${formatCaptionTime(endMs, ',')}`;
}

function spokenText({ speaker, text }: TimedCue): string {
  const line = speaker === undefined ? text : `${speaker}: ${text}`;
  return line.replace(/\s+/g, ' ').replace(/--+>/g, '->').trim();
}
