import { alignWords } from './align-words';
import { wholeMs } from './json-time';
import { recordOf, textOf, type JsonRecord } from './json-value';
import type { RawWord } from '@/utils/transcript/formats/reading';
import { isSpaceless, type SpokenWord } from './spoken-word';

/** `[_BEG_]`, `[_TT_550]`, `<|endoftext|>`: what the model says of the text, not in it. */
const SPECIAL = /^(?:\[_.*\]|<\|.*\|>)$/s;

/** What remains of a character whose bytes are divided between tokens. */
const BROKEN = '\uFFFD';

/**
 * Makes words of whisper.cpp's tokens, which are pieces of words: a token that begins with a space
 * begins a word, and in scripts without spaces each is one. A character may be divided between
 * tokens, which breaks it in all of them: then `text`, the whole segment's, says what it was.
 *
 * Returns `null` where no token has a time, or where the words cannot be made whole.
 */
export function readTokens(tokens: readonly JsonRecord[], text: string): readonly RawWord[] | null {
  const words: SpokenWord[] = [];
  // Of the word itself the end is not asked for: a text grown piece by piece is copied by that.
  let lastPiece = '';
  for (const token of tokens) {
    const piece = readToken(token);
    if (piece.text === '' || SPECIAL.test(piece.text)) continue;
    const last = words.at(-1);
    if (last && isSameWord(lastPiece, piece.text)) words[words.length - 1] = join(last, piece);
    else words.push(piece);
    lastPiece = piece.text;
  }
  if (!words.some(({ startMs }) => startMs !== null)) return null;
  const whole = words.some(isBroken) ? alignWords(words, text) : words;
  return whole.some(isBroken) ? null : whole;
}

function readToken(token: JsonRecord): SpokenWord {
  const offsets = recordOf(token['offsets']);
  return {
    startMs: wholeMs(offsets['from']),
    endMs: wholeMs(offsets['to']),
    text: textOf(token['text']) ?? '',
    speaker: null,
  };
}

function isSameWord(above: string, piece: string): boolean {
  if (/^\s/u.test(piece)) return false;
  if (above.endsWith(BROKEN) && piece.startsWith(BROKEN)) return true;
  if (/^\p{P}+$/u.test(piece)) return true;
  return !isSpaceless(above.slice(-1)) && !isSpaceless(piece);
}

function join(word: SpokenWord, piece: SpokenWord): SpokenWord {
  return {
    ...word,
    startMs: word.startMs ?? piece.startMs,
    endMs: piece.endMs ?? word.endMs,
    text: word.text + piece.text,
  };
}

function isBroken({ text }: { readonly text: string }): boolean {
  return text.includes(BROKEN);
}
