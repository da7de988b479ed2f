import { readAssText } from './ass-text';
import { lineAt } from '@/utils/transcript/formats/text/lines';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';

const HEAD_LENGTH = 65_536;
const EVENT = /^(?:Dialogue)[ \t]*:/i;

/** The fields of ASS, and of SSA before it, for files that do not name them. */
const DEFAULT_FIELDS =
  'layer, start, end, style, name, marginl, marginr, marginv, effect, text'.split(', ');

/** What programs write where nobody gave a title. */
const NO_TITLE: ReadonlySet<string> = new Set([
  '',
  '<untitled>',
  'default aegisub file',
  'new subtitles',
  'untitled',
]);

/** What TMPGEnc writes for “no speaker”. */
const NO_SPEAKER = 'NTP';

/** Recognizes ASS and SSA, by the first section or, where that is missing, by an event. */
export function recognizeAss(text: string): Recognition | null {
  const head = text.slice(0, HEAD_LENGTH);
  if (/^\uFEFF?\s{0,100}\[Script Info\]/i.test(head)) {
    return { confidence: 0.98, reason: 'begins with [Script Info], as ASS and SSA do' };
  }
  const hasEvent = /^Dialogue[ \t]?:[^,\n]{0,20},[ \t]?\d{1,3}:\d{1,2}:\d{1,2}/im.test(head);
  return hasEvent ? { confidence: 0.92, reason: 'has “Dialogue:” lines, as ASS and SSA do' } : null;
}

/**
 * Reads Advanced SubStation Alpha and its predecessor SSA (http://www.tcax.org/docs/ass-specs.htm):
 * the `Dialogue:` events, by the fields that the `Format:` line above them names; comments and
 * drawings are left out, `Name` is the speaker, karaoke gives word times. An event that repeats
 * another one to lay an outline under it counts once.
 *
 * An own reader, because ass-compiler 0.1.16 takes quadratic time on open braces and runs of spaces
 * (1.7 s for 100 kB; tried 2026-11).
 */
export function readAss(text: string, problems: ProblemList): Reading {
  const cues: RawCue[] = [];
  const known = new Set<string>();
  let title = '';
  let fields: readonly string[] = DEFAULT_FIELDS;
  for (let offset = 0, line = 1; offset < text.length; line++) {
    const content = lineAt(text, offset);
    offset += content.length + 1;
    const value = valueOf(content);
    if (EVENT.test(content)) {
      const cue = readEvent(value, fields, line, problems);
      const key = `${cue.startMs} ${cue.endMs} ${cue.text}`;
      if (cue.text.trim() !== '' && !known.has(key)) cues.push(cue);
      known.add(key);
    } else if (/^Format[ \t]*:/i.test(content)) {
      const names = value.split(',').map((name) => name.trim().toLowerCase());
      if (names.includes('text') && names.includes('start')) fields = names;
    } else if (/^Title[ \t]*:/i.test(content)) title ||= value.trim();
  }
  return { header: { title: NO_TITLE.has(title.toLowerCase()) ? null : title }, cues };
}

function valueOf(content: string): string {
  return content.slice(content.indexOf(':') + 1);
}

function readEvent(
  value: string,
  fields: readonly string[],
  line: number,
  problems: ProblemList,
): RawCue {
  const values = splitFields(value, fields.length);
  const read = (name: string): string => values[fields.indexOf(name)]?.trim() ?? '';
  const startMs = parseTime(read('start'));
  const endMs = parseTime(read('end'));
  if (startMs === null || endMs === null) {
    problems.add('bad-time', line, 'This line has a time that cannot be read.');
  }
  const { text, words } = readAssText(values[fields.indexOf('text')] ?? '', startMs);
  const speaker = read('name') || read('actor');
  return {
    startMs,
    endMs,
    text,
    speaker: speaker === NO_SPEAKER ? null : speaker || null,
    line,
    ...(words.length > 0 && { words }),
  };
}

/** Only the last field may hold commas. */
function splitFields(value: string, count: number): readonly string[] {
  const fields: string[] = [];
  let offset = 0;
  while (fields.length < count - 1) {
    const comma = value.indexOf(',', offset);
    if (comma === -1) break;
    fields.push(value.slice(offset, comma));
    offset = comma + 1;
  }
  return [...fields, value.slice(offset)];
}

/** `0:00:01.50`; other programs write a colon before the decimals, or three of them. */
function parseTime(text: string): number | null {
  const parts = /^(-?)(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.:](\d{1,9}))?$/.exec(text);
  if (!parts) return null;
  const [, sign, hours, minutes, seconds, decimals = '0'] = parts;
  const wholeSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const timeMs = Math.round((wholeSeconds + Number(`0.${decimals}`)) * 1000);
  return sign === '-' ? -timeMs : timeMs;
}
