import { parseVideoUrl } from '@/utils/transcript/video-url';

import { scanClock, scanClockOrSeconds, scanRange, type ScannedRange } from './scan-time';

/** The time that a line of notes or of a pasted transcript begins or ends with. */
export interface TimeMark {
  readonly startMs: number;
  readonly endMs: number | null;
  /** The rest of the line; empty where the time stands alone. */
  readonly text: string;
  /** A dash between the two, `– `, which sets them apart or begins the text; empty where none is. */
  readonly dash: string;
  /** Bare: `0:05 Hello`. Framed: in brackets, in a link, in a macro, emphasized. */
  readonly style: 'bare' | 'framed';
  /** Its range is written with an arrow, as whisper programs print it. */
  readonly hasArrow: boolean;
}

type Found = ScannedRange & { readonly label?: string };

/** Bullets, numbers, check boxes, headings, quotes, table cells, emphasis; and what whisperX prints. */
const BEFORE_TIME =
  /^(?:[-*+•>#|]{1,6}\s+|\d{1,4}[.)]\s+|\[[ xX]\]\s+|[*_`~=]{1,3}(?=[^\s*_`~=])|Transcript:\s+){0,6}/;
/** The other half of the emphasis, and marks between a time and its text. */
const AFTER_TIME = /^[*_`~=]{0,3}\s{0,20}(?:([-–—•]{1,2}\s)|[-–—:|·•]{1,2}(?=\s|$))?\s*/;

const MACRO =
  /^\{\{\s{0,4}(?:\[\[)?(?:[a-z]{1,12}-)?timestamp(?:\]\])?:?\s{1,4}([\d:.]{1,20})\s{0,4}\}\}/i;
const LINK = /^!?\[{1,2}([^\]\n]{1,120})\]{1,2}\(([^()\s]{1,2000})\)\]?/;
const WIKI_LINK = /^!?\[\[[^\]|\n]{0,300}\|([^\]|\n]{1,60})\]\]/;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['<', '>'],
  ['【', '】'],
  ['「', '」'],
]);

/** Longer than any time with all that may stand around it. */
const HEAD_LENGTH = 2400;

/**
 * Finds the time that a line begins with, in any of the forms that people's notes have, or the link
 * to a time that it ends with. The line comes without white space at its ends. Returns `null` for a
 * line without one: also for `10:30 am`, which is a time of day, and for the timing lines of SRT.
 */
export function readTimeMark(line: string): TimeMark | null {
  const prefix = BEFORE_TIME.exec(line)?.[0] ?? '';
  const before = prefix.length;
  const head = line.slice(before, before + HEAD_LENGTH);
  const framed = findMacro(head) ?? findLink(head) ?? findBracketed(head);
  if (framed) return markOf(framed, line.slice(before + framed.end), 'framed');
  const bare = findBare(head);
  const isEmphasized = /[*_`~=]$/.test(prefix);
  if (bare) return markOf(bare, line.slice(before + bare.end), isEmphasized ? 'framed' : 'bare');
  return findEndLink(line);
}

function markOf(found: Found, rest: string, style: TimeMark['style']): TimeMark {
  const [after = '', dash = ''] = AFTER_TIME.exec(rest) ?? [];
  const text = rest.slice(after.length);
  const { startMs, endMs, hasArrow, label = '' } = found;
  return {
    startMs,
    endMs,
    text: `${label} ${text.endsWith(' |') ? text.slice(0, -2) : text}`.trim(),
    dash: text === '' || label !== '' ? '' : dash,
    style,
    hasArrow,
  };
}

/** Logseq's and Roam's `{{youtube-timestamp 335}}`. */
function findMacro(head: string): Found | null {
  const macro = MACRO.exec(head);
  const time = macro && scanClockOrSeconds(macro[1] ?? '', 0);
  return time ? { ...single(time.timeMs), end: macro[0].length } : null;
}

/** `[0:05](https://youtu.be/ID?t=5)`, or `[[video.mp4#t=5|0:05]]`. The link's time is the better. */
function findLink(head: string): Found | null {
  const link = LINK.exec(head);
  if (link) return readLink(link[1] ?? '', link[2] ?? '', link[0].length);
  const wikiLink = WIKI_LINK.exec(head);
  return wikiLink && readLink(wikiLink[1] ?? '', '', wikiLink[0].length);
}

function readLink(label: string, url: string, end: number): Found | null {
  const offset = label.search(/\d{1,3}:\d{2}/);
  const labelled = offset === -1 ? null : scanRange(label, offset);
  const linkMs = parseVideoUrl(url)?.startMs ?? null;
  if (labelled) return { ...labelled, startMs: linkMs ?? labelled.startMs, end };
  if (linkMs === null) return null;
  // A label that is no time is what the link is about; a lone sign like ▶ is not.
  return { ...single(linkMs), end, label: /\p{L}/u.test(label) ? label : '' };
}

/** `[0:05]`, `(0:05)`, `[0:05 - 0:07]`, `[0.00s -> 2.50s]`, `[0:05] - [0:07]`. */
function findBracketed(head: string): Found | null {
  const closing = CLOSING.get(head.charAt(0));
  if (closing === undefined) return null;
  const range = scanInBrackets(head, 0, closing);
  if (!range || range.endMs !== null) return range;
  const between = /^\s{0,4}(?:-{1,3}>?|[–—→])\s{0,4}/.exec(head.slice(range.end, range.end + 16));
  const secondStart = range.end + (between?.[0].length ?? 0);
  const isPair = between !== null && head.charAt(secondStart) === head.charAt(0);
  const second = isPair ? scanInBrackets(head, secondStart, closing) : null;
  return second ? { ...second, startMs: range.startMs, endMs: second.startMs } : range;
}

function scanInBrackets(head: string, offset: number, closing: string): Found | null {
  const start = skipSpace(head, offset + 1);
  const range = scanRange(head, start, scanClockOrSeconds);
  if (!range) return null;
  const end = skipSpace(head, range.end);
  const isClosed = head.charAt(end) === closing;
  // `[12]` is a footnote, `(1994)` a year.
  const isNumber = range.endMs === null && /^\d+$/.test(head.slice(start, range.end));
  return isClosed && !isNumber ? { ...range, end: end + 1 } : null;
}

function findBare(head: string): Found | null {
  const range = scanRange(head, 0, scanClock);
  if (!range || range.hasArrow) return null;
  const rest = head.slice(range.end, range.end + 8);
  // “0:05 am I late?” is speech, “10:30 AM” a time of day; what has decimals or a tab is none.
  const isOfDay = !rest.startsWith('\t') && !/[.,]/.test(head.slice(0, range.end));
  const isTimeOfDay = isOfDay && /^(?:[ap]m\b|\s?(?:[AP]M\b|[ap]\.m\.))/.test(rest);
  const isOtherwiseTimed = /^\s{0,4}-{2,3}>/.test(rest) || /^[.,/%]\S/.test(rest);
  return isTimeOfDay || isOtherwiseTimed ? null : range;
}

/** `Hello [0:05](https://youtu.be/ID?t=5)`, the link perhaps in more brackets. */
function findEndLink(line: string): TimeMark | null {
  if (!line.endsWith(')') && !line.endsWith(')]')) return null;
  const middle = line.lastIndexOf('](');
  const open = middle === -1 ? -1 : line.lastIndexOf('[', middle);
  if (open === -1) return null;
  const url = line.slice(middle + ']('.length).replace(/\)\]?\)?$/, '');
  const found = readLink(line.slice(open + 1, middle).replace(']', ''), url, 0);
  if (!found || found.label) return null;
  const text = line.slice(BEFORE_TIME.exec(line)?.[0].length ?? 0, open).replace(/[[(]$/, '');
  return { ...found, text: text.trim(), dash: '', style: 'framed' };
}

function single(startMs: number): Omit<ScannedRange, 'end'> {
  return { startMs, endMs: null, hasArrow: false };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (text.charAt(at) === ' ') at++;
  return at;
}
