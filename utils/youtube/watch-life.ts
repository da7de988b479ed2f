/** What a person does before the panel is next used or drawn. */
const signsOfUse = ['pointerover', 'pointerdown', 'keydown', 'focus'] as const;

/**
 * Calls `onEnd` once when `isAlive` has become false, until `signal` aborts. Nothing tells a page for
 * sure that its extension has gone (a port ends as well when the background only rests, and is not
 * opened again to wake it): it is noticed when a person next does something, or by the function
 * returned, which answers whether all is well.
 */
export function watchLife(
  isAlive: () => boolean,
  onEnd: () => void,
  signal: AbortSignal,
): () => boolean {
  let hasEnded = false;
  function check(): boolean {
    if (hasEnded || isAlive()) return !hasEnded;
    hasEnded = true;
    if (!signal.aborted) onEnd();
    return false;
  }
  for (const event of signsOfUse) {
    window.addEventListener(event, check, { signal, capture: true });
  }
  document.addEventListener('visibilitychange', check, { signal });
  return check;
}
