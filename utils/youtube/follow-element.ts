import { layoutAttributes, navigationEvents, onNavigation } from './watch-page';

const attributeFilter = [...layoutAttributes];

/** What else may change which element is found, and how to be told to look again. */
export interface FollowOptions {
  /** Elements whose change of size may change it. */
  readonly sized?: () => readonly Element[];
  /** Given a function that looks again. */
  readonly onStart?: (check: () => void) => void;
}

/**
 * Keeps track of an element that the page makes, moves and replaces as it likes: calls `onFound`
 * with it and with a signal that aborts when `find` no longer gives it, then looks for the next.
 * Until it is found the whole document is observed, afterwards only the element and its ancestors.
 */
export function followElement<Found extends Element>(
  find: () => Found | null,
  onFound: (element: Found, signal: AbortSignal) => void,
  signal: AbortSignal,
  { sized = () => [], onStart = () => undefined }: FollowOptions = {},
): void {
  let current: { readonly element: Found; readonly lifetime: AbortController } | null = null;
  let sizedElements: readonly Element[] = [];

  const observer = new MutationObserver(check);
  const sizes = new ResizeObserver(check);
  const observeDocument = () =>
    observer.observe(document, { childList: true, subtree: true, attributeFilter });

  function check(): void {
    if (signal.aborted) return;
    const element = find();
    observeSizes();
    observer.disconnect();
    // The same element may have other ancestors now.
    if (element === null) observeDocument();
    else observeLine(observer, element);
    if (element === (current?.element ?? null)) return;
    current?.lifetime.abort();
    current = element === null ? null : { element, lifetime: new AbortController() };
    if (current === null) return;
    onFound(current.element, AbortSignal.any([signal, current.lifetime.signal]));
  }

  function observeSizes(): void {
    const wanted = sized();
    const isSame = wanted.length === sizedElements.length;
    if (isSame && wanted.every((element, index) => element === sizedElements[index])) return;
    sizes.disconnect();
    sizedElements = wanted;
    for (const element of wanted) sizes.observe(element);
  }

  for (const event of Object.values(navigationEvents)) onNavigation(event, check, signal);
  document.addEventListener('fullscreenchange', check, { signal });
  window.addEventListener('resize', check, { signal });
  const stop = () => {
    observer.disconnect();
    sizes.disconnect();
  };
  signal.addEventListener('abort', stop, { once: true });
  onStart(check);
  check();
}

/** Removing or re-parenting it or any ancestor shows in a parent's list of children. */
function observeLine(observer: MutationObserver, element: Element): void {
  for (let next: Element | null = element; next !== null; next = next.parentElement) {
    observer.observe(next, { childList: true, attributeFilter });
  }
}
