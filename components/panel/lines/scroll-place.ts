import type { LinePlace } from '@/utils/session/follow';
import { allowsMotion } from './allows-motion';

/**
 * While the spoken line begins within this part of the list's height nothing scrolls; beyond it
 * the line is brought to `RESTING_PLACE`.
 */
const COMFORT_BAND = { from: 0.1, to: 0.6 } as const;

/** Where a line rests, as a part of the list's height. */
export const RESTING_PLACE = 1 / 3;

/** How far below the list's upper edge an element begins, in px. */
export function topInList(list: HTMLElement, element: Element): number {
  return element.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/** Where an element is, seen from what its list shows. */
export function placeInList(list: HTMLElement, element: Element): LinePlace {
  const shown = list.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.bottom <= shown.top) return 'above';
  return box.top >= shown.bottom ? 'below' : 'in-view';
}

/** Whether an element is where the spoken line may stay without scrolling. */
export function isComfortable(list: HTMLElement, element: Element): boolean {
  const part = topInList(list, element) / list.clientHeight;
  return part >= COMFORT_BAND.from && part <= COMFORT_BAND.to;
}

/** Whether all of an element is in what the list shows. */
export function isWhollySeen(list: HTMLElement, element: Element): boolean {
  const shown = list.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.top >= shown.top && box.bottom <= shown.bottom;
}

/**
 * Scrolls the list, never the page, until the element begins at `topPx` of it; smoothly where that
 * is asked for, near, and not unwelcome.
 */
export function scrollToPlace(
  list: HTMLElement,
  element: Element,
  topPx: number,
  isSmooth: boolean,
): void {
  const distance = topInList(list, element) - topPx;
  const isNear = Math.abs(distance) <= list.clientHeight;
  const behavior = isSmooth && isNear && allowsMotion() ? 'smooth' : 'instant';
  if (Math.abs(distance) >= 1) list.scrollBy({ top: distance, behavior });
}

/** Scrolls the list, never the page, just so far that the whole element is seen. */
export function scrollIntoList(list: HTMLElement, element: Element): void {
  const shown = list.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const above = Math.min(0, box.top - shown.top);
  const below = Math.max(0, box.bottom - shown.bottom);
  list.scrollBy({ top: above === 0 ? below : above, behavior: 'instant' });
}
