import { decodeEntities } from '@/utils/transcript/formats/markup/html-entities';
import type { RawWord } from '@/utils/transcript/formats/reading';
import { scanTimestamp } from './scan-timestamp';

/** What the payload of a cue says. */
export interface WebvttCueText {
  /** Without tags; character references decoded; line breaks kept. */
  readonly text: string;
  /** The voices of the cue, `Ann, Bob` where there are several; `null` where none is named. */
  readonly speaker: string | null;
  /** The text cut at its timestamps, where it has any: mostly words, with their spaces. */
  readonly words: readonly RawWord[];
  /** A `<` that no `>` follows: the specification drops all that is behind it. */
  readonly isCutOff: boolean;
}

/** A run of text that a timestamp (or the start of the cue) precedes. */
interface Segment {
  readonly startMs: number;
  readonly text: string;
}

const DIGIT = /^\d/;
const ANNOTATION_START = /[ \t\n\f]/;

/**
 * Reads the payload of a cue as https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules says.
 * Every tag goes and every text stays, whatever tags it stands in, so no tree is needed: `text` is
 * the `textContent` of what a browser shows, ruby annotations included. `startMs` is when the cue
 * starts, and with it the words before the first timestamp.
 */
export function readWebvttCueText(payload: string, startMs: number): WebvttCueText {
  if (!payload.includes('<')) {
    return { text: decodeEntities(payload), speaker: null, words: [], isCutOff: false };
  }
  const segments: Segment[] = [];
  const voices = new Set<string>();
  let segmentMs = startMs;
  let segment = '';
  let at = 0;
  let isCutOff = false;
  while (at < payload.length) {
    const tagStart = endOf(payload, '<', at);
    segment += decodeEntities(payload.slice(at, tagStart));
    const tagEnd = endOf(payload, '>', tagStart);
    const tag = payload.slice(tagStart + 1, tagEnd);
    isCutOff = tagStart < payload.length && tagEnd === payload.length;
    at = tagEnd + 1;
    const voice = readVoice(tag);
    if (voice !== '') voices.add(voice);
    const timeMs = readTimeTag(tag);
    if (timeMs === null) continue;
    segments.push({ startMs: segmentMs, text: segment });
    segmentMs = timeMs;
    segment = '';
  }
  segments.push({ startMs: segmentMs, text: segment });
  return {
    text: segments.map(({ text }) => text).join(''),
    speaker: voices.size === 0 ? null : [...voices].join(', '),
    words: segments.length === 1 ? [] : toWords(segments),
    isCutOff,
  };
}

/** Returns where `mark` is next, or the end of the text. */
function endOf(text: string, mark: string, offset: number): number {
  const at = text.indexOf(mark, offset);
  return at === -1 ? text.length : at;
}

/** Reads `v.loud Mary Ann`; empty for other tags. */
function readVoice(tag: string): string {
  if (!tag.startsWith('v')) return '';
  const nameEnd = tag.search(ANNOTATION_START);
  if (nameEnd === -1) return '';
  const [name] = tag.slice(0, nameEnd).split('.', 1);
  return name === 'v' ? decodeEntities(tag.slice(nameEnd)).trim() : '';
}

function readTimeTag(tag: string): number | null {
  if (!DIGIT.test(tag)) return null;
  const timestamp = scanTimestamp(tag, 0, '.');
  return timestamp?.end === tag.length ? timestamp.timeMs : null;
}

/** Each lasts until the next, the last as long as its cue. */
function toWords(segments: readonly Segment[]): readonly RawWord[] {
  return segments
    .map(({ startMs, text }, index) => ({
      startMs,
      endMs: segments[index + 1]?.startMs ?? null,
      text,
    }))
    .filter(({ text }) => text.trim() !== '');
}
