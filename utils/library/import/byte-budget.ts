/** Lets only so many bytes be worked on at a time: whoever wants more waits for others. */
export interface ByteBudget {
  /**
   * Runs `work` once there is room for its bytes, in the order of asking. What is larger than the
   * whole budget runs alone.
   */
  spend<Result>(bytes: number, work: () => Promise<Result>): Promise<Result>;
}

interface Waiting {
  readonly bytes: number;
  readonly begin: () => void;
}

/** Makes a budget of so many bytes. */
export function createByteBudget(limitBytes: number): ByteBudget {
  const waiting: Waiting[] = [];
  let spentBytes = 0;

  function admit(): void {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (spentBytes > 0 && spentBytes + next.bytes > limitBytes) return;
      waiting.shift();
      spentBytes += next.bytes;
      next.begin();
    }
  }

  return {
    async spend(bytes, work) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ bytes, begin: resolve });
      admit();
      await promise;
      try {
        return await work();
      } finally {
        spentBytes -= bytes;
        admit();
      }
    },
  };
}
