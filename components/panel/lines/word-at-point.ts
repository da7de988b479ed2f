import type { TimedCue } from '@/utils/transcript/model';
import { wordSpans } from '@/utils/transcript/spoken-part';

/**
 * When the word at a point of the viewport is said, in ms, where the line has word times and one
 * of its words is there; else `null`. `pieces` are the elements that show the line's text.
 */
export function timeOfWordAt(
  { x, y }: { readonly x: number; readonly y: number },
  cue: TimedCue,
  pieces: readonly HTMLElement[],
): number | null {
  const spans = wordSpans(cue);
  for (const piece of pieces) {
    const node = piece.firstChild;
    const pieceStart = Number(piece.dataset['start']);
    if (!(node instanceof Text)) continue;
    const index = spans.findIndex(({ start, end }) => {
      const from = start - pieceStart;
      const to = end - pieceStart;
      return from >= 0 && to <= node.length && from < to && isIn(node, from, to, x, y);
    });
    if (index >= 0) return cue.words?.[index]?.startMs ?? null;
  }
  return null;
}

function isIn(node: Text, from: number, to: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
