import { scanRange } from './scan-time';

/** The line of a conversation that says who speaks from when on. */
export interface TurnHeader {
  readonly speaker: string;
  readonly startMs: number;
  readonly endMs: number | null;
  /** What is said on the same line; empty where it stands below. */
  readonly text: string;
  /**
   * That of programs is certain. One space between name and time, or a line for each, may be
   * anything: such a header needs a name that comes again.
   */
  readonly form: 'program' | 'one-space' | 'two-lines';
}

const LONGEST_HEAD = 100;
const NAME = /^(?!\p{Ll})\p{L}[\p{L}\p{M}\p{N} .,'’()&@_/-]{0,59}(?<![.,])$/u;
const MOST_WORDS = 6;

const TIME_OF_DAY = /^\s?[ap]\.?m\b/i;
const SEPARATOR = /[-–—|@,:]$/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
]);

/** Tells whether a text can be the name of someone who speaks: few words, no sentence. */
export function isSpeakerName(text: string): boolean {
  return text.length <= LONGEST_HEAD && NAME.test(text) && text.split(' ').length <= MOST_WORDS;
}

/**
 * Reads a line that names a speaker and a time, with or without emphasis: `Name  0:05` (Otter),
 * `[Name] 00:00:05` (Zoom), `Name (00:05): text` (Rev), `Name: [00:00:05] text` (Descript),
 * `@0:05 - Name (Company)` (Fathom).
 * Returns `null` for other lines.
 */
export function readTurnHeader(line: string): TurnHeader | null {
  const plain = line
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replace(/^(?:#{1,6}|[-*])\s+/, '');
  const offset = plain.slice(0, LONGEST_HEAD).search(/\d{1,3}:\d{2}/);
  if (offset === -1) return null;
  const before = plain.slice(0, offset);
  return before === '' || before === '@'
    ? readTimeFirst(plain, offset)
    : readNameFirst(plain, before, offset);
}

function readTimeFirst(plain: string, offset: number): TurnHeader | null {
  const range = scanRange(plain, offset);
  if (!range || range.hasArrow) return null;
  const speaker = plain
    .slice(range.end)
    .trim()
    .replace(/^[-–—|] /, '');
  if (!isSpeakerName(speaker)) return null;
  return {
    speaker,
    startMs: range.startMs,
    endMs: range.endMs,
    text: '',
    form: offset === 1 ? 'program' : 'one-space',
  };
}

function readNameFirst(plain: string, before: string, offset: number): TurnHeader | null {
  const range = scanRange(plain, offset);
  if (!range) return null;
  const closing = CLOSING.get(before.slice(-1));
  const unframed = closing === undefined ? before : before.slice(0, -1);
  const name = unframed.trimEnd();
  const isSeparated = SEPARATOR.test(name);
  const isBracketed = name.startsWith('[') && name.endsWith(']');
  const speaker = isBracketed ? name.slice(1, -1) : isSeparated ? withoutLast(name) : name;
  const after = plain.slice(range.end).trimStart();
  const isClosed = closing === undefined || after.startsWith(closing);
  if (!isSpeakerName(speaker) || !isClosed || TIME_OF_DAY.test(after)) return null;
  const text = (closing === undefined ? after : after.slice(1)).replace(/^\s{0,9}[:-]/, '').trim();
  if (closing === undefined && text !== '') return null;
  const isWide = isSeparated || unframed.length - name.length > 1 || unframed.endsWith('\t');
  const form = closing !== undefined || isWide || isBracketed ? 'program' : 'one-space';
  return { speaker, startMs: range.startMs, endMs: range.endMs, text, form };
}

function withoutLast(text: string): string {
  return text.slice(0, -1).trimEnd();
}
