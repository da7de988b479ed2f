import {
  findArchiveHeader,
  opensWithArchiveKey,
} from '@/utils/transcript/formats/archive/archive-header';
import { joinParagraphs } from './paragraphs';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from '@/utils/transcript/formats/captions/speaker-prefix';
import { parseVideoUrl } from '@/utils/transcript/video-url';
import { readNameLines } from './name-lines';
import { readTextLines } from './text-lines';
import { whyNotProse } from './why-not-prose';

/**
 * Takes for a transcript without times whatever may be speech: the last resort, so with little
 * confidence. `whyNotProse` says why other texts are refused.
 */
export function recognizePlainText(text: string): Recognition | null {
  if (opensWithArchiveKey(text) || findArchiveHeader(text)) return null;
  if (whyNotProse(text) !== null) return null;
  return { confidence: 0.2, reason: 'plain text without times' };
}

/**
 * Reads plain text, also openai-whisper's TXT: one untimed line for each of its lines or, where
 * these were only broken to fit a width, for each paragraph. `Name: text` names speakers, and so
 * do names in lines of their own. A link to the video at the top is no speech.
 */
export function readPlainText(text: string, _problems: ProblemList): Reading {
  const lines = joinParagraphs(readTextLines(text));
  const start = lines.findIndex((line) => parseVideoUrl(line.text) === null);
  const cues = readNameLines(start === -1 ? [] : lines.slice(start));
  return { header: {}, cues: takeSpeakers(cues) };
}
