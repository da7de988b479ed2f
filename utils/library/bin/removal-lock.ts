import type { RemovalId } from './removal';

/**
 * Says that this page may still bring a removal back, until `lifetime` aborts or the page is gone:
 * the browser sees to that. Resolves once it is said.
 */
export async function holdRemoval(id: RemovalId, lifetime: AbortSignal): Promise<void> {
  const { promise: isHeld, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(lockName(id), async () => {
    resolve();
    await aborted(lifetime);
  });
  await isHeld;
}

/** The removals that some page may still bring back. */
export async function heldRemovals(): Promise<(id: RemovalId) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (id) => names.has(lockName(id));
}

function lockName(id: RemovalId): string {
  return `sidescript bin ${id}`;
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}
