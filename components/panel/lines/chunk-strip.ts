import { createChunkHeights, type ChunkSize } from './chunk-heights';

export interface ChunkStripOptions {
  /** What scrolls. */
  readonly list: HTMLElement;
  /** What holds the chunks; empty at first. */
  readonly surface: HTMLElement;
  readonly chunks: readonly ChunkSize[];
  /** Draws the rows of a chunk, or draws them anew. */
  readonly draw: (element: HTMLElement, chunk: number) => void;
  /** Called before a chunk is taken out. */
  readonly onLeave: (element: HTMLElement) => void;
}

/**
 * The drawn part of a long list: chunks without gaps, and room above and below for all others.
 * What is added or dropped above moves nothing that is seen, because the room gives or takes its
 * height. What was estimated wrongly gathers there until `settle`.
 */
export interface ChunkStrip {
  /** The drawn chunks: from `first` up to `end` (exclusive). */
  readonly range: () => { readonly first: number; readonly end: number };
  readonly elementOf: (chunk: number) => HTMLElement | null;
  /** Where the drawn chunks begin and end, in px of the list's scrolling. */
  readonly edgesPx: () => { readonly top: number; readonly bottom: number };
  /** Whether every chunk is drawn, and nothing is left to be put right. */
  readonly isComplete: () => boolean;
  /** The first drawn chunk that ends below `viewportY`, in px of the viewport; `end` for none. */
  readonly firstBelow: (viewportY: number) => number;
  /** The chunk that is, or is likely to be, at such a place of the list's scrolling. */
  readonly chunkAt: (topPx: number) => number;
  /** Drops everything and starts with this chunk. */
  readonly startAt: (chunk: number) => void;
  readonly addAbove: () => void;
  readonly addBelow: () => void;
  /** Drops the chunks before `first`, and those from `end` on. */
  readonly keepOnly: (first: number, end: number) => void;
  /** Takes everything out at once, to be used no more: what was drawn is not taken apart. */
  readonly leave: () => void;
  /** Puts the room right, and the place of scrolling with it: nobody sees it. */
  readonly settle: () => void;
  /** Draws the rows of a chunk anew; above what is seen it moves nothing, whatever its height. */
  readonly redraw: (chunk: number) => void;
  /** Measures the drawn chunks, and tells whether any has another height than before. */
  readonly remeasure: () => boolean;
}

/** A strip with nothing drawn. */
export function createChunkStrip(options: ChunkStripOptions): ChunkStrip {
  const { list, surface, chunks, draw, onLeave } = options;
  const heights = createChunkHeights(chunks);
  const elements = new Map<number, HTMLElement>();
  // Elements and not a padding of the surface, which in Firefox would lay out all rows anew.
  const above = document.createElement('div');
  const below = document.createElement('div');
  surface.replaceChildren(above, below);
  let first = 0;
  let end = 0;
  let abovePx = 0;
  let belowPx = 0;

  function setRoom(newAbovePx: number, newBelowPx: number): void {
    abovePx = newAbovePx;
    belowPx = newBelowPx;
    above.style.height = `${abovePx}px`;
    below.style.height = `${belowPx}px`;
  }

  function measure(chunk: number): number {
    const heightPx = elements.get(chunk)?.getBoundingClientRect().height ?? 0;
    heights.remember(chunk, heightPx);
    return heightPx;
  }

  function add(chunk: number, place: 'before' | 'after'): number {
    const element = document.createElement('div');
    element.className = 'chunk';
    element.role = 'presentation';
    draw(element, chunk);
    elements.set(chunk, element);
    if (place === 'before') above.after(element);
    else below.before(element);
    return measure(chunk);
  }

  /** Returns the height of what is gone. All is measured first: removing undoes the layout. */
  function drop(dropped: readonly number[]): number {
    const heightPx = dropped.reduce((sum, chunk) => sum + measure(chunk), 0);
    for (const chunk of dropped) {
      const element = elements.get(chunk);
      if (element === undefined) continue;
      onLeave(element);
      element.remove();
      elements.delete(chunk);
    }
    return heightPx;
  }

  /** Where there is not room enough, what is seen moves, and the place of scrolling with it. */
  function takeRoomAbove(heightPx: number): void {
    const leftPx = abovePx - heightPx;
    setRoom(Math.max(0, leftPx), belowPx);
    if (leftPx < 0) list.scrollTop -= leftPx;
  }

  function addBelow(): void {
    const leftPx = belowPx - add(end, 'after');
    end += 1;
    setRoom(abovePx, end === chunks.length ? 0 : Math.max(0, leftPx));
  }

  return {
    range: () => ({ first, end }),
    elementOf: (chunk) => elements.get(chunk) ?? null,
    edgesPx: () => ({ top: abovePx, bottom: surface.offsetHeight - belowPx }),
    isComplete: () => first === 0 && end === chunks.length && abovePx === 0 && belowPx === 0,
    firstBelow(viewportY) {
      let low = first;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const bottom = elements.get(middle)?.getBoundingClientRect().bottom ?? viewportY;
        if (bottom > viewportY) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    chunkAt: heights.chunkAt,
    startAt(chunk) {
      drop([...elements.keys()]);
      first = chunk;
      end = chunk;
      setRoom(heights.sum(0, chunk), heights.sum(chunk, chunks.length));
      addBelow();
    },
    addAbove() {
      const addedPx = add(first - 1, 'before');
      first -= 1;
      takeRoomAbove(addedPx);
    },
    addBelow,
    keepOnly(newFirst, newEnd) {
      const drawn = [...elements.keys()];
      const droppedAbovePx = drop(drawn.filter((chunk) => chunk < newFirst));
      const droppedBelowPx = drop(drawn.filter((chunk) => chunk >= newEnd));
      first = Math.max(first, newFirst);
      end = Math.min(end, newEnd);
      if (droppedAbovePx + droppedBelowPx === 0) return;
      setRoom(abovePx + droppedAbovePx, belowPx + droppedBelowPx);
    },
    leave() {
      elements.clear();
      surface.replaceChildren();
    },
    settle() {
      // Scrolling stands at whole pixels: by a part of one, what is seen would move.
      const movedPx = Math.round(heights.sum(0, first) - abovePx);
      const isMoved = movedPx !== 0;
      const rightBelowPx = heights.sum(end, chunks.length);
      if (!isMoved && Math.abs(rightBelowPx - belowPx) < 1) return;
      const { scrollTop } = list;
      setRoom(abovePx + movedPx, rightBelowPx);
      if (isMoved) list.scrollTop = scrollTop + movedPx;
    },
    redraw(chunk) {
      const element = elements.get(chunk);
      if (element === undefined) return;
      const { bottom, height } = element.getBoundingClientRect();
      const isAbove = bottom <= list.getBoundingClientRect().top;
      draw(element, chunk);
      const grownPx = measure(chunk) - height;
      if (isAbove && grownPx !== 0) takeRoomAbove(grownPx);
    },
    remeasure() {
      const isChanged = ([chunk, element]: readonly [number, HTMLElement]) =>
        Math.abs(element.getBoundingClientRect().height - heights.sum(chunk, chunk + 1)) >= 1;
      if (![...elements].some(isChanged)) return false;
      heights.forget();
      for (const chunk of elements.keys()) measure(chunk);
      return true;
    },
  };
}
