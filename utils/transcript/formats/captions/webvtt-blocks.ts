import { ARROW, readCaptionTimings, type CaptionTimings } from './caption-timings';
import { createForwardFinder } from './forward-finder';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { hasTimedWords } from './rolling-captions';

/** A cue as the file has it: times read, payload not yet. */
export interface WebvttCue {
  /** 1-based, of the line with the times. */
  readonly line: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Lines separated by `\n`, with tags and character references. */
  readonly payload: string;
}

/** An offset in a text, and the 1-based number of the line that begins there. */
export interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/** Lines without a blank one between them, up to a further line with times. */
interface Block {
  /** `null` where none of the first two lines holds a `-->`. */
  readonly timingLine: number | null;
  /** `null` also where the line cannot be read. */
  readonly timings: CaptionTimings | null;
  /** What follows the times; the whole block where it has none. */
  readonly payload: string;
  readonly next: LineStart;
}

const LINE_FEED = '\n'.charCodeAt(0);

/** Blocks without speech: besides the standard's, lone ids, heads of joined files, YouTube's `##`. */
const SILENT_BLOCK = /^(?:(?:NOTE|STYLE|REGION|WEBVTT)(?:[ \t\n]|$)|##|\d+$)/;

/**
 * Reads the blocks of a WebVTT file from `start`, behind its head, to the end, by
 * https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block. Where that drops a cue although a person
 * could still read its times, the cue is kept. This is reported, and so is whatever is dropped.
 */
export function readWebvttBlocks(
  text: string,
  start: LineStart,
  problems: ProblemList,
): readonly WebvttCue[] {
  const findArrow = createForwardFinder(text, ARROW);
  const cues: WebvttCue[] = [];
  for (let { offset, line } = start; offset < text.length;) {
    if (text.charCodeAt(offset) === LINE_FEED) {
      offset++;
      line++;
      continue;
    }
    const block = collectBlock(text, { offset, line }, findArrow);
    const above = cues.at(-1);
    if (block.timings) cues.push(toCue(block.timings, block, line, problems));
    else if (above && isLostPayload(block, above)) {
      cues[cues.length - 1] = { ...above, payload: block.payload };
    } else reportDropped(block, line, problems);
    ({ offset, line } = block.next);
  }
  return cues;
}

function collectBlock(
  text: string,
  start: LineStart,
  findArrow: (offset: number) => number,
): Block {
  let { offset, line } = start;
  let payloadStart = offset;
  let timingLine: number | null = null;
  let timings: CaptionTimings | null = null;
  while (offset < text.length && text.charCodeAt(offset) !== LINE_FEED) {
    const end = lineEnd(text, offset);
    const arrow = findArrow(offset);
    if (arrow !== -1 && arrow < end) {
      const canHaveTimes = timingLine === null && line <= start.line + 1;
      if (!canHaveTimes) break;
      timingLine = line;
      timings = readTimings(text, offset, arrow, end);
      payloadStart = end + 1;
    }
    offset = end + 1;
    line++;
  }
  const payload = text.slice(payloadStart, offset - 1);
  return { timingLine, timings, payload, next: { offset, line } };
}

/** A cue before the start of its video is dropped, as the standard has it. */
function readTimings(
  text: string,
  offset: number,
  arrow: number,
  end: number,
): CaptionTimings | null {
  const timings = readCaptionTimings(text, offset, arrow, end, '.');
  return timings?.hasMinus ? null : timings;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function toCue(
  { startMs, endMs, isExact }: CaptionTimings,
  { timingLine, payload }: Block,
  blockLine: number,
  problems: ProblemList,
): WebvttCue {
  const line = timingLine ?? blockLine;
  if (!isExact) {
    const message = 'The times in this line are not written as in “00:00:01.000”. They were used.';
    problems.add('bad-time', line, message);
  }
  return { line, startMs, endMs, payload };
}

/**
 * Editors that trim lines turn the line with a single space, with which YouTube's automatic
 * captions begin, into a blank one, so that the words behind it would be lost.
 */
function isLostPayload(block: Block, above: WebvttCue): boolean {
  return block.timingLine === null && above.payload === '' && hasTimedWords(block.payload);
}

function reportDropped({ timingLine, payload }: Block, line: number, problems: ProblemList): void {
  if (timingLine !== null) {
    const message = 'The times in this line cannot be read. It was left out with the text below.';
    problems.add('bad-time', timingLine, message);
  } else if (!SILENT_BLOCK.test(payload)) {
    problems.add('stray-line', line, 'This text has no times above it. It was left out.');
  }
}
