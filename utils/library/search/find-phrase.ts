import { CharacterClass, type Classifier } from './character-class';
import type { Phrase, PhraseWord } from './search-query';
import { endOfRun } from './tokenize';

/** Takes a place of a text, in UTF-16 units; `false` ends the search. */
export type PlaceVisitor = (start: number, end: number) => boolean;

const NOT_HERE = -1;

/**
 * Finds the places of a phrase in a folded text, in their order and without overlap. A beginning
 * reaches to the end of the word it was found in.
 */
export function visitPhrase(
  text: string,
  phrase: Phrase,
  classify: Classifier,
  visit: PlaceVisitor,
): void {
  const first = phrase[0]?.text ?? '';
  if (first === '') return;
  let start = text.indexOf(first);
  while (start >= 0) {
    const end = endOfPhrase(text, start, phrase, classify);
    if (end !== NOT_HERE && !visit(start, end)) return;
    start = text.indexOf(first, end === NOT_HERE ? start + 1 : end);
  }
}

/** Whether a folded text has a phrase. */
export function hasPhrase(text: string, phrase: Phrase, classify: Classifier): boolean {
  let isFound = false;
  visitPhrase(text, phrase, classify, () => {
    isFound = true;
    return false;
  });
  return isFound;
}

/** Where a phrase ends that begins at `start`. */
function endOfPhrase(text: string, start: number, phrase: Phrase, classify: Classifier): number {
  let next = start;
  let end = start;
  for (const word of phrase) {
    end = endOfWord(text, next, word, classify);
    if (end === NOT_HERE) return NOT_HERE;
    next = end;
    while (next < text.length && classify(text, next) === CharacterClass.separator) next += 1;
  }
  return end;
}

/** Where a word ends that is at `start`, unless it is not there, or within another. */
function endOfWord(text: string, start: number, word: PhraseWord, classify: Classifier): number {
  if (!text.startsWith(word.text, start)) return NOT_HERE;
  const end = start + word.text.length;
  if (word.kind === CharacterClass.unspaced) return end;
  if (isWordBefore(text, start, classify)) return NOT_HERE;
  const wordEnd = endOfRun(text, end, CharacterClass.word, classify);
  return wordEnd === end || word.isBeginning ? wordEnd : NOT_HERE;
}

function isWordBefore(text: string, position: number, classify: Classifier): boolean {
  if (position === 0) return false;
  const isPair = position > 1 && (text.codePointAt(position - 2) ?? 0) > 0xffff;
  return classify(text, position - (isPair ? 2 : 1)) === CharacterClass.word;
}
