import type { LinePlace } from '@/utils/session/follow';

/**
 * While the spoken line is within this part of the list's height nothing scrolls; beyond it the
 * line is brought to `restingPlace`.
 */
const comfortBand = { from: 0.1, to: 0.6 } as const;
const restingPlace = 1 / 3;

/** Where a line is, seen from what its list shows. */
export function placeOfLine(list: HTMLElement, line: HTMLElement): LinePlace {
  const shown = list.getBoundingClientRect();
  const box = line.getBoundingClientRect();
  if (box.bottom <= shown.top) return 'above';
  return box.top >= shown.bottom ? 'below' : 'in-view';
}

/** Scrolls the list, never the page, so that the line rests comfortably. */
export function bringIntoComfort(list: HTMLElement, line: HTMLElement): void {
  const shown = list.getBoundingClientRect();
  const top = line.getBoundingClientRect().top - shown.top;
  if (top >= shown.height * comfortBand.from && top <= shown.height * comfortBand.to) return;
  const distance = top - shown.height * restingPlace;
  const allowsMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isNear = Math.abs(distance) <= shown.height;
  list.scrollBy({ top: distance, behavior: allowsMotion && isNear ? 'smooth' : 'instant' });
}

/** Scrolls the list, never the page, just so far that the whole line is seen. */
export function bringIntoView(list: HTMLElement, line: HTMLElement): void {
  const shown = list.getBoundingClientRect();
  const box = line.getBoundingClientRect();
  const above = Math.min(0, box.top - shown.top);
  const below = Math.max(0, box.bottom - shown.bottom);
  list.scrollBy({ top: above === 0 ? below : above, behavior: 'instant' });
}

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** Calls `onGesture` when the reader moves the list by wheel, touch, scrollbar or keys. */
export function watchScrollGestures(
  list: HTMLElement,
  onGesture: () => void,
  signal: AbortSignal,
): void {
  const options = { signal, passive: true };
  list.addEventListener(
    'wheel',
    (event) => {
      // With Control it zooms the page.
      if (!event.ctrlKey) onGesture();
    },
    options,
  );
  list.addEventListener('touchmove', onGesture, options);
  list.addEventListener(
    'pointerdown',
    (event) => {
      // On the list itself and not on one of its lines: that is its scrollbar.
      if (event.target === list) onGesture();
    },
    options,
  );
  list.addEventListener(
    'keydown',
    (event) => {
      const pressesButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (scrollKeys.has(event.key) && !pressesButton) onGesture();
    },
    options,
  );
}
