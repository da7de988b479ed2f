import { ARROW, readCaptionTimings } from './caption-timings';

/** The first times in a file of captions, and what stands around them. */
export interface CaptionOpening {
  /** Milliseconds stand behind `.`, as in WebVTT; behind `,` in SubRip. */
  readonly hasDots: boolean;
  /** The line above is a number. */
  readonly isNumbered: boolean;
  /** Lines with text above the times, without the number: none in a file that is only captions. */
  readonly linesAbove: number;
  /** Text follows the times in their own line. */
  readonly hasTextBehind: boolean;
}

/** More lines than any head has. */
const LINES_SEARCHED = 200;

const CHARACTERS_SEARCHED = 8192;

const NUMBER = /^\d+$/;

/**
 * Finds the first line in the first kilobytes of a text that has the times of a cue,
 * `00:00:01,000 --> 00:00:02,000`. Lines that only quote such times, in brackets or inside a
 * sentence, are none. Returns `null` where there is no such line.
 */
export function findCaptionOpening(text: string): CaptionOpening | null {
  const lines = text.slice(0, CHARACTERS_SEARCHED).split('\n', LINES_SEARCHED);
  const index = lines.findIndex((line) => readTimings(line) !== null);
  const line = lines[index];
  const timings = line === undefined ? null : readTimings(line);
  if (line === undefined || !timings) return null;
  const above = lines
    .slice(0, index)
    .map((other) => other.replace('\uFEFF', '').trim())
    .filter((other) => other !== '');
  const isNumbered = NUMBER.test(above.at(-1) ?? '');
  return {
    hasDots: line.slice(0, timings.restStart).includes('.'),
    isNumbered,
    linesAbove: above.length - (isNumbered ? 1 : 0),
    hasTextBehind: isTextBehindTimes(line.slice(timings.restStart)),
  };
}

/** Tells text from what may follow times: `align:start line:0` in WebVTT, `X1:40 Y1:9` in SubRip. */
export function isTextBehindTimes(rest: string): boolean {
  return rest.split(/\s+/).some((word) => word !== '' && !word.includes(':'));
}

function readTimings(line: string) {
  const arrow = line.indexOf(ARROW);
  return arrow === -1 ? null : readCaptionTimings(line, 0, arrow, line.length, ',');
}
