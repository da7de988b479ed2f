import type { Attempt, Outcome } from './attempt';
import { describePage } from './describe-page';

/** The longest wait for a frame: a page in the background draws none. */
const FRAME_MS = 50;

/**
 * Tries until something is found or `timeoutMs` have passed, and answers how it ended.
 * Ends as well when the page is left: Firefox never settles a promise of a page that is gone.
 */
export async function runAttempt<Value>(
  attempt: Attempt<Value>,
  timeoutMs: number,
): Promise<Outcome<Value>> {
  const ended = new AbortController();
  try {
    return await Promise.race([retry(attempt, timeoutMs, ended.signal), pageLeft(ended.signal)]);
  } finally {
    ended.abort();
  }
}

async function retry<Value>(
  attempt: Attempt<Value>,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Outcome<Value>> {
  const deadlineMs = performance.now() + timeoutMs;
  while (!signal.aborted) {
    const result = await attempt();
    if (result.found) return { kind: 'done', value: result.value };
    if (performance.now() >= deadlineMs) {
      return { kind: 'missing', reason: result.reason, page: describePage() };
    }
    await nextFrame();
  }
  return { kind: 'left' };
}

function pageLeft(signal: AbortSignal): Promise<Outcome<never>> {
  return new Promise((resolve) => {
    globalThis.addEventListener('pagehide', () => resolve({ kind: 'left' }), { signal });
  });
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, FRAME_MS);
  });
}
