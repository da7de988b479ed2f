import type { Cue } from '@/utils/transcript/model';
import type { LinePart } from '@/utils/transcript/sentences';
import { joinParts, type PassageText } from './passage-text';
import type { RowLayout } from './row-layout';

/** Words of a transcript that the reader has selected. */
export interface SelectedText extends PassageText {
  /** Where the selection ends, relative to the viewport, in px. */
  readonly end: { readonly x: number; readonly y: number };
}

/**
 * Reads the selection inside the list of lines: exactly the selected words, without time stamps.
 * `null` where nothing of the list is selected.
 */
export function readSelectedText(
  list: HTMLElement,
  layout: RowLayout,
  cues: readonly Cue[],
): SelectedText | null {
  const range = selectedRange(list);
  if (range === null) return null;
  const first = firstSelected(list, range);
  const last = lastSelected(list, range);
  if (first === null || last === null) return null;
  const selected = joinParts(cues, partsBetween(layout, first, last));
  return selected && { ...selected, end: endOf(last) };
}

/** A place in the text of a piece. */
interface TextPlace {
  readonly piece: HTMLElement;
  readonly passage: number;
  readonly lineIndex: number;
  /** In the line's text. */
  readonly offset: number;
}

function selectedRange(list: HTMLElement): Range | null {
  const root = list.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  // Everything else a selection offers is retargeted to the host of the shadow root.
  const composed = document.getSelection()?.getComposedRanges({ shadowRoots }).at(0);
  if (composed === undefined || composed.collapsed) return null;
  const range = document.createRange();
  range.selectNodeContents(list);
  // Drawn out of the panel, a selection ends in another tree: then it ends where the list does.
  const isStartInside = composed.startContainer.getRootNode() === root;
  const isEndInside = composed.endContainer.getRootNode() === root;
  if (!isStartInside && !isEndInside) return null;
  if (isEndInside) range.setEnd(composed.endContainer, composed.endOffset);
  if (isStartInside) range.setStart(composed.startContainer, composed.startOffset);
  return !range.collapsed && range.intersectsNode(list) ? range : null;
}

function firstSelected(list: HTMLElement, range: Range): TextPlace | null {
  const piece = pieceAround(range.startContainer);
  if (piece !== null && list.contains(piece)) return placeIn(piece, range.startOffset);
  const pieces = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const after = pieces[countUntil(pieces, (node) => range.comparePoint(node, 0) >= 0)];
  return after === undefined ? null : placeIn(after, 0);
}

function lastSelected(list: HTMLElement, range: Range): TextPlace | null {
  const piece = pieceAround(range.endContainer);
  if (piece !== null && list.contains(piece)) return placeIn(piece, range.endOffset);
  const pieces = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const before = pieces[countUntil(pieces, (node) => range.comparePoint(node, 0) > 0) - 1];
  return before === undefined ? null : placeIn(before, before.textContent.length);
}

function pieceAround(node: Node): HTMLElement | null {
  return node.parentElement?.closest<HTMLElement>('[data-line]') ?? null;
}

function placeIn(piece: HTMLElement, offset: number): TextPlace {
  const passage = piece.closest<HTMLElement>('[data-passage]');
  return {
    piece,
    passage: Number(passage?.dataset['passage']),
    lineIndex: Number(piece.dataset['line']),
    offset: Number(piece.dataset['start']) + offset,
  };
}

/** How many elements come before the first for which `isReached`: they are in order. */
function countUntil(
  pieces: readonly HTMLElement[],
  isReached: (piece: HTMLElement) => boolean,
): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = pieces[middle];
    if (piece !== undefined && !isReached(piece)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function partsBetween(layout: RowLayout, first: TextPlace, last: TextPlace): readonly LinePart[] {
  return layout.passages.slice(first.passage, last.passage + 1).flatMap(({ parts }, offset) => {
    const isFirst = offset === 0;
    const isLast = first.passage + offset === last.passage;
    return parts
      .filter(
        ({ lineIndex }) =>
          !(isFirst && lineIndex < first.lineIndex) && !(isLast && lineIndex > last.lineIndex),
      )
      .map(({ lineIndex, start, end }) => ({
        lineIndex,
        start: isFirst && lineIndex === first.lineIndex ? Math.max(start, first.offset) : start,
        end: isLast && lineIndex === last.lineIndex ? Math.min(end, last.offset) : end,
      }));
  });
}

function endOf({ piece, offset }: TextPlace): SelectedText['end'] {
  const letter = document.createRange();
  const node = piece.firstChild ?? piece;
  const inPiece = offset - Number(piece.dataset['start']);
  letter.setStart(node, Math.max(0, inPiece - 1));
  letter.setEnd(node, Math.max(0, inPiece));
  const box = [...letter.getClientRects()].at(-1) ?? piece.getBoundingClientRect();
  return { x: box.right, y: box.bottom };
}
