import { readdir, readFile } from 'node:fs/promises';

/** Follows the memory of the processes that pages of extensions and their workers run in. */
export interface MemoryGauge {
  /** The most that all of them held together, in MB; `null` where there is no `/proc`. */
  readonly stop: () => number | null;
}

/** Looks every 200 ms at Chromium's processes for extensions, on Linux. */
export function watchExtensionMemory(): MemoryGauge {
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    void extensionMemoryMb().then((megabytes) => {
      if (megabytes > 0) peakMb = Math.max(peakMb ?? 0, megabytes);
    });
  }, 200);
  return {
    stop() {
      clearInterval(timer);
      return peakMb;
    },
  };
}

async function extensionMemoryMb(): Promise<number> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const sizes = await Promise.all(
    processes.map(async (id) => {
      // A process may end while it is looked at.
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      if (!command.includes('--extension-process')) return 0;
      // Shared pages are counted once, shared out.
      const status = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
