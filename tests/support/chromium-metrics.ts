import type { CDPSession, Page } from 'playwright';
import type { PageMetrics } from './browser-driver';

/** Returns what reads, by the debug protocol, what a page takes and holds. */
export function createMetricsReader(page: Page): () => Promise<PageMetrics> {
  /** The browser counts only while somebody listens. */
  const listen = async () => {
    const session = await page.context().newCDPSession(page);
    // The thread's own clock: what other programs take meanwhile does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workers = new Set<string>();
    session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
    session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
      // Who is attached to a service worker keeps it alive.
      filter: [{ type: 'worker' }],
    });
    return { session, workers };
  };
  let listening: ReturnType<typeof listen> | null = null;
  /** What the page has worked for this reader, which does not count: in a large page 200 ms a time. */
  let collectingMs = 0;

  return async () => {
    listening ??= listen();
    const { session, workers } = await listening;
    const before = await readMetrics(session);
    await session.send('HeapProfiler.collectGarbage');
    for (const worker of workers) await collectWorkerGarbage(session, worker);
    const valueOf = await readMetrics(session);
    collectingMs += (valueOf('TaskDuration') - before('TaskDuration')) * 1000;
    return {
      taskMs: valueOf('TaskDuration') * 1000 - collectingMs,
      scriptMs: valueOf('ScriptDuration') * 1000,
      heapBytes: valueOf('JSHeapUsedSize'),
      nodeCount: valueOf('Nodes'),
      listenerCount: valueOf('JSEventListeners'),
    };
  };
}

async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

/** Resolves when a worker has given back what it needs no longer, or has ended. */
async function collectWorkerGarbage(session: CDPSession, sessionId: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const hear = (event: { readonly sessionId: string }) => {
    if (event.sessionId === sessionId) resolve();
  };
  session.on('Target.receivedMessageFromTarget', hear);
  session.on('Target.detachedFromTarget', hear);
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  await promise;
  session.off('Target.receivedMessageFromTarget', hear);
  session.off('Target.detachedFromTarget', hear);
}
