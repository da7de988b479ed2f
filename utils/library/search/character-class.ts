/** What letters are to the tokenizer. */
export const CharacterClass = {
  /** White space, punctuation, signs: what stands between words. */
  separator: 0,
  /** Part of a word. */
  word: 1,
  /** Part of a script that is written without spaces, where words cannot be told by sight. */
  unspaced: 2,
} as const;

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

/** Returns the class of the letter that begins at a place of a text. */
export type Classifier = (text: string, position: number) => CharacterClass;

const WORD = /^[\p{L}\p{N}\p{M}]/u;
/** By their extensions, so that the marks which several scripts share are with them. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const UNKNOWN = 255;

/** Makes a classifier, which asks for each letter only once. */
export function createClassifier(): Classifier {
  const known = new Uint8Array(0x1_0000).fill(UNKNOWN);

  return (text, position) => {
    const unit = text.charCodeAt(position);
    switch (known[unit] ?? UNKNOWN) {
      case CharacterClass.separator:
        return CharacterClass.separator;
      case CharacterClass.word:
        return CharacterClass.word;
      case CharacterClass.unspaced:
        return CharacterClass.unspaced;
      default: {
        const letter = String.fromCodePoint(text.codePointAt(position) ?? 0);
        const found = classify(letter);
        // The first half of a surrogate pair begins letters of many kinds.
        if (letter.length === 1) known[unit] = found;
        return found;
      }
    }
  };
}

function classify(letter: string): CharacterClass {
  if (!WORD.test(letter)) return CharacterClass.separator;
  return UNSPACED.test(letter) ? CharacterClass.unspaced : CharacterClass.word;
}
