import type { SearchWorker } from '@/utils/library/search/search-protocol';
import { serveSearch } from '@/utils/library/search/serve-search';

/** A worker that works in the test's own thread: its messages are copied as between threads. */
export function startInProcessWorker(): SearchWorker {
  const outside = new EventTarget();
  const inside = new EventTarget();
  let isAlive = true;
  const deliver = (target: EventTarget, message: unknown) => {
    const data: unknown = structuredClone(message);
    setTimeout(() => {
      if (isAlive) target.dispatchEvent(new MessageEvent('message', { data }));
    });
  };
  serveSearch({
    addEventListener: inside.addEventListener.bind(inside),
    postMessage: (answer) => deliver(outside, answer),
  });
  return {
    postMessage: (task) => deliver(inside, task),
    terminate() {
      isAlive = false;
    },
    addEventListener: outside.addEventListener.bind(outside),
  };
}
