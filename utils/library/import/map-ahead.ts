/**
 * Maps items in order of need, `width` at a time: while one waits for the disk, another is worked
 * on. Results come in the items' order. Rejects with the first rejection.
 */
export async function mapAhead<Item, Result>(
  items: readonly Item[],
  width: number,
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  async function work(): Promise<void> {
    for (const [position, item] of queue) results[position] = await map(item);
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return results;
}
