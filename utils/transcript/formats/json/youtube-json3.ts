import { decodeDoubledEntities } from '@/utils/transcript/formats/markup/html-entities';
import { wholeMs } from './json-time';
import { isRecord, recordsOf, textOf, type JsonRecord } from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, RawWord, Reading, Recognition } from '@/utils/transcript/formats/reading';

/** The first events only set up windows. */
const EVENTS_LOOKED_AT = 100;

/** Styled captions begin and end with zero width spaces, which are no text. */
const NOTHING = /^\u200B*$/;

/** Recognizes YouTube's captions as JSON, by their mark `pb3` or by events with `tStartMs`. */
export function recognizeYoutubeJson3(value: unknown): Recognition | null {
  if (!isRecord(value) || !Array.isArray(value['events'])) return null;
  if (value['wireMagic'] === 'pb3') {
    return { confidence: 0.99, reason: 'YouTube’s captions as JSON (its mark “pb3”)' };
  }
  const events = recordsOf(value['events'].slice(0, EVENTS_LOOKED_AT));
  return events.some((event) => Object.hasOwn(event, 'segs') && wholeMs(event['tStartMs']) !== null)
    ? { confidence: 0.95, reason: 'YouTube’s captions as JSON (events with “tStartMs” and “segs”)' }
    : null;
}

/**
 * Reads YouTube's captions as JSON (`fmt=json3`, yt-dlp's `.json3`; seen 2026-11): times in ms,
 * `{events: [{tStartMs, dDurationMs, segs: [{utf8, tOffsetMs}]}]}`. Events without `segs` set up
 * windows. Events with `aAppend` add to what is on the screen, mostly nothing but a line feed.
 * Automatic captions stay on the screen while the next one comes: a line is cut where the next
 * starts. Their words have times, those of other captions do not.
 */
export function readYoutubeJson3(value: unknown, _problems: ProblemList): Reading {
  const events = isRecord(value) ? recordsOf(value['events']) : [];
  const isAutomatic = events.some((event) =>
    recordsOf(event['segs']).some((segment) => wholeMs(segment['tOffsetMs']) !== null),
  );
  const lines: RawCue[][] = [];
  let isNewLine = true;
  for (const event of events) {
    const cue = readEvent(event, isAutomatic);
    if (cue.text.trim() === '') {
      isNewLine ||= cue.text.includes('\n');
      continue;
    }
    const above = lines.at(-1);
    if (above && event['aAppend'] === 1 && !isNewLine) above.push(cue);
    else lines.push([cue]);
    isNewLine = cue.text.endsWith('\n');
  }
  const cues = lines.map(join);
  return { header: {}, cues: cues.map((cue, index) => cutAt(cue, cues[index + 1])) };
}

function readEvent(event: JsonRecord, isAutomatic: boolean): RawCue {
  const startMs = wholeMs(event['tStartMs']);
  const durationMs = wholeMs(event['dDurationMs']);
  const words = recordsOf(event['segs']).map((segment) => readSegment(segment, startMs));
  return {
    startMs,
    endMs: startMs === null || durationMs === null ? null : startMs + durationMs,
    text: words.map(({ text }) => text).join(''),
    line: null,
    ...(isAutomatic && { words: words.filter(({ text }) => text.trim() !== '') }),
  };
}

/** The first piece of a line has no `tOffsetMs`: it starts with the line. */
function readSegment(segment: JsonRecord, lineStartMs: number | null): RawWord {
  const text = decodeDoubledEntities(textOf(segment['utf8']) ?? '');
  const offsetMs = wholeMs(segment['tOffsetMs']) ?? 0;
  return {
    startMs: lineStartMs === null ? null : lineStartMs + offsetMs,
    endMs: null,
    text: NOTHING.test(text) ? '' : text,
  };
}

/** The parts of a line, of which there is at least one, came one after another on the screen. */
function join(parts: readonly RawCue[]): RawCue {
  const words = parts.flatMap((part) => part.words ?? []);
  return {
    startMs: parts[0]?.startMs ?? null,
    endMs: parts.findLast(({ endMs }) => endMs !== null)?.endMs ?? null,
    text: parts.map(({ text }) => text).join(''),
    line: null,
    ...(words.length > 0 && { words }),
  };
}

function cutAt(cue: RawCue, next: RawCue | undefined): RawCue {
  const { startMs, endMs } = cue;
  const nextMs = next?.startMs ?? null;
  if (startMs === null || endMs === null || nextMs === null) return cue;
  return startMs < nextMs && nextMs < endMs ? { ...cue, endMs: nextMs } : cue;
}
