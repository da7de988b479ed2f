import { alignWords } from './align-words';
import type { RawCue } from '@/utils/transcript/formats/reading';
import type { SpokenWord } from './spoken-word';
import { textToLines, wordsToLines } from './words-to-lines';

/** What somebody says in one go, as a speech service divides a recording. */
export interface Turn {
  /** In ms; `null` where the service does not say. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
  readonly speaker: string | null;
  /** Without white space or with it; may be empty. */
  readonly words: readonly SpokenWord[];
}

/** Characters, some three lines of a book. A monologue can last an hour. */
const LONGEST_TURN = 300;

/**
 * Returns the lines of a turn: the service's own division is kept, so one line, unless that would be
 * too long to read at a glance and the words have times to cut it at. The text is the service's.
 */
export function turnToLines(turn: Turn): readonly RawCue[] {
  const { startMs, endMs, text, speaker } = turn;
  const words = turn.words.map((word) => ({ ...word, speaker }));
  const isTimed = words.some((word) => word.startMs !== null);
  if (text.length > LONGEST_TURN && isTimed) return wordsToLines(alignWords(words, text));
  if (text.length > LONGEST_TURN && startMs === null) return textToLines(text, speaker);
  return [{ startMs, endMs, text, speaker, line: null, ...(isTimed && { words: turn.words }) }];
}
