/** What a chunk's height depends on. */
export interface ChunkSize {
  readonly rowCount: number;
  /** UTF-16 units of all its text. */
  readonly letterCount: number;
}

/** Heights in px of the chunks of a list: measured ones, and estimates where none was drawn. */
export interface ChunkHeights {
  /** The heights of the chunks from `first` up to `end` (exclusive) together. */
  readonly sum: (first: number, end: number) => number;
  /** The chunk at so many px below the start of the first; the last one beyond the end. */
  readonly chunkAt: (topPx: number) => number;
  readonly remember: (chunk: number, heightPx: number) => void;
  /** The width has changed: from now on all that was measured only helps to estimate. */
  readonly forget: () => void;
}

/** A row with one line of text, and what a letter adds on average; corrected by what is measured. */
const ROW_PX = 24;
const LETTER_PX = 0.42;

/** Heights of chunks of which none has been drawn yet. */
export function createChunkHeights(sizes: readonly ChunkSize[]): ChunkHeights {
  const guessesPx = sizes.map(
    ({ rowCount, letterCount }) => rowCount * ROW_PX + letterCount * LETTER_PX,
  );
  const measuredPx = new Map<number, number>();
  let measuredSumPx = 0;
  let guessedSumPx = 0;

  function heightOf(chunk: number): number {
    const correction = guessedSumPx === 0 ? 1 : measuredSumPx / guessedSumPx;
    return measuredPx.get(chunk) ?? (guessesPx[chunk] ?? 0) * correction;
  }

  return {
    sum(first, end) {
      let heightPx = 0;
      for (let chunk = first; chunk < end; chunk += 1) heightPx += heightOf(chunk);
      return heightPx;
    },
    chunkAt(topPx) {
      let bottomPx = 0;
      for (let chunk = 0; chunk < sizes.length; chunk += 1) {
        bottomPx += heightOf(chunk);
        if (bottomPx > topPx) return chunk;
      }
      return Math.max(0, sizes.length - 1);
    },
    remember(chunk, heightPx) {
      const knownPx = measuredPx.get(chunk);
      measuredPx.set(chunk, heightPx);
      measuredSumPx += heightPx - (knownPx ?? 0);
      if (knownPx === undefined) guessedSumPx += guessesPx[chunk] ?? 0;
    },
    forget() {
      measuredPx.clear();
      // The new heights soon outweigh what is known of the old ones.
      const share = guessedSumPx === 0 ? 0 : 1 / guessedSumPx;
      measuredSumPx *= share;
      guessedSumPx *= share;
    },
  };
}
