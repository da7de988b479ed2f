import { spaceWords, type SpokenWord } from './spoken-word';

/** How far ahead, in characters, a word is looked for in the text. */
const REACH = 80;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s|$/u;
const WORD_OR_SPACE = /[\s\p{L}\p{N}]|$/u;

/**
 * Takes the spaces and the punctuation of a text over into its words: services give both, and often
 * only the text has the punctuation. `words` are in the order of `text`.
 *
 * What stands between two words up to the next white space belongs to the one before. Words that
 * the text writes differently (`25` for `twenty five`) are replaced by what it has there, with their
 * times; what only the text has becomes a word without times. Where less than half of the words are
 * found, the two are not the same speech: then the words stay as they are, a space apart. Takes time
 * in proportion to the text and the words, whatever they are.
 */
export function alignWords(words: readonly SpokenWord[], text: string): readonly SpokenWord[] {
  const spaced = spaceWords(words);
  const places = findPlaces(spaced, text);
  const foundCount = places.filter((place) => place !== -1).length;
  if (foundCount * 2 < words.length) return spaced;
  const aligned: SpokenWord[] = [];
  let unfound: SpokenWord[] = [];
  let position = 0;
  for (const [index, word] of spaced.entries()) {
    const place = places[index] ?? -1;
    if (place === -1) {
      unfound.push(word);
      continue;
    }
    const prefix = fillGap(aligned, unfound, text.slice(position, place));
    position = place + word.text.trim().length;
    aligned.push({ ...word, text: prefix + text.slice(place, position) });
    unfound = [];
  }
  const rest = text.slice(position).trimEnd();
  // Where the words have lost the text, theirs count; where they have ended, the text goes on.
  const isRead = rest.length <= REACH || unfound.length === 0;
  const tail = fillGap(aligned, unfound, isRead ? rest : '');
  const last = aligned.pop();
  if (last) aligned.push({ ...last, text: last.text + tail });
  return aligned;
}

/** Where in the text each word begins, or -1. */
function findPlaces(words: readonly SpokenWord[], text: string): readonly number[] {
  let position = 0;
  return words.map((word) => {
    const wanted = word.text.trim();
    const place = findWord(text, wanted, position);
    if (place !== -1) position = place + wanted.length;
    return place;
  });
}

/** Not in the middle of another word, and whatever the case. */
function findWord(text: string, word: string, position: number): number {
  if (word === '') return -1;
  const near = lowerCase(text.slice(position, position + REACH + word.length));
  const wanted = lowerCase(word);
  let place = near.indexOf(wanted);
  while (place > 0 && LETTER_OR_DIGIT.test(near.charAt(place - 1))) {
    place = near.indexOf(wanted, place + 1);
  }
  return place === -1 ? -1 : position + place;
}

/** A few capitals have a small form of another length, which would shift what follows. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * Adds what stands between two words that were found, and returns what belongs to the second. The
 * first gets what follows it without a space, unless that is what other words are there for.
 */
function fillGap(aligned: SpokenWord[], unfound: readonly SpokenWord[], between: string): string {
  const last = aligned.pop();
  const headEnd = unfound.length > 0 ? WORD_OR_SPACE : SPACE;
  const headLength = last ? between.search(headEnd) : 0;
  if (last) aligned.push({ ...last, text: last.text + between.slice(0, headLength) });
  const tail = between.slice(headLength);
  if (!LETTER_OR_DIGIT.test(tail)) {
    // One by one, since more than 100,000 arguments overflow the stack.
    for (const word of unfound) aligned.push(word);
    return tail;
  }
  const text = tail.trimEnd();
  const startMs = unfound[0]?.startMs ?? null;
  const endMs = unfound.at(-1)?.endMs ?? null;
  const speaker = unfound[0]?.speaker ?? last?.speaker ?? null;
  const pieces = unfound.length > 0 ? [text] : (text.match(/\s*\S+/g) ?? []);
  for (const piece of pieces) aligned.push({ startMs, endMs, text: piece, speaker });
  return tail.slice(text.length);
}
