import { parseIsoDate } from '@/utils/transcript/iso-date';
import { CharacterClass } from './character-class';
import { dayNumber } from './document-table';
import type { Folder } from './fold-lines';
import type { Phrase, PhraseWord, SearchQuery } from './search-query';
import { endOfRun } from './tokenize';

/** What comes after is not looked at: nobody types that much, and it would take long. */
const LONGEST_QUERY = 1000;

/** More words are not looked for. */
const MOST_PHRASES = 32;

/** As the keyboards of many languages have them. */
const QUOTES = '"“”„«»＂「」';
const FILTERS = 'channel|after|before';

/** The words of a filter may do without the last quote: they are still being typed. */
const OPEN_END = `(?<=(?:${FILTERS})[:：][${QUOTES}][^${QUOTES}]*)$`;

/** A piece of a query: `-`, a filter's name, then words in quotes or what stands without a space. */
const PIECE = new RegExp(
  `(-?)(?:(${FILTERS})[:：])?(?:[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}]|${OPEN_END})|([^\\s${QUOTES}]+))`,
  'giu',
);

/** Also one that is still being typed: `2024-` and `2024-1`. */
const YEAR_MONTH_OR_DAY = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?[-/]?$/;

const ENDS_IN_LETTER = /[\p{L}\p{N}\p{M}]$/u;

/** Particles follow Korean words without a space: such a word is always a beginning. */
const ENDS_IN_HANGUL = /\p{Script=Hangul}$/u;

/**
 * Reads what a person types: words, `"phrases"`, `channel:`, `after:` and `before:` with a year,
 * month or day, and `-` before what is not to be found. The last word is a beginning, as long as
 * nothing follows it. What is not understood is taken as words; nothing is an error.
 */
export function parseQuery(typed: string, folder: Folder): SearchQuery {
  const text = typed.slice(0, LONGEST_QUERY);
  const required: Phrase[] = [];
  const excluded: Phrase[] = [];
  const channels: Phrase[] = [];
  const excludedChannels: Phrase[] = [];
  let fromDay: number | null = null;
  let beforeDay: number | null = null;

  for (const match of text.matchAll(PIECE)) {
    const [piece, minus = '', filter = '', quoted, bare = ''] = match;
    const value = quoted ?? bare;
    const day = minus === '' ? firstDay(folder.fold(value).text) : null;
    const name = filter.toLowerCase();
    const words = toWords(value, folder);
    if (name === 'channel' && words.length > 0) {
      (minus === '' ? channels : excludedChannels).push(asBeginning(words));
    } else if (name === 'after' && day !== null) {
      fromDay = Math.max(fromDay ?? day, day);
    } else if (name === 'before' && day !== null) {
      beforeDay = Math.min(beforeDay ?? day, day);
    } else {
      const all = name === '' ? words : toWords(`${name} ${value}`, folder);
      const isAtEnd = match.index + piece.length === typed.length;
      const isBeingTyped = isAtEnd && quoted === undefined && ENDS_IN_LETTER.test(value);
      const phrase = isBeingTyped && minus === '' ? asBeginning(all) : all;
      if (phrase.length > 0) (minus === '' ? required : excluded).push(phrase);
    }
  }
  return {
    required: withoutRepetition(required),
    excluded: withoutRepetition(excluded),
    channels: withoutRepetition(channels),
    excludedChannels: withoutRepetition(excludedChannels),
    fromDay,
    beforeDay,
  };
}

/** Cuts a text into the words that are looked for one after the other. */
function toWords(text: string, { classify, fold }: Folder): Phrase {
  const folded = fold(text).text;
  const words: PhraseWord[] = [];
  let position = 0;
  while (position < folded.length) {
    const kind = classify(folded, position);
    if (kind === CharacterClass.separator) {
      position += 1;
      continue;
    }
    const end = endOfRun(folded, position, kind, classify);
    const word = folded.slice(position, end);
    words.push({ text: word, kind, isBeginning: ENDS_IN_HANGUL.test(word) });
    position = end;
  }
  return words;
}

function asBeginning(phrase: Phrase): Phrase {
  return phrase.map((word, place) =>
    place === phrase.length - 1 ? { ...word, isBeginning: true } : word,
  );
}

/** The first day of a year, month or day: 2024, 2024-02 or 2024-02-29; `null` for anything else. */
function firstDay(value: string): number | null {
  const [, year, month = '1', day = '1'] = YEAR_MONTH_OR_DAY.exec(value) ?? [];
  if (year === undefined) return null;
  const number = dayNumber(
    parseIsoDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')),
  );
  return number === 0 ? null : number;
}

function withoutRepetition(phrases: readonly Phrase[]): readonly Phrase[] {
  const byText = new Map(phrases.map((phrase) => [JSON.stringify(phrase), phrase]));
  return [...byText.values()].slice(0, MOST_PHRASES);
}
