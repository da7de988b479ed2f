import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';

/**
 * Puts words that stand beside the lines into them: each into the line during which most of it is
 * said. Both are in the order of time. Words without a time go with the word before them.
 */
export function placeWords(lines: readonly RawCue[], words: readonly RawWord[]): readonly RawCue[] {
  if (words.length === 0) return lines;
  const placed: RawWord[][] = lines.map(() => []);
  const lastIndex = lines.length - 1;
  let lineIndex = 0;
  for (const word of words) {
    while (lineIndex < lastIndex && isAfter(word, lines[lineIndex], lines[lineIndex + 1])) {
      lineIndex++;
    }
    placed[lineIndex]?.push(word);
  }
  return lines.map((line, index) => {
    const its = placed[index] ?? [];
    return its.length > 0 ? { ...line, words: its } : line;
  });
}

/** A line lasts until the next one starts, so that no word falls between two. */
function isAfter(word: RawWord, line: RawCue | undefined, next: RawCue | undefined): boolean {
  const middleMs = middleOf(word);
  const endMs = next?.startMs ?? line?.endMs ?? null;
  return middleMs !== null && endMs !== null && middleMs >= endMs;
}

function middleOf({ startMs, endMs }: RawWord): number | null {
  return startMs === null ? null : (startMs + (endMs ?? startMs)) / 2;
}
