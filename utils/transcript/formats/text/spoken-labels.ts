import { scanClock } from './scan-time';
import { toAsciiDigits } from './spoken-time';
import type { TextLine } from './text-lines';

/** YouTube's interface is in these. */
const LANGUAGES =
  'en es pt pt-PT fr de it ru ja ko zh-CN zh-TW zh-HK ar hi id tr vi th pl nl uk af am as az be bg bn bs ca cs da el et eu fa fi fil gl gu he hr hu hy is ka kk km kn ky lo lt lv mk ml mn mr ms my ne no or pa ro si sk sl sq sr sr-Latn sv sw ta te ur uz zu'.split(
    ' ',
  );

const UNITS = ['hour', 'minute', 'second'] as const;

/** A clock, alone or with something right behind it that is no mark: `0:011 second`, `0:05hello`. */
const CLOCK = /^(?:\d{1,3}:)?\d{1,2}:\d{2}(?![\s.,:;\-–—])/;

/** What stands between two parts of a time: `, `, ` and `, `و`. */
const BETWEEN_PARTS = /^\P{N}{0,8}$/u;

const LINES_LOOKED_AT = 40;

/** So many of them must be in one language. */
const SHARE = 0.6;

/** Some languages have a word of its own for what is one or two. */
const LARGEST_WITHOUT_DIGITS = 2;

/** Writes hours, minutes and seconds in words, each by its own. */
type Words = readonly Intl.NumberFormat[];

/** A time and what follows it, in its own line or in the next one. */
interface Timed {
  readonly clock: string;
  /** Hours, minutes and seconds. */
  readonly parts: readonly number[];
  readonly rest: string;
}

/**
 * Takes off what is copied with YouTube's panel (seen 2026-08): each time runs into the same time in
 * words, which screen readers say, and that into the text, `1:091 minute, 9 secondsand so on`. In
 * which of YouTube's languages that is is found out. A line with a time and one with the text are
 * returned instead; all other lines stay as they are.
 */
export function separateSpokenLabels(lines: readonly TextLine[]): readonly TextLine[] {
  const words = findWords(readFirstTimed(lines));
  if (!words) return lines;
  return lines.flatMap((line, index) => {
    const its = readTimed(line.text, lines[index - 1]?.text ?? '');
    const text = its ? withoutLabel(its, words) : null;
    if (!its || text === null) return [line];
    const clockLine = line.text.startsWith(its.clock) ? [{ ...line, text: its.clock }] : [];
    return text === '' ? clockLine : [...clockLine, { ...line, text }];
  });
}

function readFirstTimed(lines: readonly TextLine[]): readonly Timed[] {
  const first: Timed[] = [];
  for (const [index, line] of lines.entries()) {
    const timed = readTimed(line.text, lines[index - 1]?.text ?? '');
    if (timed) first.push(timed);
    if (first.length === LINES_LOOKED_AT) break;
  }
  return first;
}

function readTimed(line: string, above: string): Timed | null {
  const [own] = CLOCK.exec(line) ?? [];
  const clock = own ?? CLOCK.exec(above)?.[0] ?? '';
  const isOwn = own !== undefined && own !== line;
  const isBelow = own === undefined && clock !== '' && clock === above;
  const timeMs = isOwn || isBelow ? (scanClock(clock, 0)?.timeMs ?? null) : null;
  if (timeMs === null) return null;
  const seconds = Math.floor(timeMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return { clock, parts, rest: isOwn ? line.slice(clock.length) : line };
}

function findWords(lines: readonly Timed[]): Words | null {
  let most = Math.ceil(lines.length * SHARE) - 1;
  if (lines.filter(hasDigits).length <= most) return null;
  let best: Words | null = null;
  for (const language of LANGUAGES) {
    const words = UNITS.map(
      (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
    );
    const { length } = lines.filter((line) => withoutLabel(line, words) !== null);
    if (length <= most) continue;
    best = words;
    most = length;
    if (most === lines.length) break;
  }
  return best;
}

/** Spares most texts the search for their language. */
function hasDigits({ parts, rest }: Timed): boolean {
  const head = toAsciiDigits(rest.slice(0, 60));
  return parts.every((part) => part <= LARGEST_WITHOUT_DIGITS || head.includes(String(part)));
}

/** Returns the text behind a time in these words, or `null` where there is no such time. */
function withoutLabel({ parts, rest }: Timed, words: Words): string | null {
  const said = normalize(rest);
  let end = 0;
  for (const part of labelsOf(parts, words)) {
    const start = said.indexOf(part, end);
    const between = said.slice(end, start);
    const isNext = end === 0 ? start === 0 : start !== -1 && BETWEEN_PARTS.test(between);
    if (!isNext) return null;
    end = start + part.length;
  }
  return rest.slice(end).trim();
}

/** Parts that are zero are not said, but where all are. */
function labelsOf(parts: readonly number[], words: Words): readonly string[] {
  const isZero = parts.every((part) => part === 0);
  return parts.flatMap((part, index) => {
    const isSaid = part > 0 || (isZero && index === UNITS.length - 1);
    return isSaid ? [normalize(words[index]?.format(part) ?? '')] : [];
  });
}

/** As long as the text itself. */
function normalize(text: string): string {
  return toAsciiDigits(text.replaceAll(/\s/g, ' '));
}
