/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** A whole number from 0 up to `below`, which is not included. */
  readonly below: (below: number) => number;
  /** One of them; throws where there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Starts with a seed: any whole number. Algorithm: mulberry32, by Tommy Ettinger (public domain). */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
