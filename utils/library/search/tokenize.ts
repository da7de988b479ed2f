import { CharacterClass, type Classifier } from './character-class';

/**
 * Which way of making tokens an index was made with. To be counted up with every change to what
 * `foldLines` or `tokenize` give: then libraries index themselves again.
 */
export const TOKENIZER_VERSION = 1;

/** Longer words are known by so many UTF-16 units of them. */
export const LONGEST_TERM = 64;

/** A token of a text: `isNext` says that it follows the one before so closely that they make a pair. */
export type TokenVisitor = (term: string, isNext: boolean) => void;

/** The same, as the part of the text that the token is. */
export type TokenPlaceVisitor = (start: number, end: number, isNext: boolean) => void;

/**
 * Cuts a folded text into tokens: its words, and for scripts that are written without spaces each
 * two letters that stand together, then the last one of the run. So every letter begins a token.
 */
export function tokenize(text: string, classify: Classifier, visit: TokenVisitor): void {
  findTokens(text, classify, (start, end, isNext) => visit(text.slice(start, end), isNext));
}

/** Does the same without making a string of each token, which takes longer than finding it. */
export function findTokens(text: string, classify: Classifier, visit: TokenPlaceVisitor): void {
  let isAfterWord = false;
  let position = 0;
  while (position < text.length) {
    const kind = classify(text, position);
    if (kind === CharacterClass.separator) {
      position += 1;
      continue;
    }
    const end = endOfRun(text, position, kind, classify);
    if (kind === CharacterClass.word) {
      visit(position, Math.min(end, position + LONGEST_TERM), isAfterWord);
    } else {
      visitBigrams(text, position, end, visit);
    }
    isAfterWord = kind === CharacterClass.word;
    position = end;
  }
}

/** Returns where the letters of a class end that begin at `position`. */
export function endOfRun(
  text: string,
  position: number,
  kind: CharacterClass,
  classify: Classifier,
): number {
  let end = position;
  while (end < text.length && classify(text, end) === kind) end += letterLength(text, end);
  return end;
}

/** One or, for letters outside the Basic Multilingual Plane, two UTF-16 units. */
function letterLength(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

function visitBigrams(text: string, start: number, end: number, visit: TokenPlaceVisitor): void {
  let position = start;
  for (;;) {
    const next = position + letterLength(text, position);
    if (next >= end) break;
    visit(position, next + letterLength(text, next), position > start);
    position = next;
  }
  visit(position, end, false);
}
