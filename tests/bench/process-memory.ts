import { readFile } from 'node:fs/promises';
import type { TestBrowser } from '@/tests/support/browser-driver';

/** Follows the memory of the processes that pages of extensions and their workers run in. */
export interface MemoryGauge {
  /** The most that all of them held together, in MB; `null` where there is no `/proc`. */
  stop(): number | null;
}

/** Looking holds up what is looked at for some ms. */
const PERIOD_MS = 500;

/** Looks every 500 ms at a browser's processes for extensions, on Linux. */
export function watchExtensionMemory(browser: TestBrowser): MemoryGauge {
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    void extensionMemoryMb(browser).then((megabytes) => {
      if (megabytes > 0) peakMb = Math.max(peakMb ?? 0, megabytes);
    });
  }, PERIOD_MS);
  return {
    stop() {
      clearInterval(timer);
      return peakMb;
    },
  };
}

/** What all of them hold together now, in MB; 0 where there is no `/proc`. */
export async function extensionMemoryMb(browser: TestBrowser): Promise<number> {
  const processes = await browser.processes().catch(() => []);
  const sizes = await Promise.all(processes.map(({ id }) => processMemoryMb(id)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function processMemoryMb(id: number): Promise<number> {
  // A process may end while it is looked at.
  const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
  if (!command.includes('--extension-process')) return 0;
  // Memory that several processes share is shared out between them.
  const status = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
