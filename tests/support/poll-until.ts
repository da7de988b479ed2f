import { setTimeout as wait } from 'node:timers/promises';

const TIMEOUT_MS = 40_000;
const PAUSE_MS = 25;

/**
 * Asks again until there is an answer that is not `null`; rejects after 40 s with the words given.
 * Only for what a browser announces by no event.
 */
export async function pollUntil<Value>(
  wanted: string,
  ask: () => Promise<Value | null>,
): Promise<Value> {
  const deadlineMs = performance.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() >= deadlineMs) throw new Error(`${wanted}: not within 40 s.`);
    await wait(PAUSE_MS);
  }
}
