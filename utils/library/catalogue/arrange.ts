import type { BrowseChoice, SortColumn, SortOrder, TranscriptKind } from './browse-choice';
import type { Entry } from './entry';
import { type Compare, changeSorted, differenceBetween } from './sorted-list';

/** Puts entries in the order that was chosen, those that were chosen. */
export type Arranger = (entries: readonly Entry[], choice: BrowseChoice) => readonly Entry[];

const TIMING_RANK = { exact: 2, estimated: 1, none: 0 } as const;

/**
 * Makes a function that arranges the same entries again and again, as some go and others come at
 * their end. It keeps them by their titles, which takes the most to sort: any other order is that
 * one, sorted again by what mostly are numbers, and leaves the titles of equals in order. Those
 * orders it keeps as well, until entries come or go: who turns one round and back, or filters it,
 * waits for no sorting.
 */
export function createArranger(): Arranger {
  let entries: readonly Entry[] = [];
  let byTitle: readonly Entry[] = [];
  let arranged: readonly Entry[] = [];
  let arrangedBy: BrowseChoice | null = null;
  const orders = new Map<string, readonly Entry[]>();

  function sort({ column, isDescending }: SortOrder): readonly Entry[] {
    const name = `${column} ${isDescending}`;
    const order = orders.get(name) ?? sortByColumn(byTitle, { column, isDescending });
    orders.set(name, order);
    return order;
  }

  return (newEntries, choice) => {
    const isChosen = (entry: Entry) => isOfKind(entry, choice.kind) && isOf(entry, choice);
    if (newEntries !== entries) {
      const { added, removed } = differenceBetween(entries, newEntries);
      entries = newEntries;
      byTitle = changeSorted(byTitle, { added, removed }, compareTitles);
      orders.clear();
      if (choice === arrangedBy) {
        const change = { added: added.filter(isChosen), removed };
        arranged = changeSorted(arranged, change, comparisonBy(choice.sort));
      }
    }
    if (choice !== arrangedBy) {
      const order = sort(choice.sort);
      // Looking at so many takes milliseconds, as they lie all over the memory.
      arranged = choice.kind === 'all' && choice.channel === null ? order : order.filter(isChosen);
    }
    arrangedBy = choice;
    return arranged;
  };
}

/** Whether a transcript is of that kind. */
export function isOfKind({ summary }: Entry, kind: TranscriptKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'timed':
      return summary.timing !== 'none';
    case 'untimed':
      return summary.timing === 'none';
    case 'needs-video':
      return summary.videoId === null;
  }
}

/** Whether a transcript is of the chosen channel, or all are chosen. */
export function isOf({ summary }: Entry, { channel }: Pick<BrowseChoice, 'channel'>): boolean {
  return channel === null || (summary.channel ?? '') === channel;
}

type SortValue = string | number | null;

/** What a column sorts an entry by; `null` where that is not known. */
const VALUES: Readonly<Record<SortColumn, (entry: Entry) => SortValue>> = {
  title: ({ titleKey }) => titleKey || null,
  channel: ({ channelKey }) => channelKey || null,
  date: ({ summary }) => summary.publishedOn,
  length: ({ summary }) => summary.durationMs,
  lines: ({ summary }) => summary.lineCount,
  timing: ({ summary }) => TIMING_RANK[summary.timing],
  imported: ({ summary }) => summary.importedAt,
};

/** Sorts what is in order by its titles already. */
function sortByColumn(
  byTitle: readonly Entry[],
  { column, isDescending }: SortOrder,
): readonly Entry[] {
  const valueOf = VALUES[column];
  const sign = isDescending ? -1 : 1;
  // With the values beside them half a million comparisons take half the time.
  return byTitle
    .map((entry) => ({ entry, value: valueOf(entry) }))
    .toSorted((one, other) => compareValues(one.value, other.value, sign))
    .map(({ entry }) => entry);
}

/** Compares as `sortByColumn` sorts. */
function comparisonBy({ column, isDescending }: SortOrder): Compare<Entry> {
  const valueOf = VALUES[column];
  const sign = isDescending ? -1 : 1;
  return (one, other) =>
    compareValues(valueOf(one), valueOf(other), sign) || compareTitles(one, other);
}

/** What is not known comes last, whichever way it is sorted. */
function compareValues(one: SortValue, other: SortValue, sign: 1 | -1): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -sign : sign;
}

/** Never leaves an order to chance. */
function compareTitles(one: Entry, other: Entry): number {
  return (
    compareValues(one.titleKey, other.titleKey, 1) ||
    compareValues(one.summary.id, other.summary.id, 1)
  );
}
