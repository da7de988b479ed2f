/** A text made comparable, and the way back to where its parts stand in the original. */
export interface FoldedText {
  readonly text: string;
  /**
   * Which part of the original, in UTF-16 units, a part of the folded text was made of. What was
   * made of one letter comes back as the whole letter.
   */
  readonly toOriginal: (start: number, end: number) => TextRange;
}

/** A part of a text in UTF-16 units; `end` is the first that no longer belongs to it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Needs no work but lower case: what nearly all lines in English are. */
const PLAIN_LINE = /^(?: ?[!-~])*$/;

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic; and what is not
 * seen: soft hyphens, joiners, marks of direction, variation selectors.
 */
const DROPPED =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** Runs of white space, also where something lies between that is dropped. */
const SPACES = new RegExp(String.raw`\s(?:(?:(?!\s)(?:${DROPPED.source}))*\s)+`, 'u');

/**
 * Other white space than a space, runs of Hangul's single letters (they may make syllables
 * together), letters with their marks, and all letters but those of large alphabets that have
 * nothing to fold (Greek, Cyrillic, Hebrew, Arabic, Thai, kana, ideographs, Hangul's syllables),
 * which would only take time.
 */
const SIGNS =
  /[^\S ]|(?![\uac00-\ud7a3])\p{sc=Hangul}(?:(?![\uac00-\ud7a3])[\p{sc=Hangul}\p{M}\u00ad\u200b-\u200f\u2060])*|[^\p{M}\s][\p{M}\uff9e\uff9f]+|[^\0-\x7f\u0410-\u0418\u041a-\u0438\u043a-\u044f\u0391-\u03a1\u03a4-\u03a9\u03b1-\u03c1\u03c3-\u03c9\u05d0-\u05ea\u0627-\u063f\u0641-\u064a\u0e01-\u0e30\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/u;

/** The pieces of a text that may come out different by more than case. */
const FOLDABLE = new RegExp(`${SPACES.source}|${SIGNS.source}`, 'gu');

/** Letters and signs that Unicode does not decompose, though people type them otherwise. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‐', '-'],
  ['–', '-'],
  ['—', '-'],
]);

/** A piece that folding has changed in length, or that counts only as a whole. */
interface Piece {
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly originalStart: number;
  readonly originalEnd: number;
}

/**
 * Folds a text for searching: case, accents, width (`ｶﾞ` is `ガ`, `Ａ` is `a`), typographic quotes
 * and dashes, and runs of white space make no difference any more. What was folded before comes
 * out as it is. Whoever folds many texts passes the same `known` each time, which saves most of
 * the work.
 */
export function foldText(original: string, known: Map<string, string> = new Map()): FoldedText {
  if (PLAIN_LINE.test(original)) {
    return { text: original.toLowerCase(), toOriginal: (start, end) => ({ start, end }) };
  }
  const pieces: Piece[] = [];
  /** How far the original is ahead of the folded text. */
  let lead = 0;
  const text = original.replace(FOLDABLE, (piece: string, originalStart: number) => {
    const folded = known.get(piece) ?? foldPiece(piece);
    known.set(piece, folded);
    if (piece.length > 1 || folded.length !== 1) {
      const foldedStart = originalStart - lead;
      const foldedEnd = foldedStart + folded.length;
      const originalEnd = originalStart + piece.length;
      pieces.push({ foldedStart, foldedEnd, originalStart, originalEnd });
      lead = originalEnd - foldedEnd;
    }
    return folded;
  });
  return {
    text: text.toLowerCase(),
    toOriginal: (start, end) => ({ start: findStart(pieces, start), end: findEnd(pieces, end) }),
  };
}

function foldPiece(piece: string): string {
  if (/^\s/.test(piece)) return piece === '\ufeff' ? '' : ' ';
  const letters = piece.normalize('NFKD').toLowerCase().replace(DROPPED, '');
  // Accents that stand alone decompose to a space with an accent.
  if (letters === ' ') return piece;
  return letters
    .replace(/[^\0-\x7f]/gu, (letter) => SPELLED_OUT.get(letter) ?? letter)
    .normalize('NFC');
}

function findStart(pieces: readonly Piece[], start: number): number {
  let lead = 0;
  for (const piece of pieces) {
    if (start < piece.foldedStart) break;
    if (start < piece.foldedEnd) return piece.originalStart;
    lead = piece.originalEnd - piece.foldedEnd;
  }
  return start + lead;
}

function findEnd(pieces: readonly Piece[], end: number): number {
  let lead = 0;
  for (const piece of pieces) {
    if (end <= piece.foldedStart) break;
    if (end <= piece.foldedEnd) return piece.originalEnd;
    lead = piece.originalEnd - piece.foldedEnd;
  }
  return end + lead;
}
