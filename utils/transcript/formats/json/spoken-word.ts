/** A word as a speech service heard it, with the signs that belong to it. */
export interface SpokenWord {
  /** In ms; `null` where the service does not say. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** Begins with the white space that sets it apart from the word before it, where there is any. */
  readonly text: string;
  readonly speaker: string | null;
}

const SPACELESS_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Sets words apart by a space each, where a service gives them without. Between two words of a
 * script that knows no spaces there is none.
 */
export function spaceWords(words: readonly SpokenWord[]): readonly SpokenWord[] {
  let lastCharacter = '';
  return words.map((word) => {
    const text = word.text.trim();
    const isJoined = lastCharacter === '' || (isSpaceless(lastCharacter) && isSpaceless(text));
    lastCharacter = text.at(-1) ?? lastCharacter;
    return { ...word, text: isJoined ? text : ` ${text}` };
  });
}

/** Says whether a text begins in a script that knows no spaces: Chinese, Japanese, Thai… */
export function isSpaceless(text: string): boolean {
  return SPACELESS_SCRIPT.test(text.slice(0, 2));
}

/** Appends a sign of punctuation to the last of `words`; without one, it is a word of its own. */
export function appendSign(words: SpokenWord[], sign: SpokenWord): void {
  const last = words.pop();
  words.push(last ? { ...last, text: last.text + sign.text } : sign);
}

/**
 * Returns the name to show for a speaker: text as it is, `Speaker 2` for a service's number, `null`
 * where a service gives none or says that it does not know (`UU`, `unknown`, `?`).
 */
export function speakerName(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? `Speaker ${value}` : null;
  const name = typeof value === 'string' ? value.trim() : '';
  if (/^\d{1,4}$/.test(name)) return `Speaker ${name}`;
  return NO_SPEAKER.has(name.toLowerCase()) ? null : name;
}

const NO_SPEAKER: ReadonlySet<string> = new Set(['', '?', 'unknown', 'uu']);
