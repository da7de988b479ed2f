import type { FoldedLines } from './fold-lines';

/** The lines of a transcript as they are searched, and what of them is shown. */
export interface StoredLines extends FoldedLines {
  /** A line as it was. */
  readonly textOf: (row: number) => string;
  /** From the start of each of the first lines to the next, the first from 0; empty without times. */
  readonly readStartGapsMs: (lineCount: number) => readonly number[];
}

/** Lines that are damaged: there is nothing to be found in them. */
export const NO_LINES: StoredLines = {
  text: '',
  findLines: () => ({ starts: [], ends: [] }),
  toOriginal: (_row, start, end) => ({ start, end }),
  textOf: () => '',
  readStartGapsMs: () => [],
};
