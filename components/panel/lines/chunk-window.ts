import type { ChunkStrip } from './chunk-strip';

export interface ChunkWindowOptions {
  readonly list: HTMLElement;
  readonly strip: ChunkStrip;
  readonly chunkCount: number;
  /** How many chunks before and after the seen ones are drawn in the end. */
  readonly reach: number;
  /** Called when chunks have come or gone. */
  readonly onChange: () => void;
  /** False while rows must stay although they are far from what is seen. */
  readonly mayDrop: () => boolean;
}

/** Decides which chunks are drawn: what is seen at once, what is around it in idle moments. */
export interface ChunkWindow {
  /** Draws a chunk and a screen around it. */
  readonly bring: (chunk: number) => void;
  /** Draws all chunks anew: those that are seen at once, the others in idle moments. */
  readonly redraw: () => void;
}

/** Drawn on either side of what is seen before anything else happens. */
const MARGIN_PX = 800;

/** So near to the drawn chunks those between are drawn too; further away it starts anew. */
const NEAR_CHUNKS = 4;

/** Kept although they are out of reach: who scrolls to and fro need not draw them anew. */
const SPARE_CHUNKS = 6;

/** For about so long chunks are drawn in an idle moment: less than a frame. */
const SLICE_MS = 8;

/** A busy page has no idle moments: then this often some are drawn all the same. */
const LONGEST_WAIT_MS = 300;

/** Draws nothing until it is asked to; what it has drawn stays when `signal` aborts. */
export function createChunkWindow(options: ChunkWindowOptions, signal: AbortSignal): ChunkWindow {
  const { list, strip, chunkCount, reach, onChange, mayDrop } = options;
  const stale = new Set<number>();
  let isScrolling = false;
  let idleCallback: number | null = null;

  function coverPart(topPx: number, bottomPx: number): void {
    // Where nothing has a height, nothing would ever be enough.
    if (list.clientHeight === 0) return;
    while (strip.range().first > 0 && strip.edgesPx().top > topPx) strip.addAbove();
    while (strip.range().end < chunkCount && strip.edgesPx().bottom < bottomPx) strip.addBelow();
  }

  function coverSeen(): void {
    // While a list follows the playback it scrolls in every frame, mostly with nothing to do.
    if (strip.isComplete() && stale.size === 0) return;
    const topPx = list.scrollTop;
    const bottomPx = topPx + list.clientHeight;
    const edges = strip.edgesPx();
    const before = strip.range();
    const isBeyond = bottomPx < edges.top - MARGIN_PX || topPx > edges.bottom + MARGIN_PX;
    if (isBeyond && bottomPx >= list.scrollHeight - 1) {
      // Who goes to the end means the last line, wherever it was thought to be.
      strip.startAt(chunkCount - 1);
      list.scrollTop = list.scrollHeight;
    } else if (isBeyond) {
      strip.startAt(strip.chunkAt(topPx));
    }
    coverPart(list.scrollTop - MARGIN_PX, list.scrollTop + list.clientHeight + MARGIN_PX);
    // While someone scrolls the place is theirs; but at the beginning wrong room would be seen.
    const isAtBeginning = strip.range().first === 0 && topPx < strip.edgesPx().top + MARGIN_PX;
    if (!isScrolling || isAtBeginning) strip.settle();
    tellChange(before);
    fillLater();
  }

  function tellChange(before: ReturnType<ChunkStrip['range']>): void {
    const { first, end } = strip.range();
    if (first !== before.first || end !== before.end) onChange();
  }

  function firstSeen(): number {
    const { first, end } = strip.range();
    const seen = strip.firstBelow(list.getBoundingClientRect().top);
    return seen === end ? first : seen;
  }

  /** Does the most useful piece of work that is left; false when there is none. */
  function drawOne(seen: number): boolean {
    const [staleChunk] = stale;
    if (staleChunk !== undefined) {
      stale.delete(staleChunk);
      strip.redraw(staleChunk);
      return true;
    }
    const { first, end } = strip.range();
    const isAboveWanted = first > Math.max(0, seen - reach);
    const isBelowWanted = end < Math.min(chunkCount, seen + reach + 1);
    const isAboveNearer = seen - first < end - seen;
    if (isAboveWanted && (isAboveNearer || !isBelowWanted)) strip.addAbove();
    else if (isBelowWanted) strip.addBelow();
    else return false;
    return true;
  }

  function fill(): void {
    idleCallback = null;
    const seen = firstSeen();
    const before = strip.range();
    const endMs = performance.now() + SLICE_MS;
    let isWorkLeft = drawOne(seen);
    while (isWorkLeft && performance.now() < endMs) isWorkLeft = drawOne(seen);
    if (mayDrop()) strip.keepOnly(seen - reach - SPARE_CHUNKS, seen + reach + 1 + SPARE_CHUNKS);
    tellChange(before);
    if (isWorkLeft) fillLater();
    else if (!isScrolling) strip.settle();
  }

  function fillLater(): void {
    if (signal.aborted) return;
    idleCallback ??= requestIdleCallback(fill, { timeout: LONGEST_WAIT_MS });
  }

  for (const event of ['scroll', 'scrollend'] as const) {
    list.addEventListener(
      event,
      () => {
        isScrolling = event === 'scroll';
        coverSeen();
      },
      { signal, passive: true },
    );
  }
  signal.addEventListener(
    'abort',
    () => {
      if (idleCallback !== null) cancelIdleCallback(idleCallback);
    },
    { once: true },
  );

  return {
    bring(chunk) {
      const { first, end } = strip.range();
      const isFar = first === end || chunk < first - NEAR_CHUNKS || chunk >= end + NEAR_CHUNKS;
      if (isFar) strip.startAt(chunk);
      while (strip.range().first > chunk) strip.addAbove();
      while (strip.range().end <= chunk) strip.addBelow();
      const listTop = list.getBoundingClientRect().top;
      const top = strip.elementOf(chunk)?.getBoundingClientRect().top ?? listTop;
      const topPx = list.scrollTop + top - listTop;
      coverPart(topPx - MARGIN_PX, topPx + list.clientHeight + MARGIN_PX);
      if (!isScrolling) strip.settle();
      onChange();
      fillLater();
    },
    redraw() {
      const { first, end } = strip.range();
      const seen = firstSeen();
      for (let chunk = first; chunk < end; chunk += 1) stale.add(chunk);
      for (let chunk = seen; chunk <= seen + 2; chunk += 1) {
        stale.delete(chunk);
        strip.redraw(chunk);
      }
      fillLater();
    },
  };
}
