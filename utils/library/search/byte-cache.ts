/** Remembers bytes by name, and forgets those that nobody asked for the longest. */
export interface ByteCache {
  /** Gives what is remembered, or else what `load` gives; nothing that is not there is remembered. */
  get(name: string, load: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined>;
}

/** Makes a cache for so many bytes. */
export function createByteCache(limitBytes: number): ByteCache {
  const known = new Map<string, Uint8Array>();
  let knownBytes = 0;

  function remember(name: string, bytes: Uint8Array): void {
    // A map keeps the order in which it was filled.
    if (known.delete(name)) knownBytes -= bytes.length;
    known.set(name, bytes);
    knownBytes += bytes.length;
    for (const [oldest, { length }] of known) {
      if (knownBytes <= limitBytes) return;
      known.delete(oldest);
      knownBytes -= length;
    }
  }

  return {
    async get(name, load) {
      const bytes = known.get(name) ?? (await load());
      if (bytes) remember(name, bytes);
      return bytes;
    },
  };
}
