import type { CharacterClass } from './character-class';

/** One of the words of a phrase, folded. */
export interface PhraseWord {
  readonly text: string;
  /** A word ends where its letters end; letters without spaces are found anywhere among others. */
  readonly kind: Exclude<CharacterClass, typeof CharacterClass.separator>;
  /** Found at the beginning of longer words as well. */
  readonly isBeginning: boolean;
}

/** Words that follow one another, with anything but letters between them; mostly only one. */
export type Phrase = readonly PhraseWord[];

/** What a person asked for: a transcript is found where all of it holds. */
export interface SearchQuery {
  /** Each stands in its title, in the name of its channel or in its lines. */
  readonly required: readonly Phrase[];
  /** None stands in any of these. */
  readonly excluded: readonly Phrase[];
  /** Each stands in the name of its channel. */
  readonly channels: readonly Phrase[];
  readonly excludedChannels: readonly Phrase[];
  /** The first day, as the number `YYYYMMDD`; `null` for any. A transcript without one has no day. */
  readonly fromDay: number | null;
  /** The day after the last; `null` for any. */
  readonly beforeDay: number | null;
}

/** True where a query asks for nothing that could be found. */
export function isEmptyQuery(query: SearchQuery): boolean {
  const { required, excluded, channels, excludedChannels, fromDay, beforeDay } = query;
  const phrases = [required, excluded, channels, excludedChannels];
  return phrases.every(({ length }) => length === 0) && fromDay === null && beforeDay === null;
}
