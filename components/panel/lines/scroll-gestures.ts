const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** Calls `onGesture` when the reader moves the list by wheel, touch, scrollbar or keys. */
export function watchScrollGestures(
  list: HTMLElement,
  onGesture: () => void,
  signal: AbortSignal,
): void {
  const listening = { signal, passive: true };
  list.addEventListener(
    'wheel',
    (event) => {
      // With Control it zooms the page.
      if (!event.ctrlKey) onGesture();
    },
    listening,
  );
  list.addEventListener('touchmove', onGesture, listening);
  list.addEventListener(
    'pointerdown',
    (event) => {
      // On the list itself and not on one of its lines: that is its scrollbar. The middle button
      // scrolls without a wheel.
      if (event.target === list || event.button === 1) onGesture();
    },
    listening,
  );
  list.addEventListener(
    'keydown',
    (event) => {
      const pressesButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (scrollKeys.has(event.key) && !pressesButton) onGesture();
    },
    listening,
  );
}

/** Calls `onPress` when a line of the list is pressed with a pointer, and when it is let go. */
export function watchPresses(
  list: HTMLElement,
  onPress: (isPressed: boolean) => void,
  signal: AbortSignal,
): void {
  list.addEventListener(
    'pointerdown',
    (event) => {
      // A press on the scrollbar ends without an event.
      if (event.target !== list) onPress(true);
    },
    { signal, passive: true },
  );
  for (const event of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(event, () => onPress(false), { signal, capture: true });
  }
}
