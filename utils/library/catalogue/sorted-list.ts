/** Negative where `one` comes before `other`. */
export type Compare<Item> = (one: Item, other: Item) => number;

/** What has come to a list, and what has gone from it. */
export interface ListChange<Item> {
  readonly added: readonly Item[];
  readonly removed: ReadonlySet<Item>;
}

/** With more to put in than one for so many, sorting all is faster. */
const ITEMS_PER_ADDED = 8;

/** What makes `after` of `before`, where items only go, or come at the end. */
export function differenceBetween<Item>(
  before: readonly Item[],
  after: readonly Item[],
): ListChange<Item> {
  const removed = new Set<Item>();
  let kept = 0;
  for (const item of before) {
    if (item === after[kept]) kept += 1;
    else removed.add(item);
  }
  return { added: after.slice(kept), removed };
}

/** Changes a sorted list; it costs little more than what comes and goes. */
export function changeSorted<Item>(
  sorted: readonly Item[],
  { added, removed }: ListChange<Item>,
  compare: Compare<Item>,
): readonly Item[] {
  const kept = removed.size === 0 ? sorted : sorted.filter((item) => !removed.has(item));
  if (added.length === 0) return kept;
  if (added.length * ITEMS_PER_ADDED > kept.length) return [...kept, ...added].toSorted(compare);
  const parts: (readonly Item[])[] = [];
  let start = 0;
  for (const item of added.toSorted(compare)) {
    const place = placeOf(item, kept, compare, start);
    parts.push(kept.slice(start, place), [item]);
    start = place;
  }
  return [...parts.flat(), ...kept.slice(start)];
}

/** Where an item belongs in a sorted list, from `start` on: behind its equals. */
function placeOf<Item>(
  item: Item,
  sorted: readonly Item[],
  compare: Compare<Item>,
  start: number,
): number {
  let [low, high] = [start, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
