import type { RawWord } from '@/utils/transcript/formats/reading';

/** Scripts that are written without spaces, where every character may be a word. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Joins the syllables that karaoke files time one by one into words: a piece goes on the word
 * before it where no white space stands between them. The word starts with its first syllable and
 * ends with its last. Pieces that are only white space go.
 */
export function joinSyllables(pieces: readonly RawWord[]): readonly RawWord[] {
  const words: RawWord[] = [];
  let isBroken = true;
  // Of the word itself the end is not asked for: a text grown piece by piece is copied by that.
  let lastText = '';
  for (const piece of pieces) {
    const above = words.at(-1);
    if (above && !isBroken && goesOn(lastText, piece.text)) {
      words[words.length - 1] = { ...above, endMs: piece.endMs, text: above.text + piece.text };
    } else if (piece.text.trim() !== '') words.push(piece);
    if (piece.text !== '') lastText = piece.text;
    isBroken = piece.text.trim() === '' ? isBroken || piece.text !== '' : /\s$/.test(piece.text);
  }
  return words;
}

function goesOn(above: string, below: string): boolean {
  if (below.trimStart() !== below || below === '') return false;
  return !WITHOUT_SPACES.test(above.slice(-1)) && !WITHOUT_SPACES.test(below.slice(0, 1));
}
