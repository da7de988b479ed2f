import type { SpokenPart } from '@/utils/transcript/spoken-part';
import { allowsMotion } from './allows-motion';

type Interpolated = Extract<SpokenPart, { readonly kind: 'interpolated' }>;

/**
 * An underline that grows along a text while it is spoken, by itself: the browser's compositor
 * moves it, and no script runs.
 */
export interface SpokenUnderline {
  /** Draws it under the text of these elements, which lie in `row`; measures before it draws. */
  readonly show: (row: HTMLElement, pieces: readonly HTMLElement[], part: Interpolated) => void;
  readonly hide: () => void;
}

/**
 * By how much the strokes' animations outlast the text. Chromium (156) wakes at the end that an
 * animation would have had, also when it is gone by then: at twice as long, when each line begins.
 */
const LONGER = 4;

/**
 * A stroke takes so much of the text at once, about a word. Only what changes is drawn: a stroke that
 * flows is drawn 60 times a second.
 */
const STEP_MS = 400;

/** An underline under nothing. */
export function createSpokenUnderline(): SpokenUnderline {
  const underline = document.createElement('span');
  underline.className = 'underline';
  underline.ariaHidden = 'true';
  let animations: readonly Animation[] = [];

  /** An animation of what is not drawn would have the whole page drawn 60 times a second. */
  function stop(): void {
    for (const animation of animations) animation.cancel();
    animations = [];
  }

  function hide(): void {
    stop();
    underline.remove();
  }

  function show(row: HTMLElement, pieces: readonly HTMLElement[], part: Interpolated): void {
    if (!allowsMotion()) return hide();
    const boxes = pieces.flatMap((piece) => textBoxes(piece));
    const origin = row.getBoundingClientRect();
    stop();
    const strokes = boxes.map((box) => createStroke(box, origin));
    // Before they are in the page, which else would have to be brought up to date for it.
    animations = animateStrokes(strokes, boxes, part);
    underline.replaceChildren(...strokes);
    if (underline.parentElement !== row) row.append(underline);
  }

  return { show, hide };
}

interface TextBox {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** The boxes of a text, one for each line that it takes. */
function textBoxes(piece: HTMLElement): readonly TextBox[] {
  const isRightToLeft = getComputedStyle(piece).direction === 'rtl';
  return [...piece.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ left, bottom, width }) => ({ left, bottom, width, isRightToLeft }));
}

function createStroke(box: TextBox, origin: DOMRect): HTMLElement {
  const stroke = document.createElement('i');
  stroke.dir = box.isRightToLeft ? 'rtl' : 'ltr';
  Object.assign(stroke.style, {
    left: `${box.left - origin.left}px`,
    top: `${box.bottom - origin.top}px`,
    width: `${box.width}px`,
  });
  return stroke;
}

/**
 * One stroke grows after the other, each as long as its share of the text. All last longer than the
 * text, and begin at a known time: where an animation begins or ends, pages are drawn anew.
 */
function animateStrokes(
  strokes: readonly HTMLElement[],
  boxes: readonly TextBox[],
  { startMs, endMs, playedMs, rate }: Interpolated,
): readonly Animation[] {
  const lengthPx = boxes.reduce((sum, { width }) => sum + width, 0);
  const duration = (endMs - startMs) * LONGER;
  const easing = `steps(${Math.ceil(duration / STEP_MS)}, start)`;
  let beforePx = 0;
  return strokes.map((stroke, index) => {
    const from = beforePx / lengthPx / LONGER;
    beforePx += boxes[index]?.width ?? 0;
    const to = beforePx / lengthPx / LONGER;
    const animation = stroke.animate(
      { transform: ['scaleX(0)', 'scaleX(0)', 'scaleX(1)', 'scaleX(1)'], offset: [0, from, to, 1] },
      { duration, easing, fill: 'both' },
    );
    const playedPartMs = playedMs - startMs;
    if (rate > 0) {
      animation.playbackRate = rate;
      animation.startTime = performance.now() - playedPartMs / rate;
    } else {
      animation.pause();
      animation.currentTime = playedPartMs;
    }
    return animation;
  });
}
