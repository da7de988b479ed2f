import { joinSyllables } from './join-syllables';
import type { RawWord } from '@/utils/transcript/formats/reading';

/** What the text field of an ASS event says. */
export interface AssText {
  readonly text: string;
  /** Karaoke: words with their times in ms; empty where the text has no `\k`. */
  readonly words: readonly RawWord[];
}

/** `\p1` draws shapes, `\p0` ends that; `\pos` and `\pbo` are other tags. */
const DRAWING_TAG = /\\p(\d)/g;

/** How long a syllable is sung, in hundredths of a second; `\kt` says when the next one starts. */
const KARAOKE_TAG = /\\(kt|[kK][fo]?)(\d{1,7}(?:\.\d{1,3})?)/g;

/**
 * Reads the text field of an ASS or SSA event that starts at `startMs`
 * (http://www.tcax.org/docs/ass-specs.htm, appendix A): `\N` and `\n` are line breaks, `\h` is a
 * hard space, blocks in braces override styles, time karaoke, or turn text into drawings, which are
 * left out. A brace that nothing closes is text.
 */
export function readAssText(field: string, startMs: number | null): AssText {
  const pieces: RawWord[] = [];
  let isDrawing = false;
  let isKaraoke = false;
  let isSameSyllable = false;
  let syllableMs = startMs ?? 0;
  let nextMs = syllableMs;
  for (let offset = 0; offset < field.length;) {
    const open = field.indexOf('{', offset);
    const close = open === -1 ? -1 : field.indexOf('}', open);
    const textEnd = close === -1 ? field.length : open;
    if (textEnd > offset && !isDrawing) {
      const text = undoEscapes(field.slice(offset, textEnd));
      const above = isSameSyllable ? pieces.pop() : undefined;
      const times = { startMs: isKaraoke ? syllableMs : null, endMs: isKaraoke ? nextMs : null };
      pieces.push(above ? { ...above, text: above.text + text } : { ...times, text });
      isSameSyllable = true;
    }
    if (close === -1) break;
    const block = field.slice(open, close);
    for (const [, digit] of block.matchAll(DRAWING_TAG)) isDrawing = digit !== '0';
    for (const [, tag, centiseconds] of block.matchAll(KARAOKE_TAG)) {
      isKaraoke = true;
      isSameSyllable = false;
      syllableMs = nextMs;
      if (tag === 'kt') nextMs = (startMs ?? 0) + toMs(centiseconds);
      else nextMs += toMs(centiseconds);
    }
    offset = close + 1;
  }
  const text = pieces.map((piece) => piece.text).join('');
  return { text, words: isKaraoke && startMs !== null ? joinSyllables(pieces) : [] };
}

function undoEscapes(text: string): string {
  return text.replaceAll(/\\[Nn]/g, '\n').replaceAll('\\h', '\u00A0');
}

function toMs(centiseconds: string | undefined): number {
  return Math.round(Number(centiseconds) * 10);
}
