/** Names that openai-whisper writes and Unicode's data does not know, or not with two letters. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['cantonese', 'yue'],
  ['filipino', 'fil'],
  ['hawaiian', 'haw'],
  ['myanmar', 'my'],
  ['nynorsk', 'nn'],
  ['tagalog', 'tl'],
]);

/** What programs write where they did not find out, or were not told. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'auto', 'mul', 'none', 'null', 'und', 'zxx']);

const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/**
 * Returns the BCP 47 tag of a language that a file names by a tag (`en`, `en_US`, YouTube's
 * `en-orig`) or, as openai-whisper does, by its English name (`english`,
 * https://github.com/openai/whisper/blob/main/whisper/tokenizer.py). `null` for everything else.
 */
export function parseLanguage(text: string): string | null {
  const name = text.trim().toLowerCase();
  if (NO_LANGUAGE.has(name)) return null;
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return OTHER_NAMES.get(name) ?? languageByTag(name, names) ?? languageByEnglishName(name, names);
}

/** `english` has the form of a tag, so the language must also be one that Unicode's data names. */
function languageByTag(name: string, names: Intl.DisplayNames): string | null {
  try {
    const tag = canonicalTag(name.replaceAll('_', '-').replace(/-orig$/, ''));
    return names.of(new Intl.Locale(tag).language) === undefined ? null : tag;
  } catch {
    return null;
  }
}

/** Intl has no way from a name to its code: all codes of two letters are tried. */
function languageByEnglishName(name: string, names: Intl.DisplayNames): string | null {
  for (let code = 0; code < LETTERS * LETTERS; code++) {
    const letters = [Math.floor(code / LETTERS), code % LETTERS];
    const tag = String.fromCharCode(...letters.map((letter) => FIRST_LETTER + letter));
    if (withoutAccents(names.of(tag) ?? '') === name) return canonicalTag(tag);
  }
  return null;
}

function canonicalTag(tag: string): string {
  return new Intl.Locale(tag).toString();
}

/** Unicode says `Māori`. */
function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
