import type { Family } from './families';
import type { ProblemList } from './problem-list';
import type { Reading, Recognition } from './reading';

/** The family that a file belongs to, and how that is known. */
export interface Picked<Content> extends Recognition {
  readonly family: Family<Content>;
}

/** Families that are as sure as this of the same file are tied. */
const TIE = 0.02;

/**
 * Asks every family for a file's content and returns the one that is surest of it, or `null` where
 * none knows it. The extension of `name` decides between those that are as sure, then their order.
 */
export function pickFamily<Content>(
  families: readonly Family<Content>[],
  content: Content,
  name: string,
): Picked<Content> | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  let best: Picked<Content> | null = null;
  for (const family of families) {
    const recognition = family.recognize(content);
    if (!recognition) continue;
    const lead = recognition.confidence - (best?.confidence ?? 0);
    const isTied = Math.abs(lead) <= TIE;
    const isNamed = family.extensions.includes(extension);
    const isBestNamed = best?.family.extensions.includes(extension) ?? false;
    if (isTied ? isNamed && !isBestNamed : lead > 0) best = { family, ...recognition };
  }
  return best;
}

/** The family of a file, ready to read it. */
export interface DetectedFamily {
  readonly format: string;
  /** In plain words: "begins with WEBVTT". */
  readonly reason: string;
  readonly read: (problems: ProblemList) => Reading | Promise<Reading>;
}

/** Joins a family with the content that it was picked for. */
export function bindFamily<Content>(
  { family, reason }: Picked<Content>,
  content: Content,
): DetectedFamily {
  return { format: family.format, reason, read: (problems) => family.read(content, problems) };
}
