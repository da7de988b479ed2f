import { parseIsoDate } from './iso-date';
import type { Cue, IsoDate, VideoId } from './model';
import { formatTimestamp, parseTimestamp } from './timestamp';
import { parseVideoId } from './video-id';
import { parseVideoUrl } from './video-url';

/** A value that a person has typed; `ok` is false where it says nothing. */
export type Typed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** A line's fields, as a person has typed them; times are absent where the line has none. */
export interface TypedLine {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** A title on one line. An empty one is given up: the name of the file takes its place. */
export function parseTitle(typed: string): string {
  return onOneLine(typed);
}

/** The name of a channel on one line; `null` where nothing was typed. */
export function parseChannel(typed: string): string | null {
  return onOneLine(typed) || null;
}

/** A day as `YYYY-MM-DD`; nothing for none. */
export function parseDay(typed: string): Typed<IsoDate | null> {
  if (typed.trim() === '') return { ok: true, value: null };
  const value = parseIsoDate(typed.trim());
  return value === null ? { ok: false } : { ok: true, value };
}

/** A video's id or a link to it; nothing for none. */
export function parseVideo(typed: string): Typed<VideoId | null> {
  const text = typed.trim();
  if (text === '') return { ok: true, value: null };
  const value = parseVideoId(text) ?? parseVideoUrl(text)?.videoId ?? null;
  return value === null ? { ok: false } : { ok: true, value };
}

/**
 * A line as it was typed over `before`, whose words lose their own times with the text or the
 * times that they belong to. Its times are `1:07`, `1:01:07` or `1:07.250`.
 */
export function parseLine(before: Cue, { text, start, end }: TypedLine): Typed<Cue> {
  const typedText = onOneLine(text);
  if (!('startMs' in before)) return { ok: true, value: { ...before, text: typedText } };
  const startMs = parseTimestamp(start?.trim() ?? '');
  const endMs = parseTimestamp(end?.trim() ?? '');
  if (startMs === null || endMs === null) return { ok: false };
  const isSame = typedText === before.text && startMs === before.startMs && endMs === before.endMs;
  if (isSame) return { ok: true, value: before };
  const { words: _words, ...line } = before;
  return { ok: true, value: { ...line, text: typedText, startMs, endMs } };
}

/** Writes a time so that `parseLine` reads it as it is: `1:07`, or `1:07.250` where it has parts. */
export function writeTime(timeMs: number): string {
  const parts = timeMs % 1000;
  return `${formatTimestamp(timeMs)}${parts === 0 ? '' : `.${String(parts).padStart(3, '0')}`}`;
}

function onOneLine(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}
