import type { Cue, TimedCue, UntimedCue } from './model';

/** A part of a line's text, in UTF-16 units. */
export interface LinePart {
  readonly lineIndex: number;
  readonly start: number;
  readonly end: number;
}

/** The parts that a sentence has in one line or in several; at least one. */
export type Sentence = readonly LinePart[];

/** A sentence, and what comes before the next one. */
export interface SplitSentence {
  readonly parts: Sentence;
  /** True where the speaker changes or is silent for long. */
  readonly endsInPause: boolean;
}

/** A silence as long as this ends a sentence, whatever the text says. */
const LONGEST_PAUSE_MS = 2000;

/** Text that goes on for so long has no marks: then each of its lines stands for a sentence. */
const LONGEST_SENTENCE = 400;

/** Marks that end a sentence, with quotes and brackets that close after them. */
const SENTENCE_END = /(?:[.!?…؟।॥։]+["'”’»)\]]*(?=\s)|[。！？｡]+[」』”’）]*)\s*/g;

/** A full stop after these belongs to them. */
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|No|e\.g|i\.e)\.\s*$/u;

/**
 * Splits the lines from `from` up to `to` (exclusive) into sentences: at the marks that end them,
 * where the speaker changes and at long pauses. Lines without text are left out.
 */
export function splitSentences(
  cues: readonly Cue[],
  from: number,
  to: number,
): readonly SplitSentence[] {
  const sentences: SplitSentence[] = [];
  let parts: LinePart[] = [];
  let length = 0;

  function close(endsInPause: boolean): void {
    // Where nothing ends a sentence, its lines are better than nothing to point at.
    const pieces = length > LONGEST_SENTENCE ? parts.map((part) => [part]) : [parts];
    for (const [position, piece] of pieces.entries()) {
      const isLast = position === pieces.length - 1;
      if (piece.length > 0) sentences.push({ parts: piece, endsInPause: isLast && endsInPause });
    }
    parts = [];
    length = 0;
  }

  for (let lineIndex = from; lineIndex < to; lineIndex += 1) {
    const cue = cues[lineIndex];
    if (cue === undefined) break;
    for (const { start, end, endsSentence } of splitLine(cue.text)) {
      parts.push({ lineIndex, start, end });
      length += end - start;
      if (endsSentence) close(false);
    }
    const next = lineIndex + 1 < to ? cues[lineIndex + 1] : undefined;
    if (next !== undefined && isPauseBetween(cue, next)) {
      if (parts.length > 0) close(true);
      else markPause(sentences);
    }
  }
  close(false);
  return sentences;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly endsSentence: boolean;
}

function splitLine(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number, endsSentence: boolean) => {
    const piece = text.slice(start, end);
    const trimmedStart = start + piece.length - piece.trimStart().length;
    const trimmedEnd = start + piece.trimEnd().length;
    if (trimmedStart < trimmedEnd)
      pieces.push({ start: trimmedStart, end: trimmedEnd, endsSentence });
    start = end;
  };
  // A line's end is the white space after its last mark.
  for (const { 0: mark, index } of `${text} `.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    const isInside = mark.startsWith('.') && /^\p{Ll}/u.test(text.slice(end, end + 2));
    if (!isInside && !ABBREVIATION.test(text.slice(Math.max(start, end - 8), end))) {
      add(Math.min(end, text.length), true);
    }
  }
  add(text.length, false);
  return pieces;
}

function isPauseBetween(cue: Cue, next: Cue): boolean {
  if (cue.speaker !== next.speaker) return true;
  return isTimed(cue) && isTimed(next) && next.startMs - cue.endMs >= LONGEST_PAUSE_MS;
}

function isTimed(cue: TimedCue | UntimedCue): cue is TimedCue {
  return 'startMs' in cue;
}

function markPause(sentences: SplitSentence[]): void {
  const last = sentences.pop();
  if (last !== undefined) sentences.push({ ...last, endsInPause: true });
}
