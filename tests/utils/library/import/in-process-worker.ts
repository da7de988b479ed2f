import { serveTasks } from '@/utils/library/import/serve-tasks';
import type { ImportWorker } from '@/utils/library/import/worker-protocol';

/** A worker that works in the test's own thread: its messages are copied as between threads. */
export function startInProcessWorker(): ImportWorker {
  const outside = new EventTarget();
  const inside = new EventTarget();
  let isAlive = true;
  serveTasks(inside);
  return {
    postMessage(task, ports) {
      if (!isAlive) return;
      const data = structuredClone(task);
      inside.dispatchEvent(new MessageEvent('message', { data, ports }));
    },
    terminate() {
      isAlive = false;
    },
    addEventListener: outside.addEventListener.bind(outside),
  };
}
