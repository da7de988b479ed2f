import { useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Which rows of a long table are drawn. */
export interface RowWindow {
  /** What scrolls. */
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  /** An empty element as high as a row is. */
  readonly rulerRef: RefObject<HTMLDivElement | null>;
  /** In CSS pixels. */
  readonly rowHeight: number;
  readonly firstRow: number;
  /** The first that is no longer drawn. */
  readonly endRow: number;
  /** How many fit into view. */
  readonly rowsInView: number;
}

/** Rows above and below those in view, so that fast scrolling finds them drawn. */
const MARGIN_ROWS = 6;

/** The window moves in such steps: drawing at each pixel would be in vain. */
const STEP_ROWS = 4;

/**
 * Follows the scrolling of a table whose rows are all of one height, which the style says: the
 * ruler's is measured, so that larger text and narrow windows are no matter.
 */
export function useRowWindow(rowCount: number): RowWindow {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const rulerRef = useRef<HTMLDivElement>(null);
  const scrollTop = useSignal(0);
  const viewHeight = useSignal(0);
  const rowHeight = useSignal(1);

  useLayoutEffect(() => {
    const [scroller, ruler] = [scrollerRef.current, rulerRef.current];
    if (!scroller || !ruler) return undefined;
    const measure = () => {
      // Set aside, it has no size, and keeps its place.
      if (scroller.clientHeight === 0) return;
      viewHeight.value = scroller.clientHeight;
      rowHeight.value = Math.max(1, ruler.offsetHeight);
      scrollTop.value = scroller.scrollTop;
    };
    const lifetime = new AbortController();
    // Not at once: what is drawn then changes sizes again, of which the browser would complain.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(scroller);
    observer.observe(ruler);
    scroller.addEventListener('scroll', () => (scrollTop.value = scroller.scrollTop), {
      passive: true,
      signal: lifetime.signal,
    });
    measure();
    return () => {
      observer.disconnect();
      lifetime.abort();
    };
  }, []);

  // Signals of their own, so that nothing is drawn before one of them changes.
  const step = useComputed(() => Math.floor(scrollTop.value / rowHeight.value / STEP_ROWS));
  const rowsInView = useComputed(() => Math.ceil(viewHeight.value / rowHeight.value));

  const firstInView = Math.min(step.value * STEP_ROWS, Math.max(0, rowCount - rowsInView.value));
  return {
    scrollerRef,
    rulerRef,
    rowHeight: rowHeight.value,
    firstRow: Math.max(0, firstInView - MARGIN_ROWS),
    endRow: Math.min(rowCount, firstInView + STEP_ROWS + rowsInView.value + MARGIN_ROWS),
    rowsInView: rowsInView.value,
  };
}
