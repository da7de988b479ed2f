import type { ProblemList } from './problem-list';
import type { Reading, Recognition } from './reading';

/** A kind of transcript file: how it is known and how it is read. */
export interface Family<Content> {
  /** A stable name for the import report and for tests. */
  readonly format: string;
  /** In small letters; they decide only between families that are as sure of a file. */
  readonly extensions: readonly string[];
  /** Cheap, and never throws. */
  readonly recognize: (content: Content) => Recognition | null;
  /** Never throws; a promise where it has to load its reader first. */
  readonly read: (content: Content, problems: ProblemList) => Reading | Promise<Reading>;
}

/** A family of text files. */
export type TextFamily = Family<string>;

/** A family of JSON files: it gets what the file holds, parsed. */
export type JsonFamily = Family<unknown>;
