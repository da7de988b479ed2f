import { parseLooseTime } from './loose-time';
import type { RawWord } from '@/utils/transcript/formats/reading';

/** A line of an LRC file that has a time. */
export interface LrcLine {
  /** More than one where the line is sung several times. */
  readonly startsMs: readonly number[];
  readonly text: string;
  /** The text cut at the times inside it, where there are any. */
  readonly words: readonly RawWord[];
}

/** What the last part of `[01:02:33]` means in a file. */
export type LrcThirdPart = 'seconds' | 'hundredths';

const TIME = String.raw`\d{1,4}:\d{1,2}(?::\d{1,2})?(?:\.\d{1,3})?`;

/** The times before the text; `[0:01](https://…)` is a link in Markdown and none. */
const LINE_TIMES = new RegExp(String.raw`^\s*(?:\[${TIME}\]\s*)+(?!\(\S*/)`);

/** A time inside the text, as the “enhanced” format has it; some programs use `[` there too. */
const WORD_TIME = new RegExp(String.raw`[<[](${TIME})[>\]]`);

const ANY_TIME = new RegExp(TIME, 'g');

/** No minute has a 60th second. */
const SURELY_HUNDREDTHS = /^[ \t]*\[\d{1,4}:\d{1,2}:[6-9]\d\]/m;

/** Tells what the third part of the times in an LRC file must mean, by all of them. */
export function findLrcThirdPart(text: string): LrcThirdPart {
  return SURELY_HUNDREDTHS.test(text) ? 'hundredths' : 'seconds';
}

/**
 * Reads `[00:01.50]Text`, with several times before it, or with times inside it:
 * `[00:01.50] <00:01.50> Some <00:02.10> text` (https://en.wikipedia.org/wiki/LRC_(file_format)).
 * Returns `null` for a line that does not begin with a time.
 */
export function readLrcLine(content: string, thirdPart: LrcThirdPart): LrcLine | null {
  const prefix = LINE_TIMES.exec(content)?.[0] ?? '';
  const startsMs = (prefix.match(ANY_TIME) ?? [])
    .map((time) => readTime(time, thirdPart))
    .filter((timeMs) => timeMs !== null);
  if (startsMs.length === 0) return null;
  const parts = content.slice(prefix.length).split(WORD_TIME);
  const texts = parts.filter((_, index) => index % 2 === 0);
  const times = parts.filter((_, index) => index % 2 === 1);
  const words = toWords(texts, [
    startsMs[0] ?? null,
    ...times.map((time) => readTime(time, thirdPart)),
  ]);
  return { startsMs, text: texts.join(''), words: times.length === 0 ? [] : words };
}

function readTime(time: string, thirdPart: LrcThirdPart): number | null {
  const lastColon = time.lastIndexOf(':');
  const isHundredths =
    thirdPart === 'hundredths' && !time.includes('.') && time.indexOf(':') !== lastColon;
  return parseLooseTime(
    isHundredths ? `${time.slice(0, lastColon)}.${time.slice(lastColon + 1)}` : time,
  );
}

/** Each lasts until the next time, the last one as long as its line. */
function toWords(
  texts: readonly string[],
  timesMs: readonly (number | null)[],
): readonly RawWord[] {
  return texts
    .map((text, index) => ({
      startMs: timesMs[index] ?? null,
      endMs: timesMs[index + 1] ?? null,
      text,
    }))
    .filter(({ text }) => text.trim() !== '');
}
