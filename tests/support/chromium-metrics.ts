import type { CDPSession, Page } from 'playwright';
import type { PageMetrics } from './browser-driver';

/** Returns what reads, by the debug protocol, what a page takes and holds. */
export function createMetricsReader(page: Page): () => Promise<PageMetrics> {
  let listening: Promise<CDPSession> | null = null;

  /** The browser counts only while somebody listens. */
  const listen = async () => {
    const session = await page.context().newCDPSession(page);
    // The thread's own clock: what other programs take meanwhile does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return session;
  };

  return async () => {
    listening ??= listen();
    const session = await listening;
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (name: string) =>
      metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      taskMs: valueOf('TaskDuration') * 1000,
      scriptMs: valueOf('ScriptDuration') * 1000,
      heapBytes: valueOf('JSHeapUsedSize'),
      nodeCount: valueOf('Nodes'),
      listenerCount: valueOf('JSEventListeners'),
    };
  };
}
