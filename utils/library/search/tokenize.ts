import { CharacterClass, type Classifier } from './character-class';
import { HASH_OF_NOTHING, hashOn, hashPart } from './hash';

/**
 * Which way of making tokens an index was made with. To be counted up with every change to what
 * `foldLines` or `tokenize` give: then libraries index themselves again.
 */
export const TOKENIZER_VERSION = 1;

/** Longer words are known by so many UTF-16 units of them. */
export const LONGEST_TERM = 64;

const ASCII_END = 0x80;
const [ZERO, NINE] = [0x30, 0x39];
const [LARGE_A, LARGE_Z] = [0x41, 0x5a];
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];

/** A token of a text: `isNext` says that it follows the one before so closely that they make a pair. */
export type TokenVisitor = (term: string, isNext: boolean) => void;

/** The same, as the part of the text that the token is, with its hash. */
export type TokenPlaceVisitor = (start: number, end: number, isNext: boolean, hash: number) => void;

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
    const unit = text.charCodeAt(position);
    const kind = unit < ASCII_END ? classifyAscii(unit) : classify(text, position);
    if (kind === CharacterClass.separator) {
      position += 1;
      continue;
    }
    if (kind === CharacterClass.word) {
      position = visitWord(text, position, classify, visit, isAfterWord);
    } else {
      const end = endOfRun(text, position, kind, classify);
      visitBigrams(text, position, end, visit);
      position = end;
    }
    isAfterWord = kind === CharacterClass.word;
  }
}

/** Returns where the word ends. Each letter is looked at once, for what it is and for the hash. */
function visitWord(
  text: string,
  start: number,
  classify: Classifier,
  visit: TokenPlaceVisitor,
  isNext: boolean,
): number {
  const { length } = text;
  let hash = HASH_OF_NOTHING;
  let end = start;
  while (end < length) {
    const unit = text.charCodeAt(end);
    const isAscii = unit < ASCII_END;
    const kind = isAscii ? classifyAscii(unit) : classify(text, end);
    if (kind !== CharacterClass.word) break;
    if (end - start < LONGEST_TERM) hash = hashOn(hash, unit);
    end += 1;
    if (isAscii || letterLength(text, end - 1) === 1) continue;
    if (end - start < LONGEST_TERM) hash = hashOn(hash, text.charCodeAt(end));
    end += 1;
  }
  visit(start, Math.min(end, start + LONGEST_TERM), isNext, hash);
  return end;
}

/** What the classifier would say, without asking it for nine letters in ten. */
function classifyAscii(unit: number): CharacterClass {
  const isWord =
    (unit >= SMALL_A && unit <= SMALL_Z) ||
    (unit >= ZERO && unit <= NINE) ||
    (unit >= LARGE_A && unit <= LARGE_Z);
  return isWord ? CharacterClass.word : CharacterClass.separator;
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
    const pairEnd = next + letterLength(text, next);
    visit(position, pairEnd, position > start, hashPart(text, position, pairEnd));
    position = next;
  }
  visit(position, end, false, hashPart(text, position, end));
}
