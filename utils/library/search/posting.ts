/**
 * How often a term occurs in a transcript is kept as one of four levels: enough for ranking, and
 * most postings take one byte. These are the least counts of each level.
 */
const LEVEL_STARTS = [1, 2, 4, 9] as const;

/** What ranking takes each level for: the middle of what people say that often. */
const LEVEL_COUNTS = [1, 2.4, 5.5, 14] as const;

export const LEVELS = LEVEL_COUNTS.length;

/** The level of a count, from 0. */
export function levelOf(count: number): number {
  if (count < LEVEL_STARTS[2]) return count < LEVEL_STARTS[1] ? 0 : 1;
  return count < LEVEL_STARTS[3] ? 2 : 3;
}

/** About how often a term of this level occurs. */
export function countAtLevel(level: number): number {
  return LEVEL_COUNTS[level] ?? 1;
}
