import { setTimeout as wait } from 'node:timers/promises';
import { WAIT_LIMIT_MS } from './wait-limit';

const PAUSE_MS = 25;

/**
 * Asks again until there is an answer that is not `null`; rejects after `WAIT_LIMIT_MS` with the words given.
 * Only for what a browser announces by no event.
 */
export async function pollUntil<Value>(
  wanted: string,
  ask: () => Promise<Value | null>,
): Promise<Value> {
  const deadlineMs = performance.now() + WAIT_LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() >= deadlineMs)
      throw new Error(`${wanted}: not within ${WAIT_LIMIT_MS} ms.`);
    await wait(PAUSE_MS);
  }
}
