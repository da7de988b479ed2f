/** Enough for the median to settle, and for the compiler to have seen the code. */
const RUNS = 7;

/** So that small files are not lost in the clock's resolution. */
const LEAST_RUN_MS = 60;

/**
 * Returns how fast `work` goes through `byteCount` bytes, in MB/s: the median of seven runs of at
 * least 60 ms each, after one that is not counted.
 */
export async function medianSpeed(byteCount: number, work: () => unknown): Promise<number> {
  await work();
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) speeds.push(await speedOnce(byteCount, work));
  return speeds.toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
}

async function speedOnce(byteCount: number, work: () => unknown): Promise<number> {
  const startMs = performance.now();
  let rounds = 0;
  let elapsedMs = 0;
  while (elapsedMs < LEAST_RUN_MS) {
    await work();
    rounds++;
    elapsedMs = performance.now() - startMs;
  }
  return (byteCount * rounds) / 1e6 / (elapsedMs / 1000);
}
