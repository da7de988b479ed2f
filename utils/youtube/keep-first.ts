/** Who moves it more often within a second has won the first place, or the place altogether. */
const mostMovesPerSecond = { toFirst: 5, back: 20 } as const;

/**
 * Puts `host` first into `place` and brings it back when the page takes it out or puts something
 * before it, until `signal` aborts. It does not fight for ever: other extensions want to be first
 * as well.
 */
export function keepFirst(host: HTMLElement, place: Element, signal: AbortSignal): void {
  const mayComeFirst = createLimit(mostMovesPerSecond.toFirst);
  const mayComeBack = createLimit(mostMovesPerSecond.back);
  const observer = new MutationObserver(() => {
    if (place.firstElementChild === host) return;
    const isThere = host.parentNode === place;
    // A move would take the focus from a reader, were it not a quiet one.
    if (isThere && !canMoveQuietly && document.activeElement === host) return;
    if (isThere ? mayComeFirst() : mayComeBack()) putFirst(host, place);
  });
  putFirst(host, place);
  observer.observe(place, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** A quiet move keeps focus, selection and scroll positions. Chrome since 133, Firefox since 144. */
const canMoveQuietly = 'moveBefore' in Element.prototype;

function putFirst(host: HTMLElement, place: Element): void {
  const isMove = host.isConnected && place.isConnected;
  if (isMove && canMoveQuietly) place.moveBefore(host, place.firstChild);
  else place.prepend(host);
}

/** Says whether it may happen once more: no longer once it happened `most` times within a second. */
function createLimit(most: number): () => boolean {
  let times: readonly number[] = [];
  return () => {
    if (times.length >= most) return false;
    const now = performance.now();
    times = [...times.filter((time) => time > now - 1000), now];
    return true;
  };
}
