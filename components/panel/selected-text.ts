/** Words of a transcript that the reader has selected. */
export interface SelectedText {
  readonly text: string;
  /** Index of the first line that the selection touches. */
  readonly firstIndex: number;
  /** Index of the last line that the selection touches. */
  readonly lastIndex: number;
  /** Where the selection ends, relative to the viewport, in px. */
  readonly end: { readonly x: number; readonly y: number };
}

/**
 * Reads the selection inside the list of lines: exactly the selected words, without time stamps,
 * lines joined by a space. `null` where nothing of the list is selected.
 */
export function readSelectedText(list: HTMLElement): SelectedText | null {
  const range = selectedRange(list);
  if (range === null) return null;
  const pieces: { readonly index: number; readonly text: string }[] = [];
  for (const line of selectedLines(list, range)) {
    const spoken = line.querySelector('[data-spoken]');
    const piece = spoken === null ? '' : overlap(range, spoken);
    if (piece.trim() !== '') pieces.push({ index: indexOfLine(line), text: piece });
  }
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return {
    text: pieces.map((piece) => piece.text).join(' '),
    firstIndex: first.index,
    lastIndex: last.index,
    end: { x: box.right, y: box.bottom },
  };
}

/** The index of a line's element in its transcript. */
export function indexOfLine(line: HTMLElement): number {
  return Number(line.dataset['index']);
}

/** The line that an event's target or a selection's end lies in. */
export function lineAround(node: EventTarget | null): HTMLElement | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>('[data-index]') ?? null;
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

function* selectedLines(list: HTMLElement, range: Range): Generator<HTMLElement> {
  const lines = list.querySelectorAll<HTMLElement>('[data-index]');
  const first = lineAround(range.startContainer);
  const last = lineAround(range.endContainer);
  const from = first !== null && list.contains(first) ? indexOfLine(first) : 0;
  const to = last !== null && list.contains(last) ? indexOfLine(last) : lines.length - 1;
  for (let index = from; index <= to; index += 1) {
    const line = lines[index];
    if (line !== undefined && range.intersectsNode(line)) yield line;
  }
}

function overlap(range: Range, element: Element): string {
  if (!range.intersectsNode(element)) return '';
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}
