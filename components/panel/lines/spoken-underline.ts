import type { SpokenPart } from '@/utils/transcript/spoken-part';

type Interpolated = Extract<SpokenPart, { readonly kind: 'interpolated' }>;

/**
 * An underline that grows along a text while it is spoken, by itself: the browser's compositor
 * moves it, and no script runs.
 */
export interface SpokenUnderline {
  /** Draws it under the text of these elements, which lie in `row`. */
  readonly show: (row: HTMLElement, pieces: readonly HTMLElement[], part: Interpolated) => void;
  readonly hide: () => void;
}

/** An underline under nothing. */
export function createSpokenUnderline(): SpokenUnderline {
  const underline = document.createElement('span');
  underline.className = 'underline';
  underline.ariaHidden = 'true';

  function show(row: HTMLElement, pieces: readonly HTMLElement[], part: Interpolated): void {
    underline.replaceChildren();
    row.append(underline);
    const boxes = pieces.flatMap((piece) => textBoxes(piece));
    const origin = row.getBoundingClientRect();
    const lengthPx = boxes.reduce((sum, { width }) => sum + width, 0);
    const durationMs = part.endMs - part.startMs;
    let beforePx = 0;
    for (const box of boxes) {
      const stroke = document.createElement('i');
      stroke.dir = box.isRightToLeft ? 'rtl' : 'ltr';
      Object.assign(stroke.style, {
        left: `${box.left - origin.left}px`,
        top: `${box.bottom - origin.top}px`,
        width: `${box.width}px`,
      });
      underline.append(stroke);
      const animation = stroke.animate(
        { transform: ['scaleX(0)', 'scaleX(1)'] },
        {
          delay: (beforePx / lengthPx) * durationMs,
          duration: (box.width / lengthPx) * durationMs,
          fill: 'both',
        },
      );
      animation.currentTime = part.playedMs - part.startMs;
      if (part.rate > 0) animation.playbackRate = part.rate;
      else animation.pause();
      beforePx += box.width;
    }
  }

  return { show, hide: () => underline.remove() };
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
