import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Moves the focus to `fallback` where drawing `container` again took away what had it: a button
 * that was pressed must not leave a person at the top of the page.
 */
export function useKeptFocus(
  container: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): void {
  const hadFocus = container.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus && isLost) fallback.current?.focus({ preventScroll: true });
  });
}
