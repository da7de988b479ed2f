/**
 * Calls `onLayout` when the list has got another size or its text another one, and when the list
 * has been taken out of the page and put back, until `signal` aborts.
 */
export function watchLayout(list: HTMLElement, onLayout: () => void, signal: AbortSignal): void {
  // As wide as the rows and as high as a letter: the rows themselves change their heights also
  // when more of them are drawn.
  const gauge = document.createElement('div');
  gauge.className = 'gauge';
  gauge.ariaHidden = 'true';
  list.append(gauge);
  const sizes = new ResizeObserver(() => onLayout());
  sizes.observe(list);
  sizes.observe(gauge);
  // What comes back within one frame has no other size, but it has forgotten where it was scrolled.
  // Its animation in `lines.css`, which changes nothing, starts anew: no other event tells of it.
  list.addEventListener('animationstart', onLayout, { signal });
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      gauge.remove();
    },
    { once: true },
  );
}
