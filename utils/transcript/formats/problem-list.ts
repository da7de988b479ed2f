import type { Problem, ProblemCode } from '@/utils/transcript/model';

/** Gathers the problems of one file, at most so many of a kind that a person can read them. */
export interface ProblemList {
  readonly add: (code: ProblemCode, line: number | null, message: string) => void;
  readonly toArray: () => readonly Problem[];
}

/** A file that is wrong throughout would otherwise give a problem for each of a million lines. */
const LISTED_PER_CODE = 50;

/**
 * Creates an empty list. Of each code the first 50 problems are kept as they are; the rest is one
 * more problem that says how many there were.
 */
export function createProblemList(): ProblemList {
  const listed: Problem[] = [];
  const counts = new Map<ProblemCode, number>();
  return {
    add(code, line, message) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= LISTED_PER_CODE) listed.push({ code, line, message });
    },
    toArray() {
      const summaries = [...counts]
        .filter(([, count]) => count > LISTED_PER_CODE)
        .map(([code, count]) => ({
          code,
          line: null,
          message: moreLikeThis(count - LISTED_PER_CODE),
        }));
      return [...listed, ...summaries];
    },
  };
}

function moreLikeThis(count: number): string {
  return `… and ${count} more like this.`;
}
