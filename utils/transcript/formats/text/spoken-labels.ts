import { scanClock } from './scan-time';
import { toAsciiDigits } from './spoken-time';
import type { TextLine } from './text-lines';

/** YouTube's interface is in these. */
const LANGUAGES =
  'en es pt pt-PT fr de it ru ja ko zh-CN zh-TW zh-HK ar hi id tr vi th pl nl uk af am as az be bg bn bs ca cs da el et eu fa fi fil gl gu he hr hu hy is ka kk km kn ky lo lt lv mk ml mn mr ms my ne no or pa ro si sk sl sq sr sr-Latn sv sw ta te ur uz zu'.split(
    ' ',
  );

const UNITS = ['hour', 'minute', 'second'] as const;

/** A clock with something right behind it that is no mark: `0:011 second`, `0:05hello`. */
const CLOCK_AND_TEXT = /^((?:\d{1,3}:)?\d{1,2}:\d{2})(?=[^\s.,:;\-–—])/;

/** What stands between two parts of a time: `, `, ` and `, `و`. */
const BETWEEN_PARTS = /^\P{N}{0,8}$/u;

const LINES_LOOKED_AT = 40;

/** So many of them must be in one language. */
const SHARE = 0.6;

/** Writes hours, minutes and seconds in words, each by its own. */
type Words = readonly Intl.NumberFormat[];

/**
 * Takes the lines apart that are copied from YouTube's panel as a whole (seen 2026-08), where a time
 * runs into the same time in words, which screen readers say, and that into the text:
 * `1:091 minute, 9 secondsand so on`. Each becomes a line with the time and one with the text. In
 * which of YouTube's languages they are is found out; other lines stay as they are.
 */
export function separateSpokenLabels(lines: readonly TextLine[]): readonly TextLine[] {
  const joined = lines.filter(({ text }) => CLOCK_AND_TEXT.test(text)).slice(0, LINES_LOOKED_AT);
  const words = joined.length === 0 ? null : findWords(joined);
  if (!words) return lines;
  return lines.flatMap((line) => {
    const parts = separate(line.text, words);
    return parts ? parts.map((text) => ({ line: line.line, text })) : [line];
  });
}

function findWords(joined: readonly TextLine[]): Words | null {
  let best: Words | null = null;
  let most = Math.ceil(joined.length * SHARE) - 1;
  for (const language of LANGUAGES) {
    const words = UNITS.map(
      (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
    );
    const { length } = joined.filter(({ text }) => separate(text, words) !== null);
    if (length <= most) continue;
    best = words;
    most = length;
    if (most === joined.length) break;
  }
  return best;
}

/** Returns the time and the text of a line, or `null` where no time in these words joins the two. */
function separate(line: string, words: Words): readonly [time: string, text: string] | null {
  const clock = CLOCK_AND_TEXT.exec(line)?.[0] ?? '';
  const timeMs = scanClock(clock, 0)?.timeMs ?? null;
  if (timeMs === null) return null;
  const said = normalize(line);
  let end = clock.length;
  for (const part of partsOf(timeMs, words)) {
    const start = said.indexOf(part, end);
    const between = said.slice(end, start);
    if (start === -1 || !(end === clock.length ? between === '' : BETWEEN_PARTS.test(between))) {
      return null;
    }
    end = start + part.length;
  }
  return [clock, line.slice(end).trim()];
}

/** Parts that are zero are not said, but where all are. */
function partsOf(timeMs: number, words: Words): readonly string[] {
  const wholeSeconds = Math.floor(timeMs / 1000);
  const values = [
    Math.floor(wholeSeconds / 3600),
    Math.floor(wholeSeconds / 60) % 60,
    wholeSeconds % 60,
  ];
  return values.flatMap((value, index) => {
    const isSaid = value > 0 || (index === UNITS.length - 1 && wholeSeconds === 0);
    return isSaid ? [normalize(words[index]?.format(value) ?? '')] : [];
  });
}

/** As long as the text itself. */
function normalize(text: string): string {
  return toAsciiDigits(text.replaceAll(/\s/g, ' '));
}
