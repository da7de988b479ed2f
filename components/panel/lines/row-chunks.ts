import type { ChunkSize } from './chunk-heights';
import type { RowLayout } from './row-layout';

/** Rows that are drawn, measured and removed together. */
export interface RowChunk extends ChunkSize {
  readonly firstRow: number;
}

/** How many lines a chunk has at least, unless it is the last: about a screen. */
export const LINES_PER_CHUNK = 30;

/** Divides the rows of a list into chunks of about a screen each. */
export function divideIntoChunks(layout: RowLayout): readonly RowChunk[] {
  const chunks: RowChunk[] = [];
  let firstRow = 0;
  let lineCount = 0;
  let letterCount = 0;
  for (const [index, row] of layout.rows.entries()) {
    const end = row.firstPassage + row.passageCount;
    for (let passage = row.firstPassage; passage < end; passage += 1) {
      for (const { start, end: partEnd } of layout.passages[passage]?.parts ?? []) {
        lineCount += 1;
        letterCount += partEnd - start;
      }
    }
    if (lineCount < LINES_PER_CHUNK && index < layout.rows.length - 1) continue;
    chunks.push({ firstRow, rowCount: index + 1 - firstRow, letterCount });
    firstRow = index + 1;
    lineCount = 0;
    letterCount = 0;
  }
  return chunks;
}
