import { lineAt } from '@/utils/transcript/formats/text/lines';
import { parseLooseTime } from './loose-time';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import {
  decodeTerminatedEntities,
  isEscapedText,
} from '@/utils/transcript/formats/markup/html-entities';
import { takeSpeakers } from './speaker-prefix';
import { unifyLineBreaks } from './unify-line-breaks';

/** A cue whose text is still being gathered. */
interface OpenCue {
  /** 1-based, of the line with the times. */
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: string[];
}

/** `0:00:00.599,0:00:04.160`, alone in its line. */
const TIMINGS = /^\s*([\d:.]{4,15})\s*,\s*([\d:.]{4,15})\s*$/;

const LONGEST_TIMINGS = 60;

const BREAK_MARK = '[br]';

/** Recognizes YouTube's SBV by its first line: `0:00:00.599,0:00:04.160`. */
export function recognizeSbv(text: string): Recognition | null {
  const firstLine = lineAt(text, Math.max(0, text.search(/[^\s\uFEFF]/)));
  return readTimings(firstLine, 1)
    ? { confidence: 0.98, reason: 'begins with times as in SBV files (0:00:00.599,0:00:04.160)' }
    : null;
}

/**
 * Reads SBV, the captions that YouTube's editor saves: a line with two times, then the text up to
 * the next such line, where `[br]` breaks a line too. Character references are decoded where the
 * file's writer escaped its texts. Text above the first times is left out and reported.
 */
export function readSbv(text: string, problems: ProblemList): Reading {
  const source = unifyLineBreaks(text);
  const cues: OpenCue[] = [];
  let isStrayReported = false;
  for (let offset = 0, line = 1; offset < source.length; line++) {
    const content = lineAt(source, offset);
    offset += content.length + 1;
    const opened = readTimings(content, line);
    if (opened) {
      cues.push(opened);
      continue;
    }
    cues.at(-1)?.lines.push(content);
    if (cues.length > 0 || isStrayReported || content.trim() === '') continue;
    isStrayReported = true;
    problems.add('stray-line', line, 'This text stands above the first times. It was left out.');
  }
  const decode = isEscapedText(source) ? decodeTerminatedEntities : (content: string) => content;
  return {
    header: {},
    cues: takeSpeakers(
      cues.map(({ lines, ...times }) => ({
        ...times,
        text: decode(lines.join('\n').replaceAll(BREAK_MARK, '\n')),
      })),
    ),
  };
}

function readTimings(content: string, line: number): OpenCue | null {
  if (content.length > LONGEST_TIMINGS) return null;
  const [, start, end] = TIMINGS.exec(content) ?? [];
  // A single number, such as `1.50, 2.50`, may be spoken text.
  if (!start?.includes(':') || !end?.includes(':')) return null;
  const startMs = parseLooseTime(start);
  const endMs = parseLooseTime(end);
  return startMs === null || endMs === null ? null : { line, startMs, endMs, lines: [] };
}
