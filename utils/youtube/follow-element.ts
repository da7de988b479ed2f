import { layoutAttributes, navigationEvents } from './watch-page';

const attributeFilter = [...layoutAttributes];

/**
 * Keeps track of an element that the page makes, moves and replaces as it likes: calls `onFound`
 * with it and with a signal that aborts when `find` no longer gives it, then looks for the next.
 * Until it is found the whole document is observed, afterwards only the element's own ancestors.
 */
export function followElement<Found extends Element>(
  find: () => Found | null,
  onFound: (element: Found, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let current: { readonly element: Found; readonly lifetime: AbortController } | null = null;

  const observer = new MutationObserver(check);
  const observeDocument = () =>
    observer.observe(document, { childList: true, subtree: true, attributeFilter });

  function check(): void {
    if (signal.aborted) return;
    const element = find();
    observer.disconnect();
    if (element === (current?.element ?? null)) {
      // The same element may have other ancestors now.
      if (element === null) observeDocument();
      else observeAncestors(observer, element);
      return;
    }
    current?.lifetime.abort();
    if (element === null) {
      current = null;
      observeDocument();
      return;
    }
    current = { element, lifetime: new AbortController() };
    observeAncestors(observer, element);
    onFound(element, AbortSignal.any([signal, current.lifetime.signal]));
  }

  observeDocument();
  for (const event of Object.values(navigationEvents)) {
    document.addEventListener(event, check, { signal });
  }
  window.addEventListener('resize', check, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  check();
}

/** Removing, hiding or re-parenting any ancestor shows in its parent's list of children. */
function observeAncestors(observer: MutationObserver, element: Element): void {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    observer.observe(parent, { childList: true, attributeFilter });
  }
}
