import type { Transcript } from '@/utils/transcript/model';

/** Queries of every kind, made of what is said in a library. */
export interface QueryPlan {
  /** Whole words, one to three. */
  readonly words: readonly string[];
  /** What stands in the box while somebody types a word, letter by letter. */
  readonly beginnings: readonly string[];
  /** Three to five words as they were spoken, in quotes. */
  readonly phrases: readonly string[];
  /** Words with something that narrows them down. */
  readonly filtered: readonly string[];
}

/** Makes so many queries of each kind; the same each time. */
export function planQueries(transcripts: readonly Transcript[], count: number): QueryPlan {
  const random = createRandom(42);
  const lines = transcripts.flatMap(({ cues }) => cues.map(({ text }) => text));
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];

  function wordsOfLine(least: number): readonly string[] {
    for (;;) {
      const words = pick(lines)?.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length >= least) return words;
    }
  }

  function neighbours(length: number): readonly string[] {
    const words = wordsOfLine(length);
    const start = Math.floor(random() * (words.length - length + 1));
    return words.slice(start, start + length);
  }

  const make = (query: (place: number) => string) =>
    Array.from({ length: count }, (_, place) => query(place));
  const filters = [
    'after:2023',
    'before:2024-06',
    '-the',
    'channel:the',
    '-"you know"',
    '-channel:news',
  ];
  return {
    // A space behind the last word: it is not a beginning any more.
    words: make(
      (place) =>
        `${Array.from({ length: 1 + (place % 3) }, () => pick(wordsOfLine(1))).join(' ')} `,
    ),
    beginnings: make((place) => (pick(wordsOfLine(1)) ?? '').slice(0, 1 + (place % 6))),
    phrases: make((place) => `"${neighbours(3 + (place % 3)).join(' ')}"`),
    filtered: make((place) => `${pick(wordsOfLine(1))} ${filters[place % filters.length]} `),
  };
}

/** Numbers from 0 to 1 that look random. Source: https://en.wikipedia.org/wiki/Xorshift */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
